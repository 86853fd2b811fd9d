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
    _ settings: String, of files: [String: String], page: String = "index.html"
  ) async throws -> [String] {
    let site = try SiteFixture(
      files.merging(["content/site.yml": "base_url: https://example.org/news/\n\(settings)\n"]) {
        $1
      })
    defer { site.removeAll() }
    #expect(try await site.build().diagnostics == [])
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

  @Test(arguments: [
    ("nav: []", []), ("nav: [{title: All, url: /archive/}]", ["/news/archive/>All"]),
  ])
  func whatTheSiteSaysWins(setting: String, shown: [String]) async throws {
    let files = ["content/stories/a.md": Self.story]
    #expect(try await navigation("search: none\n\(setting)", of: files) == shown)
  }
}
