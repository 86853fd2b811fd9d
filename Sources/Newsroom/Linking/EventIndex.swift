import Chronology

/// The events of all stories: those with one id merged, and put in the order of time.
struct EventIndex {
  private var drafts: [Entry] = []
  private var positions: [String: Int] = [:]

  /// One event, and where it stands in its first story: the last part of its place in the order.
  private struct Entry {
    var draft: StoryEvents.Draft
    var text: LinkedProse?
    var tellings: [Event.Telling]
    let position: Int
  }

  /// Stories are to be added in the order of the site's list.
  mutating func add(
    _ draft: StoryEvents.Draft, text: LinkedProse?, position: Int, of story: Identifier<Story>
  ) {
    let telling = Event.Telling(story: story, anchor: draft.anchor)
    if let identifier = draft.identifier, let known = positions[identifier] {
      drafts[known].tellings.append(telling)
      drafts[known].draft.entities =
        (drafts[known].draft.entities + draft.entities).uniqued()
      drafts[known].draft.sources = (drafts[known].draft.sources + draft.sources).uniqued()
      if drafts[known].text == nil { drafts[known].text = text }
      return
    }
    if let identifier = draft.identifier { positions[identifier] = drafts.count }
    drafts.append(Entry(draft: draft, text: text, tellings: [telling], position: position))
  }

  /// The events in their total order: earliest bound, latest bound, story, position.
  func events() -> [Event] {
    let sorted = drafts.sorted { left, right in
      if left.draft.date != right.draft.date { return left.draft.date < right.draft.date }
      let (leftStory, rightStory) = (left.tellings[0].story, right.tellings[0].story)
      // Stories are listed newest first; among equals the older one tells first.
      return leftStory == rightStory ? left.position < right.position : leftStory > rightStory
    }
    return sorted.enumerated().map { index, entry in
      Event(
        id: Identifier(index), date: entry.draft.date, dateWords: entry.draft.dateWords,
        title: entry.draft.title, text: entry.text, entities: entry.draft.entities,
        tellings: entry.tellings, sources: entry.draft.sources)
    }
  }
}
