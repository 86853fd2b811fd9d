import Mentions

/// Entities that a story lists and its text never names.
enum ListedEntityCheck {
  static func findings(
    in story: Story, mentions: [Mention], names: StoryNames, site: Site
  ) -> [Finding] {
    let listed = story.fields.details.entities
    guard !listed.isEmpty else { return [] }
    var named = Set(mentions.flatMap(\.owners))
    for edit in story.body.edits {
      switch edit.change {
      case .url(.entity(let entity), _), .link(.entity(let entity), _, _), .mention(let entity):
        named.insert(entity.index)
      default: continue
      }
    }
    let slugs = listed.filter { !isNamed($0.value, by: named, in: story, site) }
    guard !slugs.isEmpty else { return [] }
    // Headings and the texts of links are no running text, and name it all the same.
    let html = story.body.source.html
    let everywhere =
      names.matcher.matches(in: html, ranges: [0..<html.count])
      + names.mentions(in: story.fields.title) + names.mentions(in: story.fields.summary ?? "")
    named.formUnion(everywhere.flatMap(\.owners))
    return slugs.compactMap { listed in
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

  private static func isNamed(
    _ slug: String, by named: Set<Int>, in story: Story, _ site: Site
  ) -> Bool {
    story.entities.contains { site.entities[$0].slug == slug && named.contains($0.index) }
  }
}
