import Templating

/// Where a page of a list stands among the others.
struct PaginationView: TemplateObject {
  let page: ListPage
  let presentation: Presentation

  static let members = MemberTable<PaginationView>([
    Member("number", "integer", "Counted from the oldest page.") { .int($0.page.number) },
    Member("is_latest", "boolean", "True on the list's own front.") { .bool($0.page.isFront) },
    Member("newer_url", "string or none", "The page with newer stories.") { view in
      .optional(view.page.newer.map { view.presentation.url(of: $0) })
    },
    Member("older_url", "string or none", "The page with older stories.") { view in
      .optional(view.page.older.map { view.presentation.url(of: $0) })
    },
  ])
}
