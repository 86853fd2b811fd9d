import Newsroom

/// Decides which files for machines a site has.
struct FilePlanner {
  let site: Site
  let timelineYears: TimelineYears
  let sitemaps: SitemapPlan
  let newsSitemaps: NewsSitemapPlan

  private var searchFiles: [FilePlan] {
    if site.settings.search == .none { return [] }
    let layout = SearchLayout(entryCount: SearchEntries.count(of: site))
    return SearchFile.all(of: layout).map { FilePlan(route: $0.route, content: .search($0)) }
  }

  /// In the order in which they are made: first what is much work that no other thread can share, and
  /// long before the other files of the search that which makes their index.
  func files() -> [FilePlan] {
    let search = searchFiles
    var files = Array(search.prefix(2))
    files += crawlerFiles
    files += hostFiles
    for subject in site.timelineSubjects(years: timelineYears) { files += site.files(of: subject) }
    files += feeds
    files += exports
    files += search.dropFirst(2)
    return files
  }

  private var feeds: [FilePlan] {
    let subjects = site.feedSubjects
    guard !subjects.isEmpty else { return [] }
    return subjects.flatMap { site.files(ofFeed: $0) }
      + [FilePlan(route: Routes.subscriptions, content: .subscriptions)]
  }

  private var crawlerFiles: [FilePlan] {
    let maps = sitemaps.files.enumerated().map { number, file in
      FilePlan(route: file.route, content: .sitemap(number))
    }
    let index = sitemaps.hasIndex ? [FilePlan(route: Routes.sitemap, content: .sitemapIndex)] : []
    let news = newsSitemaps.files.enumerated().map { number, file in
      FilePlan(route: file.route, content: .newsSitemap(number))
    }
    let key = site.settings.crawlers.indexNowKey.map {
      FilePlan(route: Route("/\($0).txt"), content: .indexNowKey)
    }
    return maps + index + news + unlessWritten(Routes.robots, .robots) + [key].compactMap(\.self)
  }

  /// A page at each old URL that can have one, and the rules for hosts that read them.
  func files(for redirects: [Redirect]) -> [FilePlan] {
    let pages = redirects.enumerated().filter { $1.hasPage }.map { number, redirect in
      FilePlan(route: redirect.from, content: .redirect(number))
    }
    let hasRules = site.settings.hosting.hasRedirects && !redirects.isEmpty
    return pages + (hasRules ? unlessWritten(Routes.redirectRules, .redirectRules) : [])
  }

  private var hostFiles: [FilePlan] {
    let hosting = site.settings.hosting
    return (hosting.trust.isEmpty ? [] : unlessWritten(Routes.trust, .trust))
      + (hosting.hasHeaders ? unlessWritten(Routes.responseHeaders, .responseHeaders) : [])
  }

  private var exports: [FilePlan] {
    let ninjs = site.stories.flatMap { site.exports(of: $0.id) }
    guard site.settings.hosting.hasAPI else { return ninjs }
    let lists = ListPage.pages(
      of: Routes.api.appending("stories/"), count: site.stories.count, size: site.settings.pageSize
    ).map { FilePlan(route: $0.dataRoute, content: .storyList($0)) }
    let records = site.entities.map {
      FilePlan(route: Routes.api(of: $0), content: .entityRecord($0.id))
    }
    return ninjs + lists
      + [FilePlan(route: Routes.api.appending("entities.json"), content: .entityList)] + records
  }

  /// A file of this name that the author put into `static/` wins.
  private func unlessWritten(_ route: Route, _ content: FileContent) -> [FilePlan] {
    site.assets.contains { $0.route == route } ? [] : [FilePlan(route: route, content: content)]
  }
}

extension Site {
  /// A timeline's files; none where it is empty.
  package func files(of subject: TimelineSubject) -> [FilePlan] {
    if events(of: subject).isEmpty { return [] }
    let name: Route
    switch subject {
    case .site, .year: name = page(of: subject).appending("events")
    case .topic(let id): name = topics[id].route.appending("timeline")
    case .series(let id): name = series[id].route.appending("timeline")
    case .story, .entity, .curated: name = page(of: subject).appending("timeline")
    }
    return [
      FilePlan(route: name.appending(".json"), content: .timelineJSON(subject)),
      FilePlan(route: name.appending(".ics"), content: .calendar(subject)),
    ]
  }

  /// A story as other newsrooms' systems take it; none where the site does not want that.
  package func exports(of story: Identifier<Story>) -> [FilePlan] {
    guard settings.hosting.hasNinjs else { return [] }
    return [FilePlan(route: stories[story].route.appending("ninjs.json"), content: .ninjs(story))]
  }
}

extension ListPage {
  /// The page's data in the API: `/api/stories.json`, `/api/stories/page/3.json`.
  var dataRoute: Route { Self.data(at: route) }

  static func data(at route: Route) -> Route {
    Route(route.path.hasSuffix("/") ? route.path.dropLast() + ".json" : route.path + ".json")
  }
}

extension Routes {
  static func api(of entity: Entity) -> Route {
    api.appending("entities/\(entity.slug).json")
  }
}
