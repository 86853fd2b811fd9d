import Building
import Chronology
import Foundation
import Newsroom
import Testing

/// What search engines are told of a build.
@Suite struct ChangedURLTests {
  private func changed(_ site: SiteFixture) async throws -> [String] {
    let now = try Moment.parse("2030-01-01T00:00:00Z", in: .utc).get()
    var options = BuildOptions(
      root: site.root, output: site.output, visibility: Visibility(now: now))
    options.listsChanges = true
    return try #require(try await Build(options).run().changedURLs)
  }

  @Test func onlyCanonicalPagesThatChangedAreTold() async throws {
    let site = try SiteFixture([
      "content/site.yml": "base_url: https://example.org/news/\n",
      "content/stories/a.md": "---\ntitle: A\ndate: 2026-06-01\n---\n\nText.\n",
      "content/stories/b.md": "---\ntitle: B\ndate: 2026-06-02\n---\n\nText.\n",
      "content/stories/c.md":
        "---\ntitle: C\ndate: 2026-06-03\ncanonical_url: https://c.example/\n---\n\nText.\n",
      "content/pages/about.md": "---\ntitle: About\n---\n\nText.\n",
    ])
    defer { site.removeAll() }
    let base = "https://example.org/news/"
    let all = try await changed(site)
    // All are new to a first build: stories first, the newest before all others.
    #expect(Array(all.prefix(2)) == [base + "stories/2026/06/b/", base + "stories/2026/06/a/"])
    #expect(all.contains(base) && all.contains(base + "about/"))
    #expect(!all.contains { $0.contains("/c/") || $0.contains("404") || $0.contains("xml") })
    #expect(try await changed(site) == [])
    try site.write(
      "---\ntitle: About\n---\n\nOther text.\n", to: "content/pages/about.md")
    #expect(try await changed(site) == [base + "about/"])
    try site.remove("content/stories/a.md")
    let gone = try await changed(site)
    #expect(gone.last == base + "stories/2026/06/a/")
    #expect(gone.contains(base + "stories/2026/06/b/") && !gone.contains(base + "about/"))
  }

  @Test func nothingIsToldUnasked() async throws {
    let site = try SiteFixture(["content/stories/a.md": "---\ntitle: A\ndate: 2026-06-01\n---\n"])
    defer { site.removeAll() }
    #expect(try await site.build().changedURLs == nil)
  }
}
