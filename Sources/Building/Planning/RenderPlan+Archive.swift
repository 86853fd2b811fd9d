import Archiving
import Newsroom

/// A plan is archived as far as single outputs need it.
extension RenderPlan {
  func archive(into writer: inout ArchiveWriter) {
    archive.months.archive(into: &writer)
    timelineYears.years.archive(into: &writer)
    corrections.entries.archive(into: &writer)
    newsSitemaps.files.archive(into: &writer)
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
    let archive = Archive(try [Archive.Month](from: &reader))
    let timelineYears = TimelineYears(try [TimelineYears.Year](from: &reader))
    let corrections = CorrectionList(try [CorrectionList.Entry](from: &reader))
    let newsSitemaps = NewsSitemapPlan(files: try [NewsSitemapPlan.File](from: &reader))
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
        archive: Deferred(archive), timelineYears: Deferred(timelineYears),
        corrections: Deferred(corrections), hasCorrections: hasCorrections,
        kinds: kinds, pages: missing([]), templates: [],
        sitemaps: missing(SitemapPlan([], site: site)),
        newsSitemaps: Deferred(newsSitemaps),
        redirects: missing([]), icons: icons, navigationPages: navigationPages,
        showsForeignPictures: Deferred(showsForeignPictures), files: missing([]),
        routes: missing(RouteTable()),
        knownLinks: KnownLinks(links, damage: damage)))
  }
}

extension Archive.Month: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    year.archive(into: &writer)
    month.archive(into: &writer)
    stories.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      year: Int(from: &reader), month: Int(from: &reader), stories: Range(from: &reader))
  }
}

extension CorrectionList.Entry: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    story.archive(into: &writer)
    writer.write(count: position)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(story: Identifier(from: &reader), position: reader.natural())
  }
}

extension NewsSitemapPlan.File: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    route.archive(into: &writer)
    stories.archive(into: &writer)
    isQuiet.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      route: Route(from: &reader), stories: [Identifier](from: &reader),
      isQuiet: Bool(from: &reader))
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
