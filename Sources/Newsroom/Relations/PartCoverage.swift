/// What an entity's page lists: its own stories, and where it is asked for those of its parts.
struct PartCoverage {
  /// Newest first.
  let stories: [Identifier<Story>]
  /// For a story that does not name the entity itself, the part that it names first.
  let parts: [Identifier<Story>: Identifier<Entity>]

  /// - Parameters:
  ///   - postings: the stories that name each entity.
  ///   - descendants: the parts to include, at any depth; none where they are not asked for.
  init(
    of entity: Identifier<Entity>, postings: [[Identifier<Story>]],
    including descendants: [Identifier<Entity>], in subjects: StorySubjects
  ) {
    let own = postings[entity.index]
    let others = Set(descendants.flatMap { postings[$0.index] }).subtracting(own)
    guard !others.isEmpty else {
      self.stories = own
      parts = [:]
      return
    }
    let included = Set(descendants)
    // Positions are in the order of the site's list.
    self.stories = (own + others).sorted()
    parts = Dictionary(
      uniqueKeysWithValues: others.compactMap { story in
        subjects.entities[story.index].first(where: included.contains).map { (story, $0) }
      })
  }
}
