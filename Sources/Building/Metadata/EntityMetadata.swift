import Newsroom
import Templating

/// An entity as schema.org describes things.
struct EntityMetadata {
  let entity: Entity
  let data: StructuredData

  var properties: [(String, Value)] {
    let fields = entity.fields
    return identity + data.optional("description", fields.description)
      + data.list("alternateName", fields.aliases.map { .string($0.value) })
      + (entity.picture.map { [("image", data.image($0))] } ?? []) + sameAs + parent
  }

  /// Enough to tell which it is.
  var reference: Value { data.object(identity + sameAs) }

  private var presentation: Presentation { data.presentation }

  private var identity: [(String, Value)] {
    let url = presentation.absoluteURL(of: entity.route)
    return [
      ("@type", .string(Self.type(of: entity.identity.type))), ("@id", .string(url + "#entity")),
      ("name", .string(entity.name)), ("url", .string(url)),
    ]
  }

  private var sameAs: [(String, Value)] {
    let wikidata = entity.identity.wikidata.map { "https://www.wikidata.org/entity/\($0)" }
    return data.list(
      "sameAs", ([wikidata].compactMap(\.self) + entity.identity.sameAs).map { .string($0) })
  }

  /// Only between organizations does schema.org say what `part_of` means.
  private var parent: [(String, Value)] {
    guard let id = entity.partOf else { return [] }
    let whole = presentation.site.entities[id]
    guard entity.identity.type == .organization, whole.identity.type == .organization else {
      return []
    }
    return [("parentOrganization", data.reference(to: id))]
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
