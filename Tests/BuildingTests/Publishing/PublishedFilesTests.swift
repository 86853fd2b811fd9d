import Foundation
import Testing

/// Every format that programs read, whole, over a small site that has a bit of everything.
@Suite struct PublishedFilesTests {
  static let folder = SiteFixture.folder.appendingPathComponent("Published").path
  /// A day after the newest story.
  static let now = "2026-06-20T06:00:00Z"

  static func build(
    now: String = now, baseURL: String? = nil
  ) async throws -> SiteFixture {
    let site = SiteFixture(at: folder)
    #expect(try await site.build(now: now, baseURL: baseURL).diagnostics.isEmpty)
    return site
  }

  private static let files = [
    "feed.xml", "atom.xml", "feed.json", "topics/chips/feed.xml", "topics/chips/atom.xml",
    "topics/chips/feed.json", "entities/acme/feed.xml", "authors/desk/feed.json",
    "series/silicon/atom.xml", "feeds/feeds.opml", "sitemap.xml", "news-sitemap.xml",
    "robots.txt", "trust.txt", "0123456789abcdef.txt", "_headers", "_redirects",
    "2026/old-first/index.html", "about-us.html", "stories/2026/06/first/ninjs.json",
    "stories/2026/06/third/ninjs.json", "api/stories.json", "api/stories/page/1.json",
    "api/entities.json", "api/entities/acme.json", "api/entities/silent.json",
  ]

  @Test func theirBytesAreAsExpected() async throws {
    let site = try await Self.build()
    defer { site.removeAll() }
    for name in Self.files {
      // The names of the theme's assets change with the theme.
      let text = try site.page(name)
        .replacing(/\/assets\/([a-z]+)\.[0-9a-f]+\./) { "/assets/\($0.1).DIGEST." }
      let golden = name.replacing("/", with: "__")
      try Golden.expect(text, toEqual: "\(Self.folder)/expected/\(golden)")
    }
  }

  @Test func everyXMLFileIsWellFormedAndEveryJSONFileIsJSON() async throws {
    let site = try await Self.build()
    defer { site.removeAll() }
    var checked = 0
    for (path, bytes) in try SiteFixture.files(in: site.output) {
      let text = try #require(String(validating: bytes, as: UTF8.self), "\(path)")
      #expect(
        !text.unicodeScalars.contains { $0.value < 0x20 && !"\n\r\t".unicodeScalars.contains($0) })
      if path.hasSuffix(".xml") || path.hasSuffix(".opml") {
        _ = try XMLTree.parse(text)
      } else if path.hasSuffix(".json") {
        _ = try JSONSerialization.jsonObject(with: bytes)
      } else {
        continue
      }
      checked += 1
    }
    #expect(checked > 30)
  }

  @Test func aSiteWithoutStoriesHasNoFeeds() async throws {
    let site = try SiteFixture(["content/pages/about.md": "---\ntitle: About\n---\n\nText.\n"])
    defer { site.removeAll() }
    #expect(try await site.build().diagnostics.isEmpty)
    #expect(!site.exists("feed.xml") && !site.exists("feeds") && !site.exists("news-sitemap.xml"))
    #expect(site.exists("sitemap.xml") && site.exists("robots.txt"))
  }
}
