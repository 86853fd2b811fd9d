import Archiving
import Newsroom

/// A plan is archived as far as pages of single stories and entities need it.
extension RenderPlan {
  func archive(into writer: inout ArchiveWriter) {
    kinds.kinds.archive(into: &writer)
    hasCorrections.archive(into: &writer)
    icons.favicon.archive(into: &writer)
    icons.touchIcon.archive(into: &writer)
    navigationPages.pages.archive(into: &writer)
    showsForeignPictures.archive(into: &writer)
    let links = writtenLinks.routes.map { ($0, resolve($0)) }
    Dictionary(links, uniquingKeysWith: { $1 }).archive(into: &writer)
  }

  /// - Parameters:
  ///   - site: the one that was planned.
  ///   - damage: raised where something is asked for that is not in the archive.
  init(
    _ site: Site, from reader: inout ArchiveReader, damage: DamageFlag
  ) throws(ArchiveDamage) {
    func missing<Value: Sendable>(_ standIn: Value) -> Deferred<Value> {
      Deferred {
        damage.raise()
        return standIn
      }
    }
    let kinds = KindList(try [KindList.Kind](from: &reader))
    let hasCorrections = try Bool(from: &reader)
    let icons = SiteIcons(
      favicon: try Route?(from: &reader), touchIcon: try Route?(from: &reader))
    let navigationPages = NavigationPages(pages: try [NavigationPages.Page](from: &reader))
    let showsForeignPictures = try Bool(from: &reader)
    let links = try [Route: Route](from: &reader)
    self.init(
      site,
      Parts(
        archive: Deferred { Archive(site) },
        timelineYears: Deferred { TimelineYears(site) },
        corrections: Deferred { CorrectionList(site) }, hasCorrections: hasCorrections,
        kinds: kinds, pages: missing([]), templates: [],
        sitemaps: missing(SitemapPlan([], site: site)),
        newsSitemaps: missing(NewsSitemapPlan(files: [])),
        redirects: missing([]), icons: icons, navigationPages: navigationPages,
        showsForeignPictures: Deferred(showsForeignPictures), files: missing([]),
        routes: missing(RouteTable()),
        knownLinks: KnownLinks(links, damage: damage)))
  }
}

extension KindList.Kind: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    name.archive(into: &writer)
    route.archive(into: &writer)
    stories.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      name: String(from: &reader), route: Route(from: &reader),
      stories: [Identifier](from: &reader))
  }
}

extension NavigationPages.Page: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    title.archive(into: &writer)
    route.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(title: String(from: &reader), route: Route(from: &reader))
  }
}
