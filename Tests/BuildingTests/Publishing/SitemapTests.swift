import Chronology
import Foundation
import Newsroom
import Testing

@testable import Building

/// Sitemaps: what stands in them, since when, and that none grows too large.
@Suite struct SitemapTests {
  private static func prepared(_ site: SiteFixture, now: String) async throws -> PreparedSite {
    let now = try Moment.parse(now, in: .utc).get()
    var report = BuildReport()
    let prepared = await Build(
      BuildOptions(root: site.root, output: site.output, visibility: Visibility(now: now))
    ).prepare(into: &report) { _ in }
    #expect(report.diagnostics.isEmpty)
    return prepared
  }

  private func site(stories: Int) throws -> SiteFixture {
    try SiteFixture(
      Dictionary(
        uniqueKeysWithValues: (0..<stories).map {
          let day = String($0 % 28 + 1, digits: 2)
          return (
            "content/stories/s\($0).md",
            "---\ntitle: S&<\($0)\ndate: 2026-0\($0 / 28 % 9 + 1)-\(day)\n---\n\nText.\n"
          )
        }))
  }

  @Test func onlyCanonicalPagesStandInIt() async throws {
    let site = try await PublishedFilesTests.build()
    defer { site.removeAll() }
    let map = try XMLTree.parse(site.page("sitemap.xml"))
    let urls = map["url"].compactMap { $0.first("loc")?.text }
    #expect(Set(urls).count == urls.count && urls.count == map["url"].count)
    let base = "https://www.example.org/news/"
    for url in urls {
      #expect(url.hasPrefix(base))
      #expect(site.exists(url.dropFirst(base.count) + "index.html"), "\(url)")
    }
    #expect(
      !urls.contains { $0.contains("third") || $0.contains("404") || $0.contains("old-first") })
    for changed in map.all where changed.name == "lastmod" {
      let date = Moment.parse(changed.text, in: .utc)
      #expect(throws: Never.self) { try date.get() }
    }
  }

  @Test func aSiteThatIsTooLargeForOneFileGetsAnIndex() async throws {
    let site = try site(stories: 60)
    defer { site.removeAll() }
    let plan = try await Self.prepared(site, now: "2030-01-01").plan
    let limits = SitemapPlan.Limits(urls: 25, bytes: 6000)
    let small = RenderPlan(
      plan.site, themeAssets: [], now: Moment(secondsSinceEpoch: 0), sitemapLimits: limits)
    let (strings, _) = ThemeStringsReader.read(ThemeFiles(root: site.root).languages, for: "en")
    let writer = FileWriter(
      presentation: Presentation(
        small, theme: ThemeAssets([]), pictures: [:], strings: strings))
    let index = try #require(small.files.first { $0.route == Route("/sitemap.xml") })
    let list = try XMLTree.parse(
      String(decoding: writer.pieces(of: index.content).flatMap(\.bytes), as: UTF8.self))
    #expect(list.name == "sitemapindex")
    let listed = list["sitemap"].compactMap { $0.first("loc")?.text }
    var urls: [String] = []
    for (number, file) in small.sitemaps.files.enumerated() {
      #expect(listed[number] == "http://localhost:8000" + file.route.path)
      #expect(small.routes.contains(file.route))
      let bytes = try writer.pieces(of: .sitemap(number)).flatMap(\.bytes)
      #expect(bytes.count <= limits.bytes && (1...limits.urls).contains(file.pages.count))
      let map = try XMLTree.parse(String(decoding: bytes, as: UTF8.self))
      urls += map["url"].compactMap { $0.first("loc")?.text }
    }
    #expect(listed.count == small.sitemaps.files.count && listed.count > 3)
    #expect(Set(urls).count == urls.count)
    let canonical = small.pages.filter { plan.site.isCanonical($0.content) }
    #expect(urls.count == canonical.count)
  }

  @Test func aFullFileOfStoriesStaysWhenAStoryIsAdded() async throws {
    let site = try site(stories: 30)
    defer { site.removeAll() }
    func first() async throws -> [Route] {
      let plan = try await Self.prepared(site, now: "2030-01-01").plan
      let maps = SitemapPlan(
        plan.pages, site: plan.site, limits: .init(urls: 10, bytes: 1_000_000))
      return maps.files[0].pages.map { plan.pages[$0].route }
    }
    let before = try await first()
    try site.write("---\ntitle: N\ndate: 2029-01-01\n---\n", to: "content/stories/n.md")
    #expect(try await first() == before)
  }

  @Test func newsAreTheStoriesOfTwoDays() async throws {
    let site = try SiteFixture([
      "content/site.yml": "title: T\nlanguage: zh-Hant\n",
      "content/stories/a.md": "---\ntitle: A\ndate: 2026-06-18T10:00:00Z\nlang: pt-BR\n---\n",
      "content/stories/b.md": "---\ntitle: B\ndate: 2026-06-18T10:00:01Z\n---\n",
      "content/stories/c.md":
        "---\ntitle: C\ndate: 2026-06-19\ncanonical_url: https://other.example/c\n---\n",
    ])
    defer { site.removeAll() }
    func news(_ now: String) async throws -> [XMLTree] {
      try await site.build(now: now)
      return try XMLTree.parse(site.page("news-sitemap.xml"))["url"]
    }
    let both = try await news("2026-06-20T09:59:59Z")
    #expect(both.compactMap { $0.first("news:news")?.first("news:title")?.text } == ["B", "A"])
    let languages = both.flatMap(\.all).filter { $0.name == "news:language" }.map(\.text)
    #expect(languages == ["zh-tw", "pt"])
    let one = try await news("2026-06-20T10:00:00Z")
    #expect(one.compactMap { $0.first("news:news")?.first("news:title")?.text } == ["B"])
    // No sitemap is without a URL: the newest stays, and is no news.
    let none = try await news("2026-06-20T10:00:01Z")
    #expect(none.count == 1 && none.first?.first("news:news") == nil)
    try site.write("news_sitemap: {enabled: false}\n", to: "content/site.yml")
    try await site.build()
    #expect(!site.exists("news-sitemap.xml"))
    #expect(try !site.page("robots.txt").contains("news"))
  }

  @Test func aNewsSitemapHasAtMostAsManyStoriesAsGoogleTakes() async throws {
    let site = try site(stories: 12)
    defer { site.removeAll() }
    let linked = try await Self.prepared(site, now: "2030-01-01").plan.site
    let now = try Moment.parse("2026-01-12T12:00:00Z", in: .utc).get()
    let plan = NewsSitemapPlan(linked, now: now, limit: 1)
    #expect(plan.files.map(\.route.path) == ["/news-sitemap.xml", "/news-sitemap-2.xml"])
    #expect(plan.files.allSatisfy { $0.stories.count == 1 })
    #expect(NewsSitemapPlan(linked, now: now).files.map(\.stories.count) == [2])
  }
}
