/// The events of a site that stories tell with other words or other entities than before.
struct RevisedEvents {
  private(set) var events: [Event] = []
  /// For each entity that takes part in others than before: which it joined and which it left.
  private(set) var joined: [Identifier<Entity>: Set<Identifier<Event>>] = [:]
  private(set) var left: [Identifier<Entity>: Set<Identifier<Event>>] = [:]

  var entities: Set<Identifier<Entity>> { Set(joined.keys).union(left.keys) }

  /// Nil where an event is told by several stories, or cannot be told from another; and where a curated
  /// timeline may choose others.
  init?(_ stories: [RelinkedStory], in known: LinkedSite) {
    for story in stories {
      for (old, new) in story.events {
        guard let event = Self.event(old, of: story.old, in: known.site) else { return nil }
        events.append(Event(event.id, new, tellings: event.tellings))
        for entity in Set(new.entities).subtracting(old.entities) {
          joined[entity, default: []].insert(event.id)
        }
        for entity in Set(old.entities).subtracting(new.entities) {
          left[entity, default: []].insert(event.id)
        }
      }
    }
    let entities = entities
    guard !entities.isEmpty else { return }
    for timeline in known.site.timelines {
      for name in timeline.fields.entities {
        guard let entity = known.texts.index.entity(slug: name.value),
          !entities.contains(entity)
        else { return nil }
      }
    }
  }

  private static func event(_ told: LinkedEvent, of story: Story, in site: Site) -> Event? {
    guard told.identifier == nil else { return nil }
    let telling = Event.Telling(teller: .story(story.id), anchor: told.anchor)
    let found = story.timeline.map { site.events[$0] }.filter { event in
      event.identifier == nil && event.tellings == [telling] && event.date == told.date
        && event.title == told.title
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Those that an entity takes part in itself, in order of time.
  func own(of entity: Entity) -> [Identifier<Event>] {
    let relations = entity.relations
    let (joined, left) = (joined[entity.id] ?? [], left[entity.id] ?? [])
    let known = relations.timeline.filter {
      relations.partEvents[$0] == nil && !left.contains($0)
    }
    return joined.isEmpty ? known : (known + joined).sorted()
  }
}
