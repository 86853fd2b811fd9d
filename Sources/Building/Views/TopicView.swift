import Newsroom
import Templating

/// A topic on its own page.
struct TopicView: TemplateObject {
  let topic: Topic
  let presentation: Presentation

  static let members = MemberTable<TopicView>(
    TermReferenceView.members.members.map { $0.through { $0.reference } } + ownMembers)

  private static let ownMembers: [Member<TopicView>] = [
    Member("description", "string or none", "What it is about.") {
      .optional($0.topic.description)
    },
    Member("body", "html", "What its file says of it; may be empty.") { view in
      .markup(Markup(view.topic.body.map(view.presentation.html(of:)) ?? []))
    },
  ]

  private var reference: TermReferenceView { presentation.term(topic.id) }
}

/// An author on a page of their own.
struct AuthorView: TemplateObject {
  let author: Author
  let presentation: Presentation

  static let members = MemberTable<AuthorView>(
    TermReferenceView.members.members.map { $0.through { $0.reference } } + ownMembers)

  private static let ownMembers: [Member<AuthorView>] = [
    Member("role", "string or none", "What they do.") { .optional($0.author.role) },
    Member("body", "html", "What their file says of them; may be empty.") { view in
      .markup(Markup(view.author.body.map(view.presentation.html(of:)) ?? []))
    },
  ]

  private var reference: TermReferenceView { presentation.term(author.id) }
}
