/// What an entity's timeline holds: its own events, and those of its parts.
struct PartTimeline {
  /// In order of time.
  let events: [Identifier<Event>]
  /// For an event that the entity itself has no part in, the part that has: the highest one.
  let parts: [Identifier<Event>: Identifier<Entity>]

  /// - Parameters:
  ///   - descendants: its parts at any depth, the direct ones first.
  ///   - events: the events that an entity takes part in itself, in order of time.
  init(
    of entity: Identifier<Entity>, including descendants: [Identifier<Entity>],
    events: (Identifier<Entity>) -> [Identifier<Event>]
  ) {
    let own = events(entity)
    let known = Set(own)
    var found: [Identifier<Event>: Identifier<Entity>] = [:]
    for part in descendants {
      for event in events(part) where !known.contains(event) && found[event] == nil {
        found[event] = part
      }
    }
    self.events = found.isEmpty ? own : (own + found.keys).sorted()
    parts = found
  }
}
