import Archiving
import Newsroom
import Synchronization
import Templating
import Tracking

/// What many pages and files show of a thing, made once: cards of stories and entities, references,
/// the words for dates, and the entries of calendars and timeline files.
final class SharedViews: Sendable {
  let stories: MemoTable<ObjectView>
  /// Cards of these are made anew for each page: to hold them all takes much memory, and what was
  /// written of them is kept by the templates.
  let olderStories: SharedDigestTable
  let entities: MemoTable<ObjectView>
  let entityCards: MemoTable<ObjectView>
  /// For the pages of an entity's list.
  let entityViews: MemoTable<ObjectView>
  let topics: MemoTable<ObjectView>
  let authors: MemoTable<ObjectView>
  let events: MemoTable<EventWords>
  /// For all lists of events.
  let eventEntries: SharedDigestTable
  let calendarLines: MemoTable<StoredBytes>
  let timelineEntries: MemoTable<StoredBytes>
  /// How search engines are told of who and what stories name.
  let entityMetadata: MemoTable<JSONFragment>
  let authorMetadata: MemoTable<JSONFragment>
  let publisherMetadata = MemoTable<JSONFragment>(count: 1)
  let answers = KnownAnswers()

  /// Nil where no later build will ask what things were made from.
  private let nodes: ReadNodes?

  let scratch: ScratchFile?

  /// - Parameters:
  ///   - scratch: for what is made once and written to many files; nil to hold it.
  ///   - heldCardCount: of the newest stories.
  init(_ site: Site, nodes: ReadNodes?, scratch: ScratchFile?, heldCardCount: Int) {
    self.nodes = nodes
    self.scratch = scratch
    let heldCount = min(site.stories.count, heldCardCount)
    stories = MemoTable(count: heldCount)
    olderStories = SharedDigestTable(count: site.stories.count - heldCount)
    entities = MemoTable(count: site.entities.count)
    entityCards = MemoTable(count: site.entities.count)
    entityViews = MemoTable(count: site.entities.count)
    topics = MemoTable(count: site.topics.count)
    authors = MemoTable(count: site.authors.count)
    events = MemoTable(count: site.events.count)
    eventEntries = SharedDigestTable(count: site.events.count)
    calendarLines = MemoTable(count: site.events.count)
    timelineEntries = MemoTable(count: site.events.count)
    entityMetadata = MemoTable(count: site.entities.count)
    authorMetadata = MemoTable(count: site.authors.count)
  }

  /// All of it is made again where somebody asks for it.
  func forget() {
    stories.forget()
    olderStories.forget()
    entities.forget()
    entityCards.forget()
    entityViews.forget()
    topics.forget()
    authors.forget()
    events.forget()
    eventEntries.forget()
    calendarLines.forget()
    timelineEntries.forget()
    entityMetadata.forget()
    authorMetadata.forget()
    publisherMetadata.forget()
  }

  /// Bytes that are written to many files.
  func keep(_ bytes: [UInt8]) -> StoredBytes { scratch?.keep(bytes) ?? .held(bytes) }

  /// A new node for what is made of the thing at a position.
  func node(_ part: SharedPart, _ position: Int = 0) -> ReadNode? {
    nodes?.node(part, position)
  }

  /// What was read for each so far.
  var nodeReads: NodeReads { nodes?.reads ?? NodeReads() }
}

extension Presentation {
  /// A story as lists show it.
  func card(of id: Identifier<Story>) -> ObjectView {
    let older = id.index - shared.stories.count
    if older < 0 {
      return shared.stories.value(at: id.index, shared.node(.storyCards, id.index)) {
        ObjectView(reading: StoryCardView(story: site.stories[id], presentation: self))
      }
    }
    let digests = shared.olderStories.digests(at: older, shared.node(.storyCards, id.index))
    return ObjectView(sharing: digests) { [self] in
      StoryCardView(story: site.stories[id], presentation: self)
    }
  }

  func cards(of stories: some Sequence<Identifier<Story>>) -> Value {
    .list(stories.map { .object(card(of: $0)) })
  }

  /// An entity as other pages name it.
  func reference(to id: Identifier<Entity>) -> ObjectView {
    shared.entities.value(at: id.index, shared.node(.entityReferences, id.index)) {
      ObjectView(reading: EntityReferenceView(entity: site.entities[id], presentation: self))
    }
  }

  /// An entity in an index or beside a story.
  func entityCard(of id: Identifier<Entity>) -> ObjectView {
    shared.entityCards.value(at: id.index, shared.node(.entityCards, id.index)) {
      ObjectView(
        reading: EntityCardView(
          reference: EntityReferenceView(entity: site.entities[id], presentation: self)))
    }
  }

  /// An entity on its own pages.
  func view(of entity: Entity) -> ObjectView {
    shared.entityViews.value(at: entity.id.index, shared.node(.entityViews, entity.id.index)) {
      let reference = EntityReferenceView(entity: entity, presentation: self)
      return ObjectView(shared: EntityView(card: EntityCardView(reference: reference)))
    }
  }

  func reference(to id: Identifier<Topic>) -> ObjectView {
    shared.topics.value(at: id.index, shared.node(.topicReferences, id.index)) {
      ObjectView(reading: term(id))
    }
  }

  func reference(to id: Identifier<Author>) -> ObjectView {
    shared.authors.value(at: id.index, shared.node(.authorReferences, id.index)) {
      ObjectView(reading: term(id))
    }
  }

  func reference(to id: Identifier<Series>) -> ObjectView { ObjectView(reading: term(id)) }

  /// The words for an event's date.
  func words(of event: Event) -> EventWords {
    shared.events.value(at: event.id.index, shared.node(.eventWords, event.id.index)) {
      EventWords(event, presentation: self)
    }
  }

  /// An event as all lists show it.
  func entry(of event: Event) -> ObjectView {
    let digests = shared.eventEntries.digests(
      at: event.id.index, shared.node(.eventEntries, event.id.index))
    return ObjectView(sharing: digests) { [self] in
      EventEntryView(
        event: EventView(event: event, place: .alone, subject: .site, presentation: self))
    }
  }

  func calendarLines(of event: Event) -> StoredBytes {
    shared.calendarLines.value(at: event.id.index, shared.node(.calendarLines, event.id.index)) {
      shared.keep(CalendarEntry(event: event, presentation: self).lines.bytes)
    }
  }

  func timelineEntry(of event: Event) -> StoredBytes {
    shared.timelineEntries.value(
      at: event.id.index, shared.node(.timelineEntries, event.id.index)
    ) {
      shared.keep(TimelineEntry(event: event, presentation: self).bytes)
    }
  }
}
