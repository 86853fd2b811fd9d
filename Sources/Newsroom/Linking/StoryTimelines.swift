/// Gives each story the events that it tells.
enum StoryTimelines {
  static func attach(_ events: [Event], to stories: [Story]) -> [Story] {
    var timelines = [[Identifier<Event>]](repeating: [], count: stories.count)
    for event in events {
      for telling in event.tellings {
        guard let story = telling.story, timelines[story.index].last != event.id else { continue }
        timelines[story.index].append(event.id)
      }
    }
    return stories.map { $0.withTimeline(timelines[$0.id.index]) }
  }
}
