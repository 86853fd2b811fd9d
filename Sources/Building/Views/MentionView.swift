import Newsroom
import Templating

/// A place that names an entity, with the sentence it stands in.
struct MentionView: TemplateObject {
  let story: ObjectView
  let quote: MentionQuote

  /// Mentions that an entity's page shows.
  static let maximum = 12

  static let members = MemberTable<MentionView>(
    [
      Member("story", "story", "The story that names it.") { .object($0.story) },
      Member("before", "string", "The sentence up to the name, cut at a word if it is long.") {
        .string($0.quote.before)
      },
      Member("name", "string", "The name, as the story has it.") { .string($0.quote.name) },
      Member("after", "string", "The rest of the sentence, cut at a word if it is long.") {
        .string($0.quote.after)
      },
    ], typeName: "mention")
}

extension Presentation {
  /// The first mention in each of the newest stories that name an entity in their text.
  func mentions(of entity: Entity) -> [MentionView] {
    var views: [MentionView] = []
    for id in entity.stories {
      let story = site.stories[id]
      guard let mention = story.mentions.first(where: { $0.entity == entity.id }),
        let quote = MentionQuote(of: mention.range, in: story.body, title: name(of:))
      else { continue }
      views.append(MentionView(story: card(of: id), quote: quote))
      if views.count == MentionView.maximum { break }
    }
    return views
  }
}
