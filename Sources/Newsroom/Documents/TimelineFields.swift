import Chronology
import FrontMatter

/// The front matter of a curated timeline: what it is called and which events it chooses.
///
/// An event is chosen where `events` names its id, or where it meets every criterion that is given.
/// Of the values of one criterion a single one is enough; with `match: all` an event must have all
/// the entities and all the topics that are listed.
package struct TimelineFields: Sendable {
  /// How many of the listed entities and topics an event must have.
  package enum Match: String, Sendable, CaseIterable {
    case any, all
  }

  package let title: String
  package let description: String?
  package let slug: Located<String>?
  /// The entities that take part in an event.
  package let entities: [Located<String>]
  /// The topics of the stories that tell an event.
  package let topics: [Located<String>]
  /// The kinds of the stories that tell an event.
  package let kinds: [Located<String>]
  package let match: Match
  /// Events that could lie on or after its earliest day.
  package let from: UncertainDate?
  /// Events that could lie on or before its latest day.
  package let to: UncertainDate?
  /// Ids of events that are chosen whatever the criteria say.
  package let events: [Located<String>]

  /// Without a criterion no event is chosen but those that `events` names.
  package var hasCriteria: Bool {
    !entities.isEmpty || !topics.isEmpty || !kinds.isEmpty || from != nil || to != nil
  }
}
