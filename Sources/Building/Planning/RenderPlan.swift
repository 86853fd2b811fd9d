import Chronology
import Diagnostics
import Newsroom

/// Which pages and files the site will have.
package struct RenderPlan: Sendable {
  package let site: Site
  private let plannedArchive: Archive
  private let plannedTimelineYears: TimelineYears
  private let plannedCorrections: CorrectionList
  private let plannedKinds: KindList
  private let plannedPages: [PagePlan]
  private let plannedSitemaps: SitemapPlan
  private let plannedNewsSitemaps: NewsSitemapPlan
  private let plannedRedirects: [Redirect]
  private let plannedIcons: SiteIcons
  private let plannedNavigationPages: NavigationPages
  package let files: [FilePlan]
  package let routes: RouteTable
  let writtenLinks = WrittenLinks()
  private let redirectDiagnostics: [Diagnostic]

  /// Plans every page of the site.
  /// - Parameters:
  ///   - themeAssets: the files of the theme, which are published below `/assets/`.
  ///   - pictures: the copies of the site's own pictures.
  ///   - cards: those that are drawn for stories without a picture.
  ///   - now: the time of the build, which decides what is news.
  ///   - sitemapLimits: what one sitemap may hold.
  package init(
    _ site: Site, themeAssets: [Route], pictures: [PlannedPicture] = [],
    cards: [PlannedCard] = [], now: Moment,
    sitemapLimits: SitemapPlan.Limits = .standard
  ) {
    let archive = Archive(site)
    let timelineYears = TimelineYears(site)
    let corrections = CorrectionList(site)
    let kinds = KindList(site)
    let pages = PagePlanner(
      site: site, archive: archive, timelineYears: timelineYears, corrections: corrections,
      kinds: kinds
    ).pages()
    let sitemaps = SitemapPlan(pages, site: site, limits: sitemapLimits)
    let newsSitemaps = NewsSitemapPlan(site, now: now)
    let planner = FilePlanner(
      site: site, timelineYears: timelineYears, sitemaps: sitemaps, newsSitemaps: newsSitemaps)
    let files = planner.files()
    var routes = RouteTable(reserving: pages.count + files.count + site.assets.count)
    for page in pages { routes.add(page.route, source: page.source, content: page.content) }
    for file in files { routes.add(file.route, source: nil) }
    for asset in site.assets { routes.add(asset.route, source: asset.path) }
    for picture in pictures {
      for variant in picture.variants {
        routes.add(variant.route, source: picture.original.path)
      }
    }
    for card in cards { routes.add(card.route, source: card.path) }
    for asset in themeAssets { routes.add(asset, source: nil) }
    // The old URL of a page gives way to everything else.
    let redirects = RedirectPlanner(site, routes: routes)
    let redirectFiles = planner.files(for: redirects.redirects)
    for file in redirectFiles { routes.add(file.route, source: nil) }
    self.site = site
    plannedArchive = archive
    plannedTimelineYears = timelineYears
    plannedCorrections = corrections
    plannedKinds = kinds
    plannedPages = pages
    plannedSitemaps = sitemaps
    plannedNewsSitemaps = newsSitemaps
    plannedRedirects = redirects.redirects
    plannedIcons = SiteIcons(routes)
    plannedNavigationPages = NavigationPages(site)
    self.files = files + redirectFiles
    self.routes = routes
    redirectDiagnostics = redirects.diagnostics
  }

  /// Everything that is made, pages first: what is rendered, in batches.
  package var outputs: [OutputPlan] { plannedPages.map { .page($0) } + files.map { .file($0) } }

  /// What is wrong with the plan: routes taken twice, and links that lead to no route.
  package var diagnostics: [Diagnostic] {
    routes.diagnostics + redirectDiagnostics + LinkCheck(site: site, routes: routes).diagnostics()
  }
}

/// The parts of the plan, each of which notes that it is read.
extension RenderPlan {
  package var archive: Archive { PlanPart.archive.noting(plannedArchive) }

  package var timelineYears: TimelineYears { PlanPart.timelineYears.noting(plannedTimelineYears) }

  package var corrections: CorrectionList { PlanPart.corrections.noting(plannedCorrections) }

  var hasCorrections: Bool {
    PlanPart.hasCorrections.noteRead()
    return !plannedCorrections.entries.isEmpty
  }

  package var kinds: KindList { PlanPart.kinds.noting(plannedKinds) }

  var hasKinds: Bool {
    PlanPart.kindNames.noteRead()
    return !plannedKinds.kinds.isEmpty
  }

  /// The page of a kind; nil where it has none.
  func route(ofKind name: String) -> Route? {
    PlanPart.kindNames.noteRead()
    return plannedKinds.kind(named: name)?.route
  }

  package var pages: [PagePlan] { PlanPart.pages.noting(plannedPages) }

  package var sitemaps: SitemapPlan { PlanPart.sitemaps.noting(plannedSitemaps) }

  package var newsSitemaps: NewsSitemapPlan { PlanPart.newsSitemaps.noting(plannedNewsSitemaps) }

  package var redirects: [Redirect] { PlanPart.redirects.noting(plannedRedirects) }

  package var icons: SiteIcons { PlanPart.icons.noting(plannedIcons) }

  package var navigationPages: NavigationPages {
    PlanPart.navigationPages.noting(plannedNavigationPages)
  }

  /// The route that a link means which an author wrote; the route itself where there is no such page.
  func resolve(_ route: Route) -> Route {
    PlanPart.links.noteRead(of: writtenLinks.number(of: route))
    return routes.resolve(route) ?? route
  }
}
