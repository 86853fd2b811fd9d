import Newsroom
import Templating

/// What an index of entities is made of: the types as links, and the names by their first letter.
struct EntityIndexVariables {
  let presentation: Presentation

  func variables(_ type: EntityType?) -> [String: Value] {
    let entities = presentation.site.entities
    let shown = entities.filter { type == nil || $0.identity.type == type }
    return [
      "title": .string(type.map(presentation.labels.plural) ?? presentation.labels[.index]),
      "types": .list(types(current: type)),
      "groups": .list(groups(of: shown)),
    ]
  }

  private func types(current: EntityType?) -> [EntityTypeView] {
    let entities = presentation.site.entities
    let all = EntityTypeView(
      key: "all", label: presentation.labels[.all], url: presentation.url(of: Routes.entities(nil)),
      count: entities.count, isCurrent: current == nil)
    return [all]
      + EntityType.allCases.compactMap { type in
        let count = entities.count { $0.identity.type == type }
        guard count > 0 else { return nil }
        return EntityTypeView(
          key: type.rawValue, label: presentation.labels.plural(type),
          url: presentation.url(of: Routes.entities(type)), count: count,
          isCurrent: current == type)
      }
  }

  /// Entities are in the order of their names already.
  private func groups(of entities: [Entity]) -> [EntityGroupView] {
    var groups: [EntityGroupView] = []
    for entity in entities {
      let letter = Self.letter(of: entity.identity.sortName)
      let card = presentation.entityCard(of: entity.id)
      if groups.last?.letter == letter {
        groups[groups.count - 1].entities.append(card)
      } else {
        groups.append(EntityGroupView(letter: letter, entities: [card]))
      }
    }
    return groups
  }

  /// The letter that a name is listed under: without its accent; `#` for what is no letter.
  private static func letter(of name: String) -> String {
    guard let first = SortKey.fold(name).first, first.isLetter else { return "#" }
    return first.uppercased()
  }
}

/// A type of entity, as a link of an index.
struct EntityTypeView: TemplateObject {
  let key: String
  let label: String
  let url: String
  let count: Int
  let isCurrent: Bool

  static let members = MemberTable<EntityTypeView>(
    [
      Member("key", "string", "\"all\", or the type.") { .string($0.key) },
      Member("label", "string", "The type as readers see it, in the plural.") {
        .string($0.label)
      },
      Member("url", "string", "Its index.") { .string($0.url) },
      Member("count", "integer", "How many there are.") { .int($0.count) },
      Member("is_current", "boolean", "True for the index that is shown.") {
        .bool($0.isCurrent)
      },
    ], typeName: "entity type")
}

/// The entities under one letter.
struct EntityGroupView: TemplateObject {
  let letter: String
  var entities: [ObjectView]

  static let members = MemberTable<EntityGroupView>(
    [
      Member("letter", "string", "The letter, or #.") { .string($0.letter) },
      Member("entities", "list of entity", "The entities under it.") { .list($0.entities) },
    ], typeName: "entity group")
}
