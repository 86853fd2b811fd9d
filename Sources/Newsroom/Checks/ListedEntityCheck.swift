import Mentions

/// Entities that a story lists and its text never names.
enum ListedEntityCheck {
  static func findings(
    in story: Story, mentions: [Mention], names: StoryNames, site: Site
  ) -> [Finding] {
    guard !story.fields.entities.isEmpty else { return [] }
    var named = Set(mentions.flatMap(\.owners))
    for edit in story.body.edits {
      switch edit.change {
      case .url(.entity(let entity), _), .link(.entity(let entity), _, _), .mention(let entity):
        named.insert(entity.index)
      default: continue
      }
    }
    let titles =
      [story.fields.title, story.fields.summary ?? ""] + story.body.markdown.headings.map(\.text)
      + story.body.markdown.links.map(\.title)
    for title in titles { named.formUnion(names.mentions(in: title).flatMap(\.owners)) }
    return story.fields.entities.compactMap { listed in
      guard let entity = story.entities.first(where: { site.entities[$0].slug == listed.value }),
        !named.contains(entity.index), site.entities[entity].fields.linksAutomatically
      else { return nil }
      return Finding(
        code: .unmentionedEntity,
        message: "entity '\(listed.value)' is listed, and the text never names it",
        place: .range(listed.range),
        help: "is a name of it missing from 'aliases' in \(site.entities[entity].path)?")
    }
  }
}
