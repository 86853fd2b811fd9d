import Mentions

/// Finds the names of a site's entities in its stories once more, the ambiguous ones too, which
/// linking leaves alone.
struct StoryNames {
  let matcher: MentionMatcher

  init(_ entities: SiteList<Entity>) {
    matcher = MentionMatcher(
      entities.filter(\.fields.linksAutomatically).flatMap { entity in
        ([entity.name] + entity.fields.aliases.map(\.value)).uniqued().map {
          MentionPattern(name: $0, owner: entity.id.index)
        }
      })
  }

  /// In the running text.
  func mentions(in story: Story) -> [Mention] {
    matcher.matches(
      in: story.body.source.html, ranges: story.body.source.markdown.linkable)
  }

  /// In plain text: a title.
  func mentions(in text: String) -> [Mention] {
    let bytes = Array(text.utf8)
    return matcher.matches(in: bytes, ranges: [0..<bytes.count])
  }
}
