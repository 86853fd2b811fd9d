import Newsroom

/// Which pages stand in which sitemap (https://www.sitemaps.org/protocol.html).
///
/// Stories come first, the oldest before all others: where they fill several files, all but the last
/// of those stay as they are when a story is added.
package struct SitemapPlan: Sendable {
  /// What one file may hold at most.
  package struct Limits: Sendable {
    package let urls: Int
    package let bytes: Int

    package init(urls: Int, bytes: Int) {
      self.urls = max(1, urls)
      self.bytes = bytes
    }

    /// The protocol's own.
    package static let standard = Limits(urls: 50_000, bytes: 50 * 1024 * 1024)
  }

  /// One file.
  package struct File: Sendable {
    package let route: Route
    /// Positions in the plan's pages.
    package let pages: [Int]
  }

  /// Never empty; a single one is `/sitemap.xml` itself.
  package let files: [File]

  package init(_ pages: [PagePlan], site: Site, limits: Limits = .standard) {
    let prefix = site.settings.baseURL.absoluteURL(of: .home).utf8.count
    var stories: [Int] = []
    var others: [Int] = []
    for (position, page) in pages.enumerated() where site.isCanonical(page.content) {
      if case .story = page.content { stories.append(position) } else { others.append(position) }
    }
    // The plan has the newest first.
    stories.reverse()
    func size(_ position: Int) -> Int {
      Self.frame + prefix + Self.growth * pages[position].route.path.utf8.count
    }
    let all = stories + others
    if all.count <= limits.urls, all.reduce(0, { $0 + size($1) }) <= limits.bytes {
      files = [File(route: Routes.sitemap, pages: all)]
      return
    }
    files =
      Self.parts(of: stories, limits, size: size).enumerated().map { number, part in
        File(route: Self.storiesFile(number + 1), pages: part)
      }
      + Self.parts(of: others, limits, size: size).enumerated().map { number, part in
        File(route: Self.pagesFile(number + 1), pages: part)
      }
  }

  /// Where there are several, counted from 1.
  static func storiesFile(_ number: Int) -> Route {
    Routes.sitemaps.appending("stories-\(number).xml")
  }

  static func pagesFile(_ number: Int) -> Route {
    Routes.sitemaps.appending("pages-\(number).xml")
  }

  package var hasIndex: Bool { files.first?.route != Routes.sitemap }

  /// More than an entry's tags and its date take up.
  private static let frame = 200
  /// The most that one byte of a path becomes: `&amp;`.
  private static let growth = 5

  /// No less than a plan reckons with for an entry.
  static func largestEntry(ofURL length: Int) -> Int { frame + growth * length }

  private static func parts(
    of positions: [Int], _ limits: Limits, size: (Int) -> Int
  ) -> [[Int]] {
    var parts: [[Int]] = []
    var bytes = 0
    for position in positions {
      let added = size(position)
      if let last = parts.last, last.count < limits.urls, bytes + added <= limits.bytes {
        parts[parts.count - 1].append(position)
        bytes += added
      } else {
        parts.append([position])
        bytes = frame + added
      }
    }
    return parts
  }
}

extension Site {
  /// The page is one that search engines should show: not the copy of a story whose first place is
  /// elsewhere, and neither a search nor an error.
  package func isCanonical(_ content: PageContent) -> Bool {
    switch content {
    case .story(let id): stories[id].fields.canonicalURL == nil
    case .search, .notFound: false
    default: true
    }
  }
}
