import Archiving
import Chronology
import Diagnostics
import Newsroom

/// Which pages and files the site will have.
package struct RenderPlan: Sendable {
  package let site: Site
  private let parts: Parts
  let writtenLinks = WrittenLinks()
  private let redirectDiagnostics: [Diagnostic]

  /// What is planned. Some of it is found when it is asked for; of a plan that comes out of an archive,
  /// all that is not in it.
  struct Parts: Sendable {
    let archive: Deferred<Archive>
    let timelineYears: Deferred<TimelineYears>
    let corrections: Deferred<CorrectionList>
    let hasCorrections: Bool
    let kinds: KindList
    let pages: Deferred<[PagePlan]>
    /// The templates of its pages.
    var templates: Set<String>
    let sitemaps: Deferred<SitemapPlan>
    let newsSitemaps: Deferred<NewsSitemapPlan>
    let redirects: Deferred<[Redirect]>
    let icons: SiteIcons
    let navigationPages: NavigationPages
    let showsForeignPictures: Deferred<Bool>
    let files: Deferred<[FilePlan]>
    let routes: Deferred<RouteTable>
    /// Where links lead, of a plan that comes out of an archive.
    var knownLinks: KnownLinks?
  }

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
    routes.reportFoldersThatAreFiles(of: pages.lazy.map(\.route))
    let allFiles = files + redirectFiles
    routes.reportFoldersThatAreFiles(of: allFiles.lazy.map(\.route))
    routes.reportFoldersThatAreFiles(of: site.assets.lazy.map(\.route))
    routes.reportFoldersThatAreFiles(of: pictures.lazy.flatMap { $0.variants.lazy.map(\.route) })
    routes.reportFoldersThatAreFiles(of: cards.lazy.map(\.route))
    routes.reportFoldersThatAreFiles(of: themeAssets)
    self.site = site
    parts = Parts(
      archive: Deferred(archive), timelineYears: Deferred(timelineYears),
      corrections: Deferred(corrections), hasCorrections: !corrections.entries.isEmpty,
      kinds: kinds, pages: Deferred(pages), templates: Set(pages.map(\.content.template)),
      sitemaps: Deferred(sitemaps), newsSitemaps: Deferred(newsSitemaps),
      redirects: Deferred(redirects.redirects), icons: SiteIcons(routes),
      navigationPages: NavigationPages(site),
      showsForeignPictures: Deferred { ForeignPictures.areShown(on: site) },
      files: Deferred(allFiles), routes: Deferred(routes))
    redirectDiagnostics = redirects.diagnostics
  }

  /// A plan that was made before.
  init(_ site: Site, _ parts: Parts) {
    self.site = site
    self.parts = parts
    redirectDiagnostics = []
  }

  /// The plan of a site that differs from its own in nothing that is planned, for some of its outputs.
  func planning(_ site: Site, _ outputs: [OutputPlan]) -> RenderPlan {
    var parts = parts
    parts.templates = Set(outputs.compactMap(\.template))
    return RenderPlan(site, parts)
  }

  package var files: [FilePlan] { parts.files.value }

  package var routes: RouteTable { parts.routes.value }

  /// Those of its pages.
  var templates: Set<String> { parts.templates }

  /// Everything that is made, pages first: what is rendered, in batches.
  package var outputs: PlannedOutputs {
    PlannedOutputs(pages: parts.pages.value, files: files)
  }

  /// What is wrong with the plan: routes taken twice, and links that lead to no route.
  package var diagnostics: [Diagnostic] {
    routes.diagnostics + redirectDiagnostics + LinkCheck(site: site, routes: routes).diagnostics()
  }
}

/// The parts of the plan, each of which notes that it is read.
extension RenderPlan {
  package var archive: Archive { PlanPart.archive.noting(parts.archive.value) }

  package var timelineYears: TimelineYears {
    PlanPart.timelineYears.noting(parts.timelineYears.value)
  }

  package var corrections: CorrectionList {
    PlanPart.corrections.noting(parts.corrections.value)
  }

  var hasCorrections: Bool {
    PlanPart.hasCorrections.noteRead()
    return parts.hasCorrections
  }

  package var kinds: KindList { PlanPart.kinds.noting(parts.kinds) }

  var hasKinds: Bool {
    PlanPart.kindNames.noteRead()
    return !parts.kinds.kinds.isEmpty
  }

  /// The page of a kind; nil where it has none.
  func route(ofKind name: String) -> Route? {
    PlanPart.kindNames.noteRead()
    return parts.kinds.kind(named: name)?.route
  }

  package var pages: [PagePlan] { PlanPart.pages.noting(parts.pages.value) }

  package var sitemaps: SitemapPlan { PlanPart.sitemaps.noting(parts.sitemaps.value) }

  package var newsSitemaps: NewsSitemapPlan {
    PlanPart.newsSitemaps.noting(parts.newsSitemaps.value)
  }

  package var redirects: [Redirect] { PlanPart.redirects.noting(parts.redirects.value) }

  package var icons: SiteIcons { PlanPart.icons.noting(parts.icons) }

  package var navigationPages: NavigationPages {
    PlanPart.navigationPages.noting(parts.navigationPages)
  }

  /// Whether any text or page shows a picture of another site.
  var showsForeignPictures: Bool {
    PlanPart.foreignPictures.noting(parts.showsForeignPictures.value)
  }

  /// The route that a link means which an author wrote; the route itself where there is no such page.
  func resolve(_ route: Route) -> Route {
    PlanPart.links.noteRead(of: writtenLinks.number(of: route))
    return parts.knownLinks?.resolve(route) ?? routes.resolve(route) ?? route
  }
}
