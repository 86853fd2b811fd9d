import Chronology
import Diagnostics
import FrontMatter

/// An event as front matter tells it; its entities are not looked up yet.
package struct EventFields: Sendable {
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
}
