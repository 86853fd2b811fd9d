import Chronology
import FrontMatter

/// An event as front matter tells it; its entities are not looked up yet.
package struct EventFields: Sendable {
  package let date: UncertainDate
  package let title: String
  package let text: Prose?
  /// Nil where it does not say: the story's own mentions decide.
  package let entities: [Located<String>]?
  package let sources: [SourceCitation]
  /// Events with one id in several stories are one event.
  package let identifier: Located<String>?
}
