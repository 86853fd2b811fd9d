import Newsroom
import Templating

/// What the page of all feeds is given.
struct FeedIndexVariables {
  let presentation: Presentation

  var variables: [String: Value] {
    [
      "title": .string(presentation.labels[.feeds]),
      "subscriptions_url": .string(presentation.url(of: Routes.subscriptions)),
      "groups": .list(
        presentation.feedGroups.map { group in
          FeedGroupView(group: group, presentation: presentation)
        }),
    ]
  }
}

/// The feeds of one kind of thing.
struct FeedGroupView: TemplateObject {
  let group: FeedGroup
  let presentation: Presentation

  static let members = MemberTable<FeedGroupView>([
    Member("title", "string", "Topics, Authors, People …; the site's name for its own.") {
      .string($0.group.title)
    },
    Member("feeds", "list of feed", "The feeds, by name.") { view in
      .list(
        view.group.subjects.map { FeedView(subject: $0, presentation: view.presentation) })
    },
  ])
}

/// A feed in all its formats.
struct FeedView: TemplateObject {
  let subject: FeedSubject
  let presentation: Presentation

  static let members = MemberTable<FeedView>([
    Member("title", "string", "Whose stories it brings.") {
      .string($0.presentation.site.title(ofFeed: $0.subject))
    },
    Member("url", "string", "Their page.") {
      .string($0.presentation.url(of: $0.presentation.site.page(ofFeed: $0.subject)))
    },
    Member("formats", "list of alternate", "The feed as RSS, as Atom and as JSON Feed.") { view in
      .list(
        view.presentation.site.files(ofFeed: view.subject).map { file in
          view.presentation.alternate(file, .feed)
        })
    },
  ])
}
