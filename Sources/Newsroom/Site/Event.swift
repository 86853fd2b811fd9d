import Chronology

/// Something that happened, at a date that may be uncertain, and where the site tells of it.
package final class Event: Sendable {
  package let id: Identifier<Event>
  /// Where the site tells of it: stories, the newest first, then entities; never empty.
  package let tellings: [Telling]
  private let linked: LinkedEvent

  init(_ id: Identifier<Event>, _ linked: LinkedEvent, tellings: [Telling]) {
    self.id = id
    self.linked = linked
    self.tellings = tellings
  }

  /// The name that unites its tellings, where its author gave one.
  package var identifier: String? { linked.identifier }
  package var date: UncertainDate { linked.date }
  /// The author's own words for the date ("Early June"), where they were words.
  package var dateWords: String? { linked.dateWords }
  package var title: String { linked.title }
  package var text: LinkedProse? { linked.text }
  package var entities: [Identifier<Entity>] { linked.entities }
  package var sources: [SourceCitation] { linked.sources }

  /// A place that tells of the event.
  package struct Telling: Sendable, Hashable {
    /// Whose page it is.
    package enum Teller: Sendable, Hashable {
      case story(Identifier<Story>)
      /// The entity's own file lists the event.
      case entity(Identifier<Entity>)
    }

    package let teller: Teller
    /// The id of the heading that tells it, where one does; for an entity, that of its entry in the
    /// entity's timeline.
    package let anchor: String?

    /// The story that tells it, where one does.
    package var story: Identifier<Story>? {
      if case .story(let story) = teller { story } else { nil }
    }

    /// The entity whose file tells it, where one does.
    package var entity: Identifier<Entity>? {
      if case .entity(let entity) = teller { entity } else { nil }
    }
  }

  /// The stories that tell of it, the newest first.
  package var stories: [Identifier<Story>] { tellings.compactMap(\.story).uniqued() }
}
