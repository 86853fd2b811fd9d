import Newsroom
import Templating

/// A page that is no story: `document` in `page.html`.
struct DocumentView: TemplateObject {
  let page: StaticPage
  let presentation: Presentation

  static let members = MemberTable<DocumentView>([
    Member("title", "string", "What it is called.") { .string($0.page.fields.title) },
    Member("summary", "string or none", "What it is about.") {
      .optional($0.page.fields.summary)
    },
    Member("body", "html", "The text, with its links.") {
      .markup(Markup($0.presentation.html(of: $0.page.body)))
    },
    Member("outline", "list of heading", "The headings of the text.") {
      .list($0.page.body.source.markdown.headings.map { HeadingView(heading: $0) })
    },
  ])
}
