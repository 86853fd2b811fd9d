import Mentions

/// The names that mentions are found by.
enum EntityNames {
  /// One pattern for each name and alias of the entities that are linked automatically; an
  /// entity's position is the pattern's owner.
  static func patterns(of entities: [EntityFields]) -> [MentionPattern] {
    var patterns: [MentionPattern] = []
    for (owner, entity) in entities.enumerated() where entity.linksAutomatically {
      let names = [entity.name] + entity.aliases.map(\.value)
      for name in names.uniqued() { patterns.append(MentionPattern(name: name, owner: owner)) }
    }
    return patterns
  }
}
