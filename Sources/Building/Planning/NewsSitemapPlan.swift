import Chronology
import Newsroom

/// Which stories stand in which news sitemap, by Google's rules: those of the last two days, at most
/// a thousand in one file.
package struct NewsSitemapPlan: Sendable {
  /// One file.
  package struct File: Sendable {
    package let route: Route
    /// Newest first.
    package let stories: [Identifier<Story>]
    /// The newest story is no news any more and stands there as a plain URL, because the protocol has
    /// no sitemap without one.
    package let isQuiet: Bool
  }

  /// Empty where the site has no story, or wants no news sitemap.
  package let files: [File]

  init(files: [File]) { self.files = files }

  /// - Parameter limit: the most stories of one file.
  package init(_ site: Site, now: Moment, limit: Int = 1000) {
    guard site.settings.crawlers.hasNewsSitemap else {
      files = []
      return
    }
    let own = site.stories.lazy.filter { $0.fields.canonicalURL == nil }
    let news = own.filter { NewsWindow.contains($0.fields, at: now) }.map(\.id)
    if news.isEmpty {
      files = own.first.map { [File(route: Self.route(1), stories: [$0.id], isQuiet: true)] } ?? []
      return
    }
    files = stride(from: 0, to: news.count, by: limit).enumerated().map { number, start in
      File(
        route: Self.route(number + 1),
        stories: Array(news.dropFirst(start).prefix(limit)), isQuiet: false)
    }
  }

  private static func route(_ number: Int) -> Route {
    Route(number == 1 ? "/news-sitemap.xml" : "/news-sitemap-\(number).xml")
  }
}
