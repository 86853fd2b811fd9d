import Chronology

/// Something that happened, at a date that may be uncertain, and where the site tells of it.
package struct Event: Sendable {
  package let id: Identifier<Event>
  package let date: UncertainDate
  /// The author's own words for the date ("Early June"), where they were words.
  package let dateWords: String?
  package let title: String
  package let text: LinkedProse?
  package let entities: [Identifier<Entity>]
  /// Where the site tells of it, the first story first; never empty.
  package let tellings: [Telling]
  package let sources: [SourceCitation]

  /// A story that tells of the event.
  package struct Telling: Sendable, Hashable {
    package let story: Identifier<Story>
    /// The id of the heading that tells it, where one does.
    package let anchor: String?
  }
}
