import Templating

/// A title and where it leads.
struct LinkView: TemplateObject {
  let title: String
  let url: String

  static let members = MemberTable<LinkView>([
    Member("title", "string", "What the link says.") { .string($0.title) },
    Member("url", "string", "Where it leads, ready for an href.") { .string($0.url) },
  ])
}
