import Newsroom
import Templating

/// A page of the list of all stories, for programs: `/api/stories.json` has the newest, and
/// `/api/stories/page/3.json` keeps its stories for ever.
struct StoryListJSON {
  let list: ListPage
  let presentation: Presentation

  var value: Value {
    var page = ValueDictionary([
      ("page", .int(list.number)), ("newer", link(list.newer)), ("older", link(list.older)),
      (
        "stories",
        .list(presentation.site.stories[list.range].map { presentation.record(of: $0) })
      ),
    ])
    // On the other pages it would change with every new story.
    if list.isFront { page.set("total", .int(presentation.site.stories.count)) }
    return .dict(page)
  }

  private func link(_ route: Route?) -> Value {
    route.map { .string(presentation.absoluteURL(of: ListPage.data(at: $0))) } ?? .none
  }
}

extension Presentation {
  /// A story as the API's lists have it.
  func record(of story: Story) -> Value {
    let entry = FeedEntry(story: story, presentation: self, content: .summary)
    let fields = story.fields
    var record = ValueDictionary([
      ("id", .string(entry.identifier)), ("url", .string(entry.url)),
      ("title", .string(fields.title)), ("summary", .optional(fields.summary)),
      ("published", .string(entry.published.rfc3339)),
      ("updated", .string(entry.updated.rfc3339)), ("kind", .string(fields.kind)),
      ("language", .string(fields.language ?? site.settings.language)),
      ("authors", .list(entry.authors.map { .string($0.name) })),
      ("topics", .list(story.topics.map { .string(site.topics[$0].slug) })),
      ("entities", .list(story.entities.map { .string(site.entities[$0].slug) })),
      ("image", .optional(entry.image)),
    ])
    if let ninjs = site.exports(of: story.id).first {
      record.set("ninjs", .string(absoluteURL(of: ninjs.route)))
    }
    return .dict(record)
  }
}
