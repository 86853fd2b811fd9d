import Mentions

/// The names that mentions are found by.
enum EntityNames {
  /// One pattern for each name and alias of the entities that are linked automatically; an
  /// entity's position is the pattern's owner.
  static func patterns(of entities: [EntityFields]) -> [MentionPattern] {
    entities.enumerated().flatMap { patterns(of: $0.element, owner: $0.offset) }
  }

  /// Those of one entity; none for one that is not linked automatically.
  static func patterns(of entity: EntityFields, owner: Int) -> [MentionPattern] {
    guard entity.linksAutomatically else { return [] }
    return ([entity.name] + entity.aliases.map(\.value)).uniqued()
      .map { MentionPattern(name: $0, owner: owner) }
  }
}
