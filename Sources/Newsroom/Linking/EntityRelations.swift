/// What stories and events say of each entity, by the entity's position.
struct EntityRelations {
  /// Newest first.
  private(set) var stories: [[Identifier<Story>]]
  /// In order of time.
  private(set) var events: [[Identifier<Event>]]

  /// Cost: linear in the number of mentions.
  init(stories: [Story], events: [Event], entityCount: Int) {
    self.stories = Array(repeating: [], count: entityCount)
    self.events = Array(repeating: [], count: entityCount)
    for story in stories {
      for entity in story.entities { self.stories[entity.index].append(story.id) }
    }
    for event in events {
      for entity in event.entities { self.events[entity.index].append(event.id) }
    }
  }

  /// The entities that share stories with one: the most stories first, then by name.
  func companions(
    of entity: Identifier<Entity>, in stories: [Story], names: [Document<EntityFields>]
  ) -> [Entity.Companion] {
    var counts: [Identifier<Entity>: Int] = [:]
    for story in self.stories[entity.index] {
      for other in stories[story].entities where other != entity {
        counts[other, default: 0] += 1
      }
    }
    return counts.map { Entity.Companion(entity: $0.key, storyCount: $0.value) }
      // Entities are kept in the order of their names.
      .sorted { ($1.storyCount, $0.entity) < ($0.storyCount, $1.entity) }
  }
}
