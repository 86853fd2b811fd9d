/// What site.yml says to search engines and other crawlers.
package struct CrawlerSettings: Sendable, Hashable {
  /// The site is a publication that Google News should know.
  package let hasNewsSitemap: Bool
  /// The publication's name on Google News, where it is not the site's title.
  package let newsName: String?
  /// What `robots:` says, the rules for all crawlers first.
  package let robots: [RobotsGroup]
  /// The key that proves to IndexNow that the site is ours; published as a file of its name.
  package let indexNowKey: String?

  package static let standard = CrawlerSettings(
    hasNewsSitemap: true, newsName: nil, robots: [], indexNowKey: nil)
}

/// One group of robots.txt: whom it is for and where they may not go.
package struct RobotsGroup: Sendable, Hashable {
  /// Product tokens of crawlers; `*` is everyone.
  package let agents: [String]
  /// Paths from the site's own root, as the site's routes are written.
  package let disallowed: [String]
  package let allowed: [String]

  /// Lets everyone in.
  package static let open = RobotsGroup(agents: ["*"], disallowed: [], allowed: [])
}
