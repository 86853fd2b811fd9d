import Testing

/// The pictures for tabs and home screens.
@Suite struct IconTests {
  private func icons(_ site: SiteFixture) async throws -> [String] {
    #expect(try await site.build().diagnostics == [])
    return try site.page("stories/2026/06/a/index.html").components(separatedBy: "\n").filter {
      $0.hasPrefix("<link rel=\"icon\"") || $0.hasPrefix("<link rel=\"apple-touch-icon\"")
    }
  }

  @Test func thoseOfTheSiteAreNamedOnEveryPage() async throws {
    let site = try SiteFixture([
      "content/site.yml": "base_url: https://example.org/news/\n",
      "content/stories/a.md": "---\ntitle: A\ndate: 2026-06-19\n---\n\nText.\n",
      "content/static/pictures/favicon.svg": "<svg/>",
    ])
    defer { site.removeAll() }
    #expect(try await icons(site) == [])
    // A build that knows the one before makes the pages again.
    try site.write("icon", to: "content/static/favicon.ico")
    #expect(try await icons(site) == [#"<link rel="icon" href="/news/favicon.ico">"#])
    try site.write("<svg/>", to: "content/static/favicon.svg")
    try site.write("picture", to: "content/static/apple-touch-icon.png")
    #expect(
      try await icons(site) == [
        #"<link rel="icon" href="/news/favicon.svg">"#,
        #"<link rel="apple-touch-icon" href="/news/apple-touch-icon.png">"#,
      ])
    try site.remove("content/static/favicon.svg")
    #expect(try await icons(site).first == #"<link rel="icon" href="/news/favicon.ico">"#)
  }
}
