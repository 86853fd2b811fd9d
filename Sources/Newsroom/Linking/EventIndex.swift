import Chronology
import Diagnostics

/// The events of all stories and entities: those with one id merged, and put in the order of time.
struct EventIndex {
  private var entries: [Entry] = []
  private var positions: [String: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// One event, and where it stands in its first file: the last part of its place in the order.
  private struct Entry {
    var event: LinkedEvent
    var tellings: [Event.Telling]
    let position: Int
  }

  /// What an event is sorted by.
  private struct Place {
    let entry: Int
    let bounds: UncertainDate.Bounds
    let teller: (Int, Int)
  }

  /// Stories are to be added first, in the order of the site's list, then entities.
  mutating func add(
    _ event: LinkedEvent, position: Int, by teller: Event.Telling.Teller
  ) {
    let telling = Event.Telling(teller: teller, anchor: event.anchor)
    if let identifier = event.identifier, let known = positions[identifier] {
      let first = entries[known].event
      if !first.date.couldCoincide(with: event.date) { reportDisagreement(event, with: first) }
      entries[known].event = LinkedEvent(first, and: event)
      entries[known].tellings.append(telling)
      return
    }
    if let identifier = event.identifier { positions[identifier] = entries.count }
    entries.append(Entry(event: event, tellings: [telling], position: position))
  }

  private mutating func reportDisagreement(_ event: LinkedEvent, with other: LinkedEvent) {
    let (date, otherDate) = (event.date.canonicalText, other.date.canonicalText)
    diagnostics.append(
      .warning(
        "event-disagreement",
        "event '\(event.identifier ?? "")' is dated \(date) here and \(otherDate) elsewhere",
        at: event.dateRange,
        notes: other.dateRange.map { [.init("dated \(otherDate)", at: $0)] } ?? [],
        help: "correct one of them, or widen its date; two events need two ids"))
  }

  /// The events in their total order: earliest bound, latest bound, teller, position.
  func events() -> [Event] {
    // Only keys are moved about, with no references to count.
    let sorted = entries.indices
      .map { entry in
        Place(
          entry: entry, bounds: entries[entry].event.date.bounds,
          teller: entries[entry].tellings[0].order)
      }
      .sorted { left, right in
        if left.bounds != right.bounds { return left.bounds < right.bounds }
        let (leftDate, rightDate) = (
          entries[left.entry].event.date, entries[right.entry].event.date
        )
        if leftDate != rightDate { return leftDate < rightDate }
        return left.teller == right.teller
          ? entries[left.entry].position < entries[right.entry].position
          : left.teller < right.teller
      }
    return sorted.enumerated().map { position, place in
      Event(
        Identifier(position), entries[place.entry].event, tellings: entries[place.entry].tellings)
    }
  }
}

extension Event.Telling {
  /// Stories are listed newest first; among equals the older one tells first, and entities last.
  fileprivate var order: (Int, Int) {
    switch teller {
    case .story(let story): (0, -story.index)
    case .entity(let entity): (1, entity.index)
    }
  }
}
