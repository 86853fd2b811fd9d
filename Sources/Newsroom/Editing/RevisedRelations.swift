/// What a site has on its entities, and which stories it recommends, where some stories name other
/// entities than before.
struct RevisedRelations {
  /// The entities of which anything is another.
  private(set) var entities: [Entity] = []
  /// Those with other stories or events, and those in other company.
  private(set) var relisted: Set<Identifier<Entity>> = []
  private(set) var inOtherCompany: Set<Identifier<Entity>> = []
  let related: RelatedStories
  /// Those after which others are recommended.
  let stories: Set<Int>

  private let site: Site
  private let lists: StoryLists
  private let events: RevisedEvents

  /// Nil where what the site's relations were found from cannot be read.
  ///
  /// - Parameters:
  ///   - known: as it was before.
  ///   - site: as it is now but for its relations.
  ///   - naming: the stories that name others, and whom they name.
  init?(
    _ known: LinkedSite, in site: Site,
    naming others: [(story: Identifier<Story>, entities: [Identifier<Entity>])],
    _ events: RevisedEvents
  ) {
    let before = known.subjects
    guard before.count == site.stories.count else { return nil }
    let now = before.naming(
      Dictionary(others.map { ($0.story.index, $0.entities) }, uniquingKeysWith: { $1 }))
    let oldStories = before.stories(ofEntities: site.entities.count)
    let lists = StoryLists(
      subjects: now, ofEntities: now.stories(ofEntities: site.entities.count),
      ofTopics: site.topics.map(\.stories))
    self.site = site
    self.events = events
    self.lists = lists
    let renamed = Set(
      others.flatMap { Set(before.entities[$0.story.index]).symmetricDifference($0.entities) })
    // All that share a story with one that more or fewer stories name: it is rarer now, or less rare.
    let near = Set(
      renamed.flatMap { oldStories[$0.index] + lists.ofEntities[$0.index] } + others.map(\.story))
    let company = Set(
      near.flatMap { before.entities[$0.index] + now.entities[$0.index] })
    let ranked = Set(near.map(\.index))
    let related = site.relatedStories.updated(for: ranked, in: lists)
    self.related = related
    stories = ranked.filter {
      !related[Identifier($0)].elementsEqual(site.relatedStories[Identifier($0)])
    }
    // Of which part of it a story tells depends on the order in which the story names them.
    let named = others.flatMap { before.entities[$0.story.index] + $0.entities }
    revise(withWholes(of: events.entities.union(named)), company)
  }

  /// With all that they are parts of, at any height.
  private func withWholes(of entities: Set<Identifier<Entity>>) -> Set<Identifier<Entity>> {
    var found = entities
    for entity in entities {
      var next = site.entities[entity].partOf
      while let whole = next, found.insert(whole).inserted { next = site.entities[whole].partOf }
    }
    return found
  }

  private mutating func revise(
    _ listed: Set<Identifier<Entity>>, _ company: Set<Identifier<Entity>>
  ) {
    var ranking = CompanionRanking(lists.subjects, postings: lists.ofEntities)
    for id in listed.union(company).sorted() {
      let entity = site.entities[id]
      let old = entity.relations
      let companions = company.contains(id) ? ranking.companions(of: id) : old.companions
      let new = listed.contains(id) ? relations(of: entity, companions) : old.with(companions)
      let (isListed, isInCompany) = (new.lists(like: old), new.companions == old.companions)
      if !isListed { relisted.insert(id) }
      if !isInCompany { inOtherCompany.insert(id) }
      if !(isListed && isInCompany) { entities.append(Entity(entity, relations: new)) }
    }
  }

  private func relations(
    of entity: Entity, _ companions: [Entity.Companion]
  ) -> Entity.Relations {
    let parts = EntityHierarchy.descendants(of: entity.id) { site.entities[$0].parts }
    let timeline = PartTimeline(of: entity.id, including: parts) { id in
      events.own(of: site.entities[id])
    }
    let includesParts = entity.fields.includesParts ?? site.settings.includesParts
    let coverage = PartCoverage(
      of: entity.id, postings: lists.ofEntities, including: includesParts ? parts : [],
      in: lists.subjects)
    return Entity.Relations(
      parts: entity.parts, stories: lists.ofEntities[entity.id.index],
      timeline: timeline.events, partEvents: timeline.parts, listedStories: coverage.stories,
      storyParts: coverage.parts, companions: companions)
  }
}

extension Entity.Relations {
  fileprivate func with(_ companions: [Entity.Companion]) -> Self {
    Self(
      parts: parts, stories: stories, timeline: timeline, partEvents: partEvents,
      listedStories: listedStories, storyParts: storyParts, companions: companions)
  }

  fileprivate func lists(like other: Self) -> Bool {
    stories == other.stories && timeline == other.timeline && partEvents == other.partEvents
      && listedStories == other.listedStories && storyParts == other.storyParts
  }
}
