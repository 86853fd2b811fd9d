import Diagnostics
import Newsroom

/// Which pages and files the site will have.
package struct RenderPlan: Sendable {
  package let site: Site
  package let archive: Archive
  package let timelineYears: TimelineYears
  package let corrections: CorrectionList
  package let pages: [PagePlan]
  package let files: [FilePlan]
  package let routes: RouteTable

  /// Plans every page of the site.
  /// - Parameter themeAssets: the files of the theme, which are published below `/assets/`.
  package init(_ site: Site, themeAssets: [Route]) {
    let archive = Archive(site)
    let timelineYears = TimelineYears(site)
    let corrections = CorrectionList(site)
    let pages = PagePlanner(
      site: site, archive: archive, timelineYears: timelineYears, corrections: corrections
    ).pages()
    let files = FilePlanner(site: site, timelineYears: timelineYears).files()
    var routes = RouteTable()
    for page in pages { routes.add(page.route, source: page.source, content: page.content) }
    for file in files { routes.add(file.route, source: nil) }
    for asset in site.assets { routes.add(asset.route, source: asset.path) }
    for asset in themeAssets { routes.add(asset, source: nil) }
    self.site = site
    self.archive = archive
    self.timelineYears = timelineYears
    self.corrections = corrections
    self.pages = pages
    self.files = files
    self.routes = routes
  }

  /// Everything that is made, pages first: what is rendered, in batches.
  package var outputs: [OutputPlan] { pages.map { .page($0) } + files.map { .file($0) } }

  /// What is wrong with the plan: routes taken twice, and links that lead to no route.
  package var diagnostics: [Diagnostic] {
    routes.diagnostics + LinkCheck(site: site, routes: routes).diagnostics()
  }
}
