import Mentions

/// Names in a story that several entities have, where the story does not say which it means.
enum AmbiguousNameCheck {
  static func findings(in text: StoryText, mentions: [Mention], site: Site) -> [Finding] {
    let html = text.story.body.source.html
    let listed = Set(text.story.fields.details.entities.map(\.value))
    var seen: Set<[Int]> = []
    return mentions.compactMap { mention in
      guard mention.isAmbiguous, seen.insert(mention.owners).inserted else { return nil }
      let slugs = mention.owners.map { site.entities[$0].slug }.sorted()
      guard slugs.count(where: listed.contains) != 1 else { return nil }
      let name = html[mention.range]
      return Finding(
        code: .ambiguousName,
        message: "name '\(String(decoding: name, as: UTF8.self))' may mean "
          + slugs.joined(separator: " or "),
        place: .phrase(text.path, Array(name), in: text.source(ofHTML: mention.range.lowerBound)),
        help: "list the one that is meant in 'entities', or write [[\(slugs[0])|…]]")
    }
  }
}

extension StoryText {
  /// The Markdown of the section that a place in the HTML belongs to.
  func source(ofHTML offset: Int) -> Range<Int> {
    sections.last { ($0.heading?.htmlRange.lowerBound ?? 0) <= offset }?.source ?? 0..<Int.max
  }
}
