import Testing

/// What readers are offered to share a story with.
@Suite struct ShareTests {
  private static let names = [
    "mailto:", "bsky.app", "facebook.com", "linkedin.com", "x.com", "reddit.com", "t.me",
    "threads.net", "wa.me",
  ]

  @Test(arguments: [
    ("", ["mailto:", "bsky.app", "facebook.com", "linkedin.com", "x.com"]),
    ("share: [whatsapp, email]", ["wa.me", "mailto:"]),
    ("share: [reddit, telegram, threads]", ["reddit.com", "t.me", "threads.net"]),
    ("share: []", []), ("share: false", []),
  ])
  func theSettingDecides(setting: String, shown: [String]) async throws {
    let site = try SiteFixture([
      "content/site.yml": "base_url: https://example.org/\n\(setting)\n",
      "content/stories/a.md": "---\ntitle: A & \"B\"\ndate: 2026-06-19\n---\n\nText.\n",
    ])
    defer { site.removeAll() }
    #expect(try await site.build().diagnostics == [])
    let page = try site.page("stories/2026/06/a/index.html")
    let part = page.components(separatedBy: "<p class=\"share\">").dropFirst().first ?? ""
    let links = part.components(separatedBy: "</p>").first ?? ""
    let found = links.components(separatedBy: "href=\"").dropFirst().map { link in
      Self.names.first {
        link.hasPrefix($0) || link.contains("/\($0)/") || link.contains(".\($0)/")
      }
    }
    #expect(found == shown)
    #expect(links.isEmpty || links.contains("A%20%26%20%22B%22"))
  }
}
