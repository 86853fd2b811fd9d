import Templating

struct ListView: TemplateObject {
  let rows: [Scenario.Row]

  static let members = MemberTable<ListView>([
    Member("title", "string", "the page's title") { _ in "All stories" },
    Member("rows", "list of row", "the rows") { view in
      Value.list(of: view.rows) { .object(RowView(row: $0)) }
    },
  ])
}

struct RowView: TemplateObject {
  let row: Scenario.Row

  static let members = MemberTable<RowView>([
    Member("number", "integer", "counts from 1") { .int($0.row.number) },
    Member("url", "string", "the address") { .string($0.row.url) },
    Member("title", "string", "the title") { .string($0.row.title) },
    Member("author", "string", "the author") { .string($0.row.author) },
    Member("is_new", "boolean", "whether it is new") { .bool($0.row.isNew) },
  ])
}

struct StoryView: TemplateObject {
  let body: Markup

  static let members = MemberTable<StoryView>([
    Member("title", "string", "the headline") { _ in "Chips & \"servers\"" },
    Member("date", "string", "the date") { _ in "2026-06-18" },
    Member("url", "string", "the address") { _ in "/stories/2026/06/chips/" },
    Member("authors", "list of string", "the authors") { _ in
      .list(Scenario.authors.map { .string($0) })
    },
    Member("facts", "list of fact", "the facts") { _ in
      .list(Scenario.facts.map { ["label": .string($0.label), "value": .string($0.value)] })
    },
    Member("body", "markup", "the text") { .markup($0.body) },
  ])
}
