import Chronology
import Diagnostics

/// An event as one file tells it, or several that tell the same one, with the entities in it found.
///
/// A reference: it is passed from list to list, and its fields are many.
final class LinkedEvent: Sendable {
  let date: UncertainDate
  let dateWords: String?
  /// Where the date stands in its file; nil for a heading's.
  let dateRange: SourceRange?
  let title: String
  let text: LinkedProse?
  let entities: [Identifier<Entity>]
  let anchor: String?
  let sources: [SourceCitation]
  let identifier: String?

  init(_ draft: EventDraft, text: LinkedProse?, entities: [Identifier<Entity>]) {
    date = draft.date
    dateWords = draft.dateWords
    dateRange = draft.dateRange
    title = draft.title
    self.text = text
    self.entities = entities
    anchor = draft.anchor
    sources = draft.sources
    identifier = draft.identifier
  }

  /// Two tellings of one event. The first one's words stay, but for a date that the later one knows
  /// more finely.
  init(_ first: LinkedEvent, and later: LinkedEvent) {
    let dated =
      first.date.couldCoincide(with: later.date)
        && later.date.precision.rawValue < first.date.precision.rawValue ? later : first
    date = dated.date
    dateWords = dated.dateWords
    dateRange = dated.dateRange
    title = first.title
    text = first.text ?? later.text
    entities = (first.entities + later.entities).uniqued()
    anchor = first.anchor
    sources = (first.sources + later.sources).uniqued()
    identifier = first.identifier
  }
}
