/// What stories and events say of each entity, by the entity's position.
struct EntityRelations {
  /// Newest first.
  private(set) var stories: [[Identifier<Story>]]
  /// In order of time.
  private(set) var events: [[Identifier<Event>]]

  /// Cost: linear in the number of mentions.
  init(_ subjects: StorySubjects, events: [Event], entityCount: Int) {
    stories = subjects.stories(ofEntities: entityCount)
    self.events = Array(repeating: [], count: entityCount)
    for event in events {
      for entity in event.entities { self.events[entity.index].append(event.id) }
    }
  }
}
