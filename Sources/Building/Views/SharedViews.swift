import Archiving
import Newsroom
import Synchronization
import Templating
import Tracking

/// What many pages and files show of a thing, made once: cards of stories and entities, references,
/// the words for dates, and the entries of calendars and timeline files.
final class SharedViews: Sendable {
  let stories: [Memo<ObjectView>]
  let entities: [Memo<ObjectView>]
  let entityCards: [Memo<ObjectView>]
  /// For the pages of an entity's list.
  let entityViews: [Memo<ObjectView>]
  let topics: [Memo<ObjectView>]
  let authors: [Memo<ObjectView>]
  let events: [Memo<EventWords>]
  /// For all lists of events.
  let eventEntries: [Memo<ObjectView>]
  let calendarLines: [Memo<StoredBytes>]
  let timelineEntries: [Memo<StoredBytes>]
  /// How search engines are told of who and what stories name.
  let entityMetadata: [Memo<Value>]
  let authorMetadata: [Memo<Value>]
  let publisherMetadata = Memo<Value>()
  /// The digests of the answers to questions that templates ask of the site.
  let answers = Mutex<[String: UInt64]>([:])

  /// Nil where no later build will ask what things were made from.
  private let nodes: ReadNodes?

  let scratch: ScratchFile?

  /// - Parameter scratch: for what is made once and written to many files; nil to hold it.
  init(_ site: Site, nodes: ReadNodes?, scratch: ScratchFile?) {
    self.nodes = nodes
    self.scratch = scratch
    stories = Memo.table(count: site.stories.count)
    entities = Memo.table(count: site.entities.count)
    entityCards = Memo.table(count: site.entities.count)
    entityViews = Memo.table(count: site.entities.count)
    topics = Memo.table(count: site.topics.count)
    authors = Memo.table(count: site.authors.count)
    events = Memo.table(count: site.events.count)
    eventEntries = Memo.table(count: site.events.count)
    calendarLines = Memo.table(count: site.events.count)
    timelineEntries = Memo.table(count: site.events.count)
    entityMetadata = Memo.table(count: site.entities.count)
    authorMetadata = Memo.table(count: site.authors.count)
  }

  /// Bytes that are written to many files.
  func keep(_ bytes: [UInt8]) -> StoredBytes { scratch?.keep(bytes) ?? .held(bytes) }

  /// A new node for what is made of the thing at a position.
  func node(_ part: SharedPart, _ position: Int = 0) -> ReadNode? {
    nodes?.node(part, position)
  }

  /// What was read for each; nil where something was that has no key.
  var nodeSets: [ReadKey: ReadSet?] { nodes?.sets ?? [:] }
}

extension Presentation {
  /// A story as lists show it.
  func card(of id: Identifier<Story>) -> ObjectView {
    shared.stories[id.index].value(shared.node(.storyCards, id.index)) {
      ObjectView(reading: StoryCardView(story: site.stories[id], presentation: self))
    }
  }

  func cards(of stories: some Sequence<Identifier<Story>>) -> Value {
    .list(stories.map { .object(card(of: $0)) })
  }

  /// An entity as other pages name it.
  func reference(to id: Identifier<Entity>) -> ObjectView {
    shared.entities[id.index].value(shared.node(.entityReferences, id.index)) {
      ObjectView(reading: EntityReferenceView(entity: site.entities[id], presentation: self))
    }
  }

  /// An entity in an index or beside a story.
  func entityCard(of id: Identifier<Entity>) -> ObjectView {
    shared.entityCards[id.index].value(shared.node(.entityCards, id.index)) {
      ObjectView(
        reading: EntityCardView(
          reference: EntityReferenceView(entity: site.entities[id], presentation: self)))
    }
  }

  /// An entity on its own pages.
  func view(of entity: Entity) -> ObjectView {
    shared.entityViews[entity.id.index].value(shared.node(.entityViews, entity.id.index)) {
      let reference = EntityReferenceView(entity: entity, presentation: self)
      return ObjectView(shared: EntityView(card: EntityCardView(reference: reference)))
    }
  }

  func reference(to id: Identifier<Topic>) -> ObjectView {
    shared.topics[id.index].value(shared.node(.topicReferences, id.index)) {
      ObjectView(reading: term(id))
    }
  }

  func reference(to id: Identifier<Author>) -> ObjectView {
    shared.authors[id.index].value(shared.node(.authorReferences, id.index)) {
      ObjectView(reading: term(id))
    }
  }

  func reference(to id: Identifier<Series>) -> ObjectView { ObjectView(reading: term(id)) }

  /// The words for an event's date.
  func words(of event: Event) -> EventWords {
    shared.events[event.id.index].value(shared.node(.eventWords, event.id.index)) {
      EventWords(event, presentation: self)
    }
  }

  /// An event as all lists show it.
  func entry(of event: Event) -> ObjectView {
    shared.eventEntries[event.id.index].value(shared.node(.eventEntries, event.id.index)) {
      ObjectView(
        shared: EventEntryView(
          event: EventView(event: event, place: .alone, subject: .site, presentation: self)))
    }
  }

  func calendarLines(of event: Event) -> [UInt8] {
    shared.calendarLines[event.id.index].value(shared.node(.calendarLines, event.id.index)) {
      shared.keep(CalendarEntry(event: event, presentation: self).lines.bytes)
    }.bytes
  }

  func timelineEntry(of event: Event) throws(RenderFailure) -> [UInt8] {
    try shared.timelineEntries[event.id.index].value(shared.node(.timelineEntries, event.id.index))
    { () throws(RenderFailure) in
      try shared.keep(TimelineEntry(event: event, presentation: self).bytes())
    }.bytes
  }
}
