/// Entities that no story, no event and no other text names.
enum UnusedEntityCheck {
  static func findings(in site: Site) -> [Finding] {
    var named: Set<Identifier<Entity>> = []
    let texts =
      site.entities.map(\.body) + site.pages.map(\.body) + site.topics.compactMap(\.body)
      + site.authors.compactMap(\.body)
    for text in texts {
      for edit in text.edits {
        switch edit.change {
        case .url(.entity(let entity), _), .link(.entity(let entity), _, _), .mention(let entity):
          named.insert(entity)
        default: continue
        }
      }
    }
    return site.entities.filter { entity in
      entity.stories.isEmpty && entity.timeline.isEmpty && entity.parts.isEmpty
        && !named.contains(entity.id)
    }.map { entity in
      Finding(
        code: .unusedEntity, message: "entity '\(entity.slug)' is named nowhere",
        place: .field(entity.path, "name"))
    }
  }
}
