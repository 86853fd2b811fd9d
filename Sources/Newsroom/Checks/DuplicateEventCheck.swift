/// Events of one day about the same entities, with similar titles: likely one event told twice.
struct DuplicateEventCheck {
  /// Titles that share this part of their words are similar.
  private static let similarity = 0.6
  /// Events of one day and entity that are compared with each other, so that a busy day costs no
  /// more than a few.
  private static let compared = 12

  private struct Key: Hashable {
    let day: Int
    let entity: Identifier<Entity>
  }

  private struct Pair: Hashable {
    let first: Identifier<Event>
    let second: Identifier<Event>
  }

  let site: Site

  func findings() -> [Finding] {
    var groups: [Key: [Identifier<Event>]] = [:]
    for event in site.events where event.date.isSingleDay {
      guard let day = event.date.earliest.day?.dayNumber else { continue }
      for entity in event.entities {
        groups[Key(day: day, entity: entity), default: []].append(event.id)
      }
    }
    var pairs: Set<Pair> = []
    for events in groups.values where events.count > 1 {
      for (position, later) in events.enumerated() {
        for earlier in events[..<position].suffix(Self.compared) where areSimilar(earlier, later) {
          pairs.insert(Pair(first: min(earlier, later), second: max(earlier, later)))
        }
      }
    }
    return pairs.map(finding)
  }

  private func areSimilar(_ left: Identifier<Event>, _ right: Identifier<Event>) -> Bool {
    let (left, right) = (site.events[left], site.events[right])
    // What one file tells twice it tells apart.
    guard Set(left.tellings.map(\.teller)).isDisjoint(with: right.tellings.map(\.teller)) else {
      return false
    }
    let leftWords = Set(FoldedText.words(of: left.title))
    let rightWords = Set(FoldedText.words(of: right.title))
    let shared = leftWords.intersection(rightWords).count
    return shared > 0
      && Double(shared) >= Self.similarity * Double(max(leftWords.count, rightWords.count))
  }

  private func finding(_ pair: Pair) -> Finding {
    // The one of the newer story is to blame.
    let events = [site.events[pair.first], site.events[pair.second]].sorted {
      ($0.stories.first?.index ?? .max) < ($1.stories.first?.index ?? .max)
    }
    let (newer, older) = (events[0], events[1])
    return Finding(
      code: .duplicateEvent,
      message: "event '\(newer.title)' looks like '\(older.title)' of the same day",
      place: place(of: newer),
      notes: [.init(message: "the other stands here", place: place(of: older))],
      help: "if they are one, give both the same 'id' in 'events'")
  }

  private func place(of event: Event) -> FindingPlace {
    let telling = event.tellings[0]
    switch telling.teller {
    case .story(let id):
      let story = site.stories[id]
      let heading = story.body.source.markdown.headings.first { $0.anchor == telling.anchor }
      if let heading, telling.anchor != nil { return .body(story.path, heading.sourceRange) }
      return place(of: event, among: story.fields.details.events, in: story.path)
    case .entity(let id):
      return place(of: event, among: site.entities[id].fields.events, in: site.entities[id].path)
    }
  }

  private func place(
    of event: Event, among events: [EventFields], in path: String
  ) -> FindingPlace {
    let index = events.firstIndex { $0.title == event.title }
    let steps: [FieldStep] = index.map { [.index($0), .key("title")] } ?? []
    return .field(path, [.key("events")] + steps)
  }
}
