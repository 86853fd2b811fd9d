import Chronology
import Diagnostics
import FrontMatter

/// An event as one file tells it, before it is merged with what other files tell of it.
struct EventDraft {
  var date: UncertainDate
  var dateWords: String?
  /// Where the date stands in its file; nil for a heading's.
  var dateRange: SourceRange?
  var title: String
  var text: Prose?
  /// Nil where the author did not say: the mentions decide.
  var listed: [Located<String>]?
  var entities: [Identifier<Entity>] = []
  var anchor: String?
  var sources: [SourceCitation] = []
  var identifier: String?
}

extension EventDraft {
  /// An event of front matter.
  init(_ event: EventFields) {
    self.init(
      date: event.date, dateWords: event.date.words?.text, dateRange: event.range,
      title: event.title, text: event.text, listed: event.entities, sources: event.sources,
      identifier: event.identifier?.value)
  }
}
