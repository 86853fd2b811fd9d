import Chronology
import Markdown
import Newsroom
import Templating

/// A heading of a text.
struct HeadingView: TemplateObject {
  let heading: MarkdownDocument.Heading

  static let members = MemberTable<HeadingView>([
    Member("level", "integer", "1 to 6.") { .int($0.heading.level) },
    Member("title", "string", "What it says.") { .string($0.heading.text) },
    Member("anchor", "string or none", "Its id.") { .optional($0.heading.anchor) },
  ])
}

/// A source that a story or an event relies on.
struct SourceView: TemplateObject {
  let source: SourceCitation
  let dates: DatePresentation

  static let members = MemberTable<SourceView>([
    Member("title", "string", "What it is called.") { .string($0.source.title) },
    Member("url", "string or none", "Where it can be read.") { .optional($0.source.url) },
    Member("publisher", "string or none", "Who published it.") {
      .optional($0.source.publisher)
    },
    Member("date", "date or none", "When it was published.") { view in
      .optional(view.source.date.map { SourceDateView(date: $0, dates: view.dates) })
    },
  ])
}

/// A correction of a story.
struct CorrectionView: TemplateObject {
  let correction: Correction
  let text: LinkedProse
  let presentation: Presentation

  static let members = MemberTable<CorrectionView>([
    Member("date", "date", "When it was made.") {
      .object($0.presentation.view(of: $0.correction.date))
    },
    Member("text", "html", "What was wrong and is right now.") {
      .markup(Markup($0.presentation.inlineHTML(of: $0.text)))
    },
  ])
}

extension Presentation {
  func view(of moment: Moment) -> DateView {
    DateView(moment: dates.local(moment), dates: dates)
  }

  func sources(_ sources: [SourceCitation]) -> Value {
    .list(sources.map { SourceView(source: $0, dates: dates) })
  }
}
