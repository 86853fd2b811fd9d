/// The stories of a site and all events, linked: what everything else is found from.
struct LinkedStories: Sendable {
  let stories: [Story]
  /// In order of time.
  let events: [Event]
  let subjects: StorySubjects
  let ofEntities: EntityRelations

  init(stories: [Story], events: [Event], entityCount: Int) {
    self.stories = stories
    self.events = events
    subjects = StorySubjects(stories)
    ofEntities = EntityRelations(subjects, events: events, entityCount: entityCount)
  }
}

/// What stories have to do with each other and with their sources. Nothing can be wrong with it, so
/// it is found beside what is reported.
struct StoryRelations: Sendable {
  let outlets: [Outlet]
  let related: RelatedStories

  init(_ linked: LinkedStories, topics: TermIndex) {
    outlets = OutletIndex(stories: linked.stories, events: linked.events).outlets
    related = RelatedStories(
      StoryLists(
        subjects: linked.subjects, ofEntities: linked.ofEntities.stories,
        ofTopics: topics.entries.map(\.stories)))
  }
}
