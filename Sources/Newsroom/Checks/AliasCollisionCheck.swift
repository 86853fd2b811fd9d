import Mentions

/// Names that several entities have, so that no text can be linked by them.
enum AliasCollisionCheck {
  static func findings(in site: Site, names: StoryNames) -> [Finding] {
    names.matcher.collisions.compactMap { collision in
      let owners = collision.owners.map { site.entities[$0] }.sorted { $0.path < $1.path }
      guard let last = owners.last, let name = collision.names.first else { return nil }
      return Finding(
        code: .aliasCollision,
        message: "name '\(name)' belongs to \(owners.map(\.slug).joined(separator: " and "))",
        place: place(of: collision, in: last),
        notes: owners.dropLast().map {
          .init(message: "\($0.slug) has it too", place: place(of: collision, in: $0))
        },
        help: "give it to one of them, or list the one that is meant in each story's 'entities'")
    }
  }

  private static func place(of collision: NameCollision, in entity: Entity) -> FindingPlace {
    let alias = entity.fields.aliases.first { collision.names.contains($0.value) }
    if let alias, !collision.names.contains(entity.name) { return .range(alias.range) }
    return .field(entity.path, "name")
  }
}
