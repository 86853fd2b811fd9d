/// The events that each story tells, by the story's position.
struct StoryTimelines {
  private var timelines: [[Identifier<Event>]]

  /// - Parameter events: in order of time, as each timeline will be.
  init(_ events: [Event], storyCount: Int) {
    timelines = Array(repeating: [], count: storyCount)
    for event in events {
      for telling in event.tellings {
        guard let story = telling.story, timelines[story.index].last != event.id else { continue }
        timelines[story.index].append(event.id)
      }
    }
  }

  subscript(_ position: Int) -> [Identifier<Event>] { timelines[position] }
}
