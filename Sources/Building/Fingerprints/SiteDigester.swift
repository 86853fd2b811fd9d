import Archiving
import Digests
import Newsroom

/// Digests the things of a site.
struct SiteDigester: Sendable {
  private let site: Site
  private let names: SiteNames

  private init(_ site: Site, names: SiteNames) {
    self.site = site
    self.names = names
  }

  static func digests(of site: Site) async -> DigestedSite {
    let digester = SiteDigester(site, names: await SiteNames(site))
    var parts: [UInt8: SiteDigests.Part] = [:]
    for part in SitePart.allCases {
      let (names, digests) = await digester.things(of: part)
      parts[part.rawValue] = .init(names: names, digests: digests)
    }
    return DigestedSite(names: digester.names, parts: parts)
  }

  private func things(of part: SitePart) async -> (names: [UInt64], digests: [UInt64]) {
    switch part {
    case .stories: (names.stories, await Batches.map(site.stories.all, outline(of:)))
    case .storyBodies: (names.stories, await Batches.map(site.stories.all, body(of:)))
    case .storyEntities: (names.stories, await Batches.map(site.stories.all, named(by:)))
    case .storyLengths:
      (names.stories, site.stories.all.map { UInt64($0.readingMinutes) })
    case .related: (names.stories, await Batches.map(site.stories.all, related(to:)))
    case .entities: (names.entities, await Batches.map(site.entities.all, identity(of:)))
    case .entityDetails: (names.entities, await Batches.map(site.entities.all, details(of:)))
    case .entityRelations: (names.entities, await Batches.map(site.entities.all, relations(of:)))
    case .entityCompanions:
      (names.entities, await Batches.map(site.entities.all, companions(of:)))
    case .topics: (names.topics, site.topics.all.map { digest(of: $0) })
    case .topicStories: (names.topics, site.topics.all.map { stories(of: $0) })
    case .authors: (names.authors, site.authors.all.map { digest(of: $0) })
    case .authorStories: (names.authors, site.authors.all.map { stories(of: $0) })
    case .series: (names.series, site.series.all.map { digest(of: $0) })
    case .timelines: (names.timelines, site.timelines.all.map { digest(of: $0) })
    case .pages: (names.pages, site.pages.all.map { digest(of: $0) })
    // An event's name is its digest.
    case .events: (names.events, names.events)
    case .outlets: (names.outlets, site.outlets.all.map { digest(of: $0) })
    case .assets: (names.assets, site.assets.all.map { SiteNames.name($0.route.path) })
    case .emptiness: lists { $0.isEmpty ? 0 : 1 }
    case .order: lists { $0.withUnsafeBytes { ContentDigest(of: $0).low } }
    }
  }

  /// One digest for each part, at the position of its raw value.
  private func lists(
    _ digest: ([UInt64]) -> UInt64
  ) -> (names: [UInt64], digests: [UInt64]) {
    let lists = SitePart.allCases.map { list -> [UInt64] in
      switch list {
      case .stories, .storyBodies, .storyEntities, .storyLengths, .related: names.stories
      case .entities, .entityDetails, .entityRelations, .entityCompanions: names.entities
      case .topics, .topicStories: names.topics
      case .authors, .authorStories: names.authors
      case .series: names.series
      case .timelines: names.timelines
      case .pages: names.pages
      case .events: names.events
      case .outlets: names.outlets
      case .assets: names.assets
      case .emptiness, .order: []
      }
    }
    return (lists.indices.map { UInt64($0) }, lists.map(digest))
  }

  /// All of a story but its body and whom it names.
  @Sendable private func outline(of story: Story) -> UInt64 {
    var writer = ArchiveWriter(subject: story.path, reserving: 2048)
    writer.write(story.route.path)
    story.fields.archive(into: &writer)
    names.write(story.authors, of: \.authors, to: &writer)
    names.write(story.topics, of: \.topics, to: &writer)
    names.write([story.series].compactMap(\.self), of: \.series, to: &writer)
    names.write(story.picture, to: &writer)
    names.write(story.timeline, of: \.events, to: &writer)
    for correction in story.corrections { names.write(correction, to: &writer) }
    return writer.digest
  }

  @Sendable private func body(of story: Story) -> UInt64 {
    var writer = ArchiveWriter(reserving: 1024)
    names.write(story.body, to: &writer)
    for mention in story.mentions {
      writer.write(fixed: names.entities[mention.entity.index])
      mention.range.archive(into: &writer)
    }
    return writer.digest
  }

