import Foundation
import Testing

/// What the header leads to.
@Suite struct NavigationTests {
  private static let story = """
    ---
    title: A
    date: 2026-06-19
    topics: [chips]
    events: [{date: 2026-06-18, title: It began}]
    ---

    Text.

    """
  private static let entity = "---\nname: Amazon\ntype: organization\n---\n"

  private func navigation(
    _ settings: String, of files: [String: String], page: String = "index.html",
    drafts: Bool = false
  ) async throws -> [String] {
    let site = try SiteFixture(
      files.merging(["content/site.yml": "base_url: https://example.org/news/\n\(settings)\n"]) {
        $1
      })
    defer { site.removeAll() }
    #expect(try await site.build(drafts: drafts).diagnostics == [])
    let bar =
      try site.page(page).components(separatedBy: "<nav class=\"site-nav\"")
      .dropFirst().first?.components(separatedBy: "</nav>").first ?? ""
    return bar.components(separatedBy: "href=\"").dropFirst().map { link in
      link.components(separatedBy: "</a>")[0].replacing("\"", with: "")
    }
  }

  @Test func aSiteThatDoesNotSayIsLedThroughByItsLists() async throws {
    let files = ["content/stories/a.md": Self.story, "content/entities/amazon.md": Self.entity]
    #expect(
      try await navigation("language: de", of: files) == [
        "/news/stories/>Artikel", "/news/entities/>Register", "/news/topics/>Themen",
        "/news/timeline/>Zeitstrahl", "/news/archive/>Archiv", "/news/search/>Suche",
      ])
    #expect(
      try await navigation("search: none", of: files, page: "topics/index.html").first {
        $0.contains("aria-current=page")
      } == "/news/topics/ aria-current=page>Topics")
  }

  @Test func whatASiteDoesNotHaveIsNotOffered() async throws {
    let plain = ["content/stories/a.md": "---\ntitle: A\ndate: 2026-06-19\n---\n\nText.\n"]
    #expect(
      try await navigation("search: none", of: plain) == [
        "/news/stories/>Stories", "/news/archive/>Archive",
      ])
    #expect(
      try await navigation("search: none", of: ["content/entities/amazon.md": Self.entity]) == [
        "/news/entities/>Index"
      ])
  }

  private static func page(_ title: String, _ more: String = "") -> String {
    "---\ntitle: \(title)\n\(more)---\n\nText.\n"
  }

  @Test func theSitesOwnPagesFollowItsLists() async throws {
    let files = [
      "content/stories/a.md": "---\ntitle: A\ndate: 2026-06-19\n---\n\nText.\n",
      "content/pages/masthead.md": Self.page("Who we are"),
      "content/pages/contact/index.md": Self.page("Write to us"),
      "content/pages/legal/privacy.md": Self.page("Privacy"),
      "content/pages/about.md": Self.page("Not yet", "draft: true\n"),
    ]
    let expected = [
      "/news/stories/>Stories", "/news/archive/>Archive", "/news/contact/>Write to us",
      "/news/masthead/>Who we are",
    ]
    #expect(try await navigation("search: none", of: files) == expected)
    #expect(try await navigation("search: none", of: files, drafts: true) == expected)
  }

  @Test(arguments: [4, 5]) func manyPagesAreLeftToTheSite(count: Int) async throws {
    let pages = (0..<count).map { ("content/pages/p\($0).md", Self.page("P\($0)")) }
    let shown = try await navigation("search: none", of: Dictionary(uniqueKeysWithValues: pages))
    #expect(shown == (count == 4 ? (0..<4).map { "/news/p\($0)/>P\($0)" } : []))
  }

  /// A build that knows the one before.
  @Test func everyPageFollowsATitle() async throws {
    let site = try SiteFixture([
      "content/site.yml": "base_url: https://example.org/news/\n",
      "content/stories/a.md": "---\ntitle: A\ndate: 2026-06-19\n---\n\nText.\n",
    ])
    defer { site.removeAll() }
    let path = "content/pages/about.md"
    func build() async throws -> Int {
      let report = try await site.build()
      let clean = SiteFixture.temporaryFolder()
      defer { try? FileManager.default.removeItem(atPath: clean) }
      try await site.build(output: clean + "/public", usesCache: false)
      #expect(
        try SiteFixture.files(in: site.output) == SiteFixture.files(in: clean + "/public"))
      return report.renderedCount
    }
    _ = try await build()
    try site.write(Self.page("About"), to: path)
    let all = try await build()
    #expect(all > 2)
    // What stands on the page is its own affair.
    try site.write(Self.page("About") + "More.\n", to: path)
    #expect(try await build() < all)
    try site.write(Self.page("About us"), to: path)
    #expect(try await build() == all)
    try site.remove(path)
    #expect(try await build() == all - 1)
  }

  @Test(arguments: [
    ("nav: []", []), ("nav: [{title: All, url: /archive/}]", ["/news/archive/>All"]),
  ])
  func whatTheSiteSaysWins(setting: String, shown: [String]) async throws {
    let files = ["content/stories/a.md": Self.story]
    #expect(try await navigation("search: none\n\(setting)", of: files) == shown)
  }
}
