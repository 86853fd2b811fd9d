import Diagnostics
import FrontMatter

/// Chooses the events of curated timelines.
struct TimelineChoice {
  let events: [Event]
  let stories: [Story]
  let topicPositions: [String: Int]
  /// Ids that only stories have which are not published: unknown to readers, but no mistake.
  let hiddenIdentifiers: Set<String>

  private let byIdentifier: [String: Identifier<Event>]

  init(
    _ linked: LinkedStories, topicPositions: [String: Int], hiddenIdentifiers: Set<String>
  ) {
    events = linked.events
    stories = linked.stories
    self.topicPositions = topicPositions
    self.hiddenIdentifiers = hiddenIdentifiers
    byIdentifier = Dictionary(
      events.compactMap { event in event.identifier.map { ($0, event.id) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The chosen events in order of time.
  /// - Parameter entities: those that the timeline lists, looked up.
  func events(
    of timeline: Document<TimelineFields>, entities: [Identifier<Entity>],
    into diagnostics: inout [Diagnostic]
  ) -> [Identifier<Event>] {
    let fields = timeline.fields
    let named = Set(fields.events.compactMap { identifier($0, into: &diagnostics) })
    let topics = fields.topics.compactMap { topic($0, into: &diagnostics) }
    let chosen = events.filter { event in
      if named.contains(event.id) { return true }
      return fields.hasCriteria && meets(fields, event, entities: entities, topics: topics)
    }
    if chosen.isEmpty {
      diagnostics.append(
        .warning(
          "empty-timeline", "timeline '\(fields.title)' chooses no event",
          at: .file(timeline.file.path),
          help: "choose by 'entities', 'topics', 'kinds', 'from', 'to' or 'events'"))
    }
    return chosen.map(\.id)
  }

  private func meets(
    _ fields: TimelineFields, _ event: Event, entities: [Identifier<Entity>], topics: [Int]
  ) -> Bool {
    if !fields.entities.isEmpty,
      !matches(entities, fields.match, where: { event.entities.contains($0) })
    {
      return false
    }
    let stories = event.stories.map { self.stories[$0] }
    if !fields.topics.isEmpty {
      let told = Set(stories.flatMap { $0.topics.map(\.index) })
      if !matches(topics, fields.match, where: told.contains) { return false }
    }
    if !fields.kinds.isEmpty,
      !stories.contains(where: { story in fields.kinds.contains { $0.value == story.fields.kind } })
    {
      return false
    }
    if let first = fields.from?.earliest.day, let last = event.date.latest.day, last < first {
      return false
    }
    if let last = fields.to?.latest.day, let first = event.date.earliest.day, first > last {
      return false
    }
    return true
  }

  private func matches<Name>(
    _ names: [Name], _ match: TimelineFields.Match, where isThere: (Name) -> Bool
  ) -> Bool {
    switch match {
    case .any: names.contains(where: isThere)
    case .all: !names.isEmpty && names.allSatisfy(isThere)
    }
  }

  private func identifier(
    _ name: Located<String>, into diagnostics: inout [Diagnostic]
  ) -> Identifier<Event>? {
    if let event = byIdentifier[name.value] { return event }
    if !hiddenIdentifiers.contains(name.value) {
      diagnostics.append(
        .error(
          "unknown-event", "event '\(name.value)' is the id of no event", at: name.range,
          help: Diagnostic.didYouMean(name.value, among: byIdentifier.keys)
            ?? "give the event an 'id' where it is told"))
    }
    return nil
  }

  /// A topic exists as soon as a story names it, so one that is not there may be so tomorrow.
  private func topic(
    _ name: Located<String>, into diagnostics: inout [Diagnostic]
  ) -> Int? {
    if let position = topicPositions[Slug.make(from: name.value)] { return position }
    diagnostics.append(
      .warning(
        "unknown-topic", "topic '\(name.value)' has no stories", at: name.range,
        help: Diagnostic.didYouMean(name.value, among: topicPositions.keys)))
    return nil
  }
}
