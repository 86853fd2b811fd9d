import Chronology
import Diagnostics
import FrontMatter

/// An event as front matter tells it; its entities are not looked up yet.
package final class EventFields: Sendable {
  package let date: UncertainDate
  /// Where the date stands.
  package let range: SourceRange
  package let title: String
  package let text: Prose?
  /// Nil where it does not say: what its words mention decides.
  package let entities: [Located<String>]?
  package let sources: [SourceCitation]
  /// Events with one id in several files are one event.
  package let identifier: Located<String>?

  init(
    date: UncertainDate, range: SourceRange, title: String, text: Prose?,
    entities: [Located<String>]?, sources: [SourceCitation], identifier: Located<String>?
  ) {
    self.date = date
    self.range = range
    self.title = title
    self.text = text
    self.entities = entities
    self.sources = sources
    self.identifier = identifier
  }
}