  @Sendable private func named(by story: Story) -> UInt64 {
    var writer = ArchiveWriter()
    names.write(story.entities, of: \.entities, to: &writer)
    names.write(story.listedEntities, of: \.entities, to: &writer)
    return writer.digest
  }

  @Sendable private func related(to story: Story) -> UInt64 {
    var writer = ArchiveWriter()
    names.write(site.related(to: story.id), of: \.stories, to: &writer)
    return writer.digest
  }

  @Sendable private func identity(of entity: Entity) -> UInt64 {
    var writer = ArchiveWriter(subject: entity.path, reserving: 1024)
    writer.write(entity.route.path)
    entity.identity.archive(into: &writer)
    names.write(entity.picture, to: &writer)
    names.write([entity.partOf].compactMap(\.self), of: \.entities, to: &writer)
    return writer.digest
  }

  @Sendable private func details(of entity: Entity) -> UInt64 {
    var writer = ArchiveWriter(subject: entity.path, reserving: 1024)
    entity.fields.archive(into: &writer)
    names.write(entity.body, to: &writer)
    return writer.digest
  }

  @Sendable private func relations(of entity: Entity) -> UInt64 {
    var writer = ArchiveWriter(reserving: 4096)
    let relations = entity.relations
    names.write(relations.parts, of: \.entities, to: &writer)
    names.write(relations.stories, of: \.stories, to: &writer)
    names.write(relations.timeline, of: \.events, to: &writer)
    names.write(
      relations.timeline.compactMap { relations.partEvents[$0] }, of: \.entities, to: &writer)
    names.write(relations.partEvents.keys.sorted(), of: \.events, to: &writer)
    names.write(relations.listedStories, of: \.stories, to: &writer)
    names.write(
      relations.listedStories.compactMap { relations.storyParts[$0] }, of: \.entities, to: &writer)
    names.write(relations.storyParts.keys.sorted(), of: \.stories, to: &writer)
    return writer.digest
  }

  @Sendable private func companions(of entity: Entity) -> UInt64 {
    var writer = ArchiveWriter(reserving: 512)
    names.write(entity.companions.map(\.entity), of: \.entities, to: &writer)
    for companion in entity.companions { writer.write(count: companion.storyCount) }
    return writer.digest
  }

  private func digest(of topic: Topic) -> UInt64 {
    var writer = ArchiveWriter()
    writer.write(topic.route.path)
    writer.write(topic.title)
    topic.description.archive(into: &writer)
    names.write(topic.body, to: &writer)
    return writer.digest
  }

  private func stories(of topic: Topic) -> UInt64 {
    var writer = ArchiveWriter()
    names.write(topic.stories, of: \.stories, to: &writer)
    names.write(topic.timeline, of: \.events, to: &writer)
    return writer.digest
  }

  private func digest(of author: Author) -> UInt64 {
    var writer = ArchiveWriter()
    writer.write(author.route.path)
    writer.write(author.name)
    author.role.archive(into: &writer)
    author.isOrganization.archive(into: &writer)
    names.write(author.body, to: &writer)
    return writer.digest
  }

  private func stories(of author: Author) -> UInt64 {
    var writer = ArchiveWriter()
    names.write(author.stories, of: \.stories, to: &writer)
    return writer.digest
  }

  private func digest(of series: Series) -> UInt64 {
    var writer = ArchiveWriter()
    writer.write(series.route.path)
    writer.write(series.title)
    names.write(series.stories, of: \.stories, to: &writer)
    names.write(series.timeline, of: \.events, to: &writer)
    return writer.digest
  }

  private func digest(of timeline: Timeline) -> UInt64 {
    var writer = ArchiveWriter(subject: timeline.path)
    writer.write(timeline.route.path)
    timeline.fields.archive(into: &writer)
    names.write(timeline.body, to: &writer)
    names.write(timeline.events, of: \.events, to: &writer)
    return writer.digest
  }

  private func digest(of page: StaticPage) -> UInt64 {
    var writer = ArchiveWriter(subject: page.path)
    writer.write(page.route.path)
    page.fields.archive(into: &writer)
    names.write(page.body, to: &writer)
    return writer.digest
  }

  private func digest(of outlet: Outlet) -> UInt64 {
    var writer = ArchiveWriter()
    writer.write(outlet.route.path)
    writer.write(outlet.name)
    for citation in outlet.citations {
      citation.source.archive(into: &writer)
      names.write(citation.citer, to: &writer)
    }
    names.write(outlet.stories, of: \.stories, to: &writer)
    return writer.digest
  }
}
