/// What an entity's timeline holds: its own events, and those of its parts.
struct PartTimeline {
  /// In order of time.
  let events: [Identifier<Event>]
  /// For an event that the entity itself has no part in, the part that has: the highest one.
  let parts: [Identifier<Event>: Identifier<Entity>]

  /// - Parameters:
  ///   - events: the events that each entity takes part in itself, in order of time.
  ///   - descendants: its parts at any depth, the direct ones first.
  init(
    of entity: Identifier<Entity>, events: [[Identifier<Event>]],
    including descendants: [Identifier<Entity>]
  ) {
    let own = events[entity.index]
    let known = Set(own)
    var found: [Identifier<Event>: Identifier<Entity>] = [:]
    for part in descendants {
      for event in events[part.index] where !known.contains(event) && found[event] == nil {
        found[event] = part
      }
    }
    self.events = found.isEmpty ? own : (own + found.keys).sorted()
    parts = found
  }
}
