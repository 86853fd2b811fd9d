import Archiving
import Digests
import Newsroom

/// Digests the things of a site and of its plan.
struct SiteDigester: Sendable {
  let presentation: Presentation
  let names: SiteNames
  let outputs: OutputDigester
  private var site: Site { presentation.site }
  private var plan: RenderPlan { presentation.plan }

  init(_ presentation: Presentation) async {
    self.presentation = presentation
    names = await SiteNames(presentation.site)
    outputs = OutputDigester(names: names, plan: presentation.plan)
  }

  /// - Parameter whole: of what this knows nothing of: settings, templates, strings.
  func digests(whole: [ContentDigest]) async -> SiteDigests {
    var parts: [UInt8: SiteDigests.Part] = [:]
    for part in SitePart.allCases {
      let (names, digests) = await things(of: part)
      parts[part.rawValue] = .init(names: names, digests: digests)
    }
    for part in PlanPart.allCases {
      let digests = self.digests(of: part)
      parts[part.rawValue] = .init(names: digests.indices.map { UInt64($0) }, digests: digests)
    }
    var code: [UInt8] = []
    for digest in whole + [presentation.pictureDigest, dataDigest] { digest.append(to: &code) }
    return SiteDigests(
      whole: ContentDigest(of: code), parts: parts, links: plan.writtenLinks.routes)
  }

  /// With the links that were asked for while the outputs were made.
  func addingLinks(to digests: SiteDigests) -> SiteDigests {
    var digests = digests
    let links = self.digests(of: .links)
    digests.parts[PlanPart.links.rawValue] = .init(
      names: links.indices.map { UInt64($0) }, digests: links)
    digests.links = plan.writtenLinks.routes
    return digests
  }

  private var dataDigest: ContentDigest {
    var writer = ArchiveWriter()
    site.data.archive(into: &writer)
    return ContentDigest(of: writer.bytes)
  }

  // MARK: The site

  private func things(of part: SitePart) async -> (names: [UInt64], digests: [UInt64]) {
    switch part {
    case .stories: (names.stories, await Batches.map(site.stories.all, outline(of:)))
    case .storyBodies: (names.stories, await Batches.map(site.stories.all, body(of:)))
    case .storyLengths:
      (names.stories, site.stories.all.map { UInt64($0.readingMinutes) })
    case .related: (names.stories, await Batches.map(site.stories.all, related(to:)))
    case .entities: (names.entities, await Batches.map(site.entities.all, identity(of:)))
    case .entityRelations: (names.entities, await Batches.map(site.entities.all, relations(of:)))
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
      case .stories, .storyBodies, .storyLengths, .related: names.stories
      case .entities, .entityRelations: names.entities
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

  /// All of a story but its body and what is read in it.
  @Sendable private func outline(of story: Story) -> UInt64 {
    var writer = ArchiveWriter(subject: story.path, reserving: 2048)
    writer.write(story.route.path)
    story.fields.archive(into: &writer)
    names.write(story.authors, of: \.authors, to: &writer)
    names.write(story.topics, of: \.topics, to: &writer)
    names.write([story.series].compactMap(\.self), of: \.series, to: &writer)
    names.write(story.entities, of: \.entities, to: &writer)
    names.write(story.picture, to: &writer)
    names.write(story.timeline, of: \.events, to: &writer)
    for correction in story.corrections { names.write(correction, to: &writer) }
    if let card = presentation.cards[story.id] {
      writer.write(card.route.path)
      writer.write(card.card.headline)
    }
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

  @Sendable private func related(to story: Story) -> UInt64 {
    var writer = ArchiveWriter()
    names.write(site.related(to: story.id), of: \.stories, to: &writer)
    return writer.digest
  }

  @Sendable private func identity(of entity: Entity) -> UInt64 {
    var writer = ArchiveWriter(subject: entity.path, reserving: 1024)
    writer.write(entity.route.path)
    entity.fields.archive(into: &writer)
    names.write(entity.body, to: &writer)
    names.write(entity.picture, to: &writer)
    names.write([entity.partOf].compactMap(\.self), of: \.entities, to: &writer)
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
    names.write(relations.companions.map(\.entity), of: \.entities, to: &writer)
    for companion in relations.companions { writer.write(count: companion.storyCount) }
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

  // MARK: The plan

  private func digests(of part: PlanPart) -> [UInt64] {
    var writer = ArchiveWriter()
    switch part {
    case .archive:
      for month in plan.archive.months {
        writer.write(month.year)
        writer.write(month.month)
        names.write(month.stories.map { Identifier<Story>($0) }, of: \.stories, to: &writer)
      }
    case .timelineYears:
      for year in plan.timelineYears.years { outputs.write(.year(year), to: &writer) }
    case .kinds:
      for kind in plan.kinds.kinds {
        writer.write(kind.name)
        names.write(kind.stories, of: \.stories, to: &writer)
      }
    case .kindNames: plan.kinds.kinds.map(\.name).archive(into: &writer)
    case .corrections:
      for entry in plan.corrections.entries {
        writer.write(fixed: names.stories[entry.story.index])
        writer.write(count: entry.position)
      }
    case .hasCorrections: plan.hasCorrections.archive(into: &writer)
    case .pages: for page in plan.pages { writer.write(fixed: outputs.digest(of: .page(page))) }
    case .sitemaps:
      for file in plan.sitemaps.files {
        writer.write(file.route.path)
        file.pages.archive(into: &writer)
      }
    case .newsSitemaps:
      for file in plan.newsSitemaps.files {
        writer.write(file.route.path)
        file.isQuiet.archive(into: &writer)
        names.write(file.stories, of: \.stories, to: &writer)
      }
    case .redirects:
      for redirect in plan.redirects {
        for text in [redirect.from.path, redirect.to.path, redirect.title] { writer.write(text) }
      }
    case .icons:
      (plan.icons.favicon?.path).archive(into: &writer)
      (plan.icons.touchIcon?.path).archive(into: &writer)
    case .links:
      return plan.writtenLinks.routes.map { SiteNames.name(plan.resolve($0).path) }
    }
    return [writer.digest]
  }
}
