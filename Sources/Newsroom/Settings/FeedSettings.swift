/// What `feeds:` of site.yml says of RSS, Atom and JSON Feed.
package struct FeedSettings: Sendable, Hashable {
  /// How much of a story an entry has.
  package enum Content: String, Sendable, CaseIterable {
    case full, summary
  }

  /// A format that every feed is published in.
  package enum Format: String, Sendable, CaseIterable {
    case rss, atom, json
  }

  /// In the order that readers are offered them; empty for a site without feeds.
  package let formats: [Format]
  /// The most entries of a feed.
  package let entryCount: Int
  /// Of the site's own feed.
  package let content: Content
  /// Of the feeds of entities, topics, authors and series. There are hundreds of them, so their
  /// length decides how large the output is.
  package let listContent: Content
  /// WebSub hubs, which tell subscribers of new entries.
  package let hubs: [String]

  package static let standard = FeedSettings(
    formats: Format.allCases, entryCount: 20, content: .full, listContent: .summary, hubs: [])
}
