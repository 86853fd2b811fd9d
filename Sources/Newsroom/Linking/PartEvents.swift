/// Brings the events of an entity's parts (`part_of`) to the whole.
struct PartEvents {
  /// The events that each entity takes part in itself, in order of time.
  let own: [[Identifier<Event>]]
  let parts: [[Identifier<Entity>]]

  /// A timeline that holds the parts' events too.
  struct Timeline {
    /// In order of time.
    let events: [Identifier<Event>]
    /// The part that takes part, for the events that the whole itself has none in.
    let parts: [Identifier<Event>: Identifier<Entity>]
  }

  /// Parts of parts count; a circle of parts ends where it began.
  func timeline(of entity: Identifier<Entity>) -> Timeline {
    let ownEvents = own[entity.index]
    if parts[entity.index].isEmpty { return Timeline(events: ownEvents, parts: [:]) }
    let known = Set(ownEvents)
    var found: [Identifier<Event>: Identifier<Entity>] = [:]
    var visited: Set<Identifier<Entity>> = [entity]
    var pending = parts[entity.index][...]
    while let part = pending.popFirst() {
      guard visited.insert(part).inserted else { continue }
      for event in own[part.index] where !known.contains(event) && found[event] == nil {
        found[event] = part
      }
      pending += parts[part.index]
    }
    return Timeline(events: (ownEvents + found.keys).sorted(), parts: found)
  }
}
