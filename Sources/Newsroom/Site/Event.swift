import Chronology

/// Something that happened, at a date that may be uncertain, and where the site tells of it.
package final class Event: Sendable {
  package let id: Identifier<Event>
  /// The name that unites its tellings, where its author gave one.
  package let identifier: String?
  package let date: UncertainDate
  /// The author's own words for the date ("Early June"), where they were words.
  package let dateWords: String?
  package let title: String
  package let text: LinkedProse?
  package let entities: [Identifier<Entity>]
  /// Where the site tells of it: stories, the newest first, then entities; never empty.
  package let tellings: [Telling]
  package let sources: [SourceCitation]

  init(
    id: Identifier<Event>, identifier: String?, date: UncertainDate, dateWords: String?,
    title: String, text: LinkedProse?, entities: [Identifier<Entity>], tellings: [Telling],
    sources: [SourceCitation]
  ) {
    self.id = id
    self.identifier = identifier
    self.date = date
    self.dateWords = dateWords
    self.title = title
    self.text = text
    self.entities = entities
    self.tellings = tellings
    self.sources = sources
  }

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
