import Newsroom

/// Decides which pages a site has.
struct PagePlanner {
  let site: Site
  let archive: Archive
  let timelineYears: TimelineYears
  let corrections: CorrectionList
  let kinds: KindList

  func pages() -> [PagePlan] {
    storyPages + listPages + topicPages + authorPages + seriesPages + kindPages + archivePages
      + entityPages + timelinePages + sourcePages + correctionPages + feedPages + staticPages
  }

  private var storyPages: [PagePlan] {
    site.stories.map { PagePlan(route: $0.route, content: .story($0.id), source: $0.path) }
  }

  private var listPages: [PagePlan] {
    list(at: .home, of: site.stories.count) { .home($0) }
      + list(at: Routes.stories, of: site.stories.count) { .stories($0) }
  }

  private var topicPages: [PagePlan] {
    guard !site.topics.isEmpty else { return [] }
    return [PagePlan(route: Routes.topics, content: .topics)]
      + site.topics.flatMap { topic in
        list(at: topic.route, of: topic.stories.count) { .topic(topic.id, $0) }
      }
  }

  private var authorPages: [PagePlan] {
    guard !site.authors.isEmpty else { return [] }
    return [PagePlan(route: Routes.authors, content: .authors)]
      + site.authors.flatMap { author in
        list(at: author.route, of: author.stories.count) { .author(author.id, $0) }
      }
  }

  private var seriesPages: [PagePlan] {
    guard !site.series.isEmpty else { return [] }
    return [PagePlan(route: Routes.series, content: .seriesIndex)]
      + site.series.flatMap { series in
        list(at: series.route, of: series.stories.count) { .series(series.id, $0) }
      }
  }

  private var kindPages: [PagePlan] {
    guard !kinds.kinds.isEmpty else { return [] }
    return [PagePlan(route: Routes.kinds, content: .kinds)]
      + kinds.kinds.enumerated().flatMap { position, kind in
        list(at: kind.route, of: kind.stories.count) { .kind(position, $0) }
      }
  }

  private var archivePages: [PagePlan] {
    [PagePlan(route: Routes.archive, content: .archive(.all))]
      + archive.years.indices.map { position in
        PagePlan(
          route: Routes.archive(year: archive.years[position].year),
          content: .archive(.year(position)))
      }
      + archive.months.enumerated().map { position, month in
        PagePlan(
          route: Routes.archive(year: month.year, month: month.month),
          content: .archive(.month(position)))
      }
  }

  private var entityPages: [PagePlan] {
    let used = EntityType.allCases.filter { type in
      site.entities.contains { $0.identity.type == type }
    }
    return ([nil] + used).map { PagePlan(route: Routes.entities($0), content: .entities($0)) }
      + site.entities.flatMap { site.pages(of: $0) }
  }

  private var timelinePages: [PagePlan] {
    [PagePlan(route: Routes.timeline, content: .timeline(.site))]
      + timelineYears.years.map { timelinePage(.year($0)) }
      + site.topics.filter { !$0.timeline.isEmpty }.map { timelinePage(.topic($0.id)) }
      + site.series.filter { !$0.timeline.isEmpty }.map { timelinePage(.series($0.id)) }
      + (site.timelines.isEmpty
        ? [] : [PagePlan(route: Routes.timelines, content: .timelines)])
      + site.timelines.map {
        PagePlan(route: $0.route, content: .timeline(.curated($0.id)), source: $0.path)
      }
  }

  private func timelinePage(_ subject: TimelineSubject) -> PagePlan {
    PagePlan(route: site.page(of: subject), content: .timeline(subject))
  }

  private var sourcePages: [PagePlan] {
    guard !site.outlets.isEmpty else { return [] }
    return [PagePlan(route: Routes.sources, content: .sources)]
      + site.outlets.enumerated().flatMap { position, outlet in
        list(at: outlet.route, of: outlet.citations.count) { .source(position, $0) }
      }
  }

  private var correctionPages: [PagePlan] {
    guard !corrections.entries.isEmpty else { return [] }
    return list(at: Routes.corrections, of: corrections.entries.count) { .corrections($0) }
  }

  private var feedPages: [PagePlan] {
    site.hasFeeds ? [PagePlan(route: Routes.feeds, content: .feeds)] : []
  }

  private var staticPages: [PagePlan] {
    site.pages.map { PagePlan(route: $0.route, content: .page($0.id), source: $0.path) }
      + (site.settings.search == .none
        ? [] : [PagePlan(route: Routes.search, content: .search)])
      + [PagePlan(route: Routes.notFound, content: .notFound)]
  }

  private func list(
    at route: Route, of count: Int, source: String? = nil,
    content: (ListPage) -> PageContent
  ) -> [PagePlan] {
    ListPage.pages(of: route, count: count, size: site.settings.pageSize).map {
      PagePlan(route: $0.route, content: content($0), source: source)
    }
  }
}

extension Site {
  /// An entity's own pages.
  func pages(of entity: Entity) -> [PagePlan] {
    ListPage.pages(
      of: entity.route, count: entity.listedStories.count, size: settings.pageSize
    ).map { PagePlan(route: $0.route, content: .entity(entity.id, $0), source: entity.path) }
  }

  /// All that is made for an entity alone and depends on its stories and events.
  func outputs(of entity: Entity) -> [OutputPlan] {
    pages(of: entity).map { .page($0) }
      + (files(of: .entity(entity.id)) + files(ofFeed: .entity(entity.id))).map { .file($0) }
  }
}
