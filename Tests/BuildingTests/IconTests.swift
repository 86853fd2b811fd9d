import Foundation
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

  /// JSON Feed's icon and favicon, and Atom's icon.
  private func feedIcons(_ site: SiteFixture) async throws -> [String?] {
    #expect(try await site.build().diagnostics == [])
    let clean = SiteFixture.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: clean) }
    try await site.build(output: clean + "/public", usesCache: false)
    #expect(
      try SiteFixture.files(in: site.output) == SiteFixture.files(in: clean + "/public"))
    let json = try JSONSerialization.jsonObject(with: Data(site.page("feed.json").utf8))
    let feed = try #require(json as? [String: Any])
    let atom = try site.page("atom.xml").components(separatedBy: "icon>")
    return [
      feed["icon"] as? String, feed["favicon"] as? String,
      atom.count > 1 ? String(atom[1].dropLast(2)) : nil,
    ]
  }

  @Test func feedsNameThemToo() async throws {
    let site = try SiteFixture([
      "content/site.yml": "base_url: https://example.org/news/\n",
      "content/stories/a.md": "---\ntitle: A\ndate: 2026-06-19\n---\n\nText.\n",
    ])
    defer { site.removeAll() }
    let base = "https://example.org/news"
    #expect(try await feedIcons(site) == [nil, nil, nil])
    try site.write("picture", to: "content/static/apple-touch-icon.png")
    let large = "\(base)/apple-touch-icon.png"
    #expect(try await feedIcons(site) == [large, nil, large])
    try site.write("icon", to: "content/static/favicon.ico")
    #expect(
      try await feedIcons(site) == [large, "\(base)/favicon.ico", "\(base)/favicon.ico"])
    try site.remove("content/static/apple-touch-icon.png")
    #expect(
      try await feedIcons(site) == [nil, "\(base)/favicon.ico", "\(base)/favicon.ico"])
  }
}
