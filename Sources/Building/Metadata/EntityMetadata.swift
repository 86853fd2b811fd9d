import Newsroom
import Templating

/// An entity as schema.org describes things.
struct EntityMetadata {
  let entity: Entity
  let data: StructuredData

  func write(to json: inout JSONBuilder) {
    let fields = entity.fields
    writeIdentity(to: &json)
    json.member("description", optional: fields.description)
    json.member("alternateName", fields.aliases) { $0.string($1.value) }
    if let picture = entity.picture {
      json.key("image")
      data.write(picture, to: &json)
    }
    writeSameAs(to: &json)
    writeParent(to: &json)
  }

  /// Enough to tell which it is.
  var reference: JSONFragment {
    JSONFragment { json in
      json.object {
        writeIdentity(to: &$0)
        writeSameAs(to: &$0)
      }
    }
  }

  private var presentation: Presentation { data.presentation }

  private func writeIdentity(to json: inout JSONBuilder) {
    let url = presentation.absoluteURL(of: entity.route)
    json.member("@type", Self.type(of: entity.identity.type))
    json.member("@id", url + "#entity")
    json.member("name", entity.name)
    json.member("url", url)
  }

  private func writeSameAs(to json: inout JSONBuilder) {
    let wikidata = entity.identity.wikidata.map { "https://www.wikidata.org/entity/\($0)" }
    json.member("sameAs", [wikidata].compactMap(\.self) + entity.identity.sameAs) { $0.string($1) }
  }

  /// Only between organizations does schema.org say what `part_of` means.
  private func writeParent(to json: inout JSONBuilder) {
    guard let id = entity.partOf else { return }
    let whole = presentation.site.entities[id]
    guard entity.identity.type == .organization, whole.identity.type == .organization else {
      return
    }
    json.member("parentOrganization", data.reference(to: id))
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
