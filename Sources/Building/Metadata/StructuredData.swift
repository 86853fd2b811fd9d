import Newsroom
import Templating

/// What a page tells search engines about itself: JSON-LD in the terms of schema.org.
struct StructuredData {
  let presentation: Presentation

  /// None for pages that only lead to others.
  func value(for page: PagePlan) -> Value {
    let own: [(String, Value)]
    switch page.content {
    case .home(let list) where list.isFront: own = website
    case .story(let id): own = StoryMetadata(story: site.stories[id], self).properties
    case .entity(let id, let list) where list.isFront: own = entity(site.entities[id])
    case .topic(_, let list) where list.isFront: own = collection(page)
    default: return .none
    }
    return .dict(ValueDictionary([("@context", "https://schema.org")] + own))
  }

  private var site: Site { presentation.site }

  private var website: [(String, Value)] {
    [
      ("@type", "WebSite"), ("name", .string(site.settings.title)),
      ("url", .string(presentation.absoluteURL(of: .home))),
      ("inLanguage", .string(site.settings.language)), ("publisher", publisher),
    ] + optional("description", site.settings.description)
  }

  private func collection(_ page: PagePlan) -> [(String, Value)] {
    let heading = presentation.heading(of: page.content)
    return [
      ("@type", "CollectionPage"), ("name", .string(heading.title)),
      ("url", .string(presentation.absoluteURL(of: page.route))),
    ] + optional("description", heading.description)
  }

  /// The newsroom that answers for the site.
  var publisher: Value {
    let publisher = site.settings.publisher
    return object([
      ("@type", "NewsMediaOrganization"),
      ("name", .string(publisher?.name ?? site.settings.title)),
      ("url", .string(publisher?.url ?? presentation.absoluteURL(of: .home))),
    ])
  }

  func entity(_ entity: Entity) -> [(String, Value)] {
    let fields = entity.fields
    let wikidata = fields.wikidata.map { "https://www.wikidata.org/entity/\($0)" }
    let elsewhere = ([wikidata].compactMap(\.self) + fields.sameAs).map { Value.string($0) }
    return [
      ("@type", .string(Self.type(of: fields.type))), ("@id", identifier(of: entity)),
      ("name", .string(fields.name)), ("url", .string(presentation.absoluteURL(of: entity.route))),
    ] + optional("description", fields.description)
      + (fields.aliases.isEmpty
        ? [] : [("alternateName", .list(fields.aliases.map { .string($0.value) }))])
      + (elsewhere.isEmpty ? [] : [("sameAs", .list(elsewhere))])
  }

  /// An entity as a story names it: enough to tell which it is.
  func reference(to entity: Entity) -> Value {
    object([
      ("@type", .string(Self.type(of: entity.fields.type))), ("@id", identifier(of: entity)),
      ("name", .string(entity.name)), ("url", .string(presentation.absoluteURL(of: entity.route))),
    ])
  }

  func object(_ properties: [(String, Value)]) -> Value {
    .dict(ValueDictionary(properties))
  }

  func optional(_ name: String, _ text: String?) -> [(String, Value)] {
    text.map { [(name, .string($0))] } ?? []
  }

  private func identifier(of entity: Entity) -> Value {
    .string(presentation.absoluteURL(of: entity.route) + "#entity")
  }

  private static func type(of type: EntityType) -> String {
    switch type {
    case .person: "Person"
    case .organization: "Organization"
    case .product: "Product"
    case .place: "Place"
    case .work: "CreativeWork"
    case .law: "Legislation"
    case .event: "Event"
    case .other: "Thing"
    }
  }
}
