import Chronology
import Diagnostics

/// The events of all stories and entities: those with one id merged, and put in the order of time.
struct EventIndex {
  private var entries: [Entry] = []
  private var positions: [String: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// One event, and where it stands in its first file: the last part of its place in the order.
  private struct Entry {
    var draft: EventDraft
    var text: LinkedProse?
    var tellings: [Event.Telling]
    let position: Int

    func event(_ id: Identifier<Event>) -> Event {
      Event(
        id: id, identifier: draft.identifier, date: draft.date, dateWords: draft.dateWords,
        title: draft.title, text: text, entities: draft.entities, tellings: tellings,
        sources: draft.sources)
    }
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
    let (draft, text) = (event.draft, event.text)
    let telling = Event.Telling(teller: teller, anchor: draft.anchor)
    if let identifier = draft.identifier, let known = positions[identifier] {
      merge(draft, text: text, telling, into: known)
      return
    }
    if let identifier = draft.identifier { positions[identifier] = entries.count }
    entries.append(Entry(draft: draft, text: text, tellings: [telling], position: position))
  }

  /// The first telling's words stay, but for a date that a later one knows more finely.
  private mutating func merge(
    _ draft: EventDraft, text: LinkedProse?, _ telling: Event.Telling, into known: Int
  ) {
    var merged = entries[known].draft
    if !merged.date.couldCoincide(with: draft.date) {
      reportDisagreement(draft, with: merged)
    } else if draft.date.precision.rawValue < merged.date.precision.rawValue {
      (merged.date, merged.dateWords) = (draft.date, draft.dateWords)
      merged.dateRange = draft.dateRange
    }
    merged.entities = (merged.entities + draft.entities).uniqued()
    merged.sources = (merged.sources + draft.sources).uniqued()
    entries[known].draft = merged
    entries[known].tellings.append(telling)
    if entries[known].text == nil { entries[known].text = text }
  }

  private mutating func reportDisagreement(_ draft: EventDraft, with other: EventDraft) {
    let (date, otherDate) = (draft.date.canonicalText, other.date.canonicalText)
    diagnostics.append(
      .warning(
        "event-disagreement",
        "event '\(draft.identifier ?? "")' is dated \(date) here and \(otherDate) elsewhere",
        at: draft.dateRange,
        notes: other.dateRange.map { [.init("dated \(otherDate)", at: $0)] } ?? [],
        help: "correct one of them, or widen its date; two events need two ids"))
  }

  /// The events in their total order: earliest bound, latest bound, teller, position.
  func events() -> [Event] {
    // Only keys are moved about: an entry is large.
    let sorted = entries.indices
      .map { entry in
        Place(
          entry: entry, bounds: entries[entry].draft.date.bounds,
          teller: entries[entry].tellings[0].order)
      }
      .sorted { left, right in
        if left.bounds != right.bounds { return left.bounds < right.bounds }
        let (leftDate, rightDate) = (
          entries[left.entry].draft.date, entries[right.entry].draft.date
        )
        if leftDate != rightDate { return leftDate < rightDate }
        return left.teller == right.teller
          ? entries[left.entry].position < entries[right.entry].position
          : left.teller < right.teller
      }
    return sorted.enumerated().map { entries[$1.entry].event(Identifier($0)) }
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
