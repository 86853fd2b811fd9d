import Testing

@testable import Building

/// `checks:` in site.yml speaks of the warnings of a build too.
@Suite struct CheckSettingsTests {
  private static func files(checks: String) -> [String: String] {
    func story(_ date: String) -> String {
      "---\ntitle: On \(date)\ndate: 2026-06-19\nevents: [{id: x, title: One, date: \(date)}]\n---\n"
    }
    return [
      "content/site.yml": "title: T\nbase_url: https://t.example\nchecks: {\(checks)}\n",
      "content/stories/a.md": story("2026-06-18"), "content/stories/b.md": story("2026-07-01"),
    ]
  }

  @Test(arguments: [
    ("missing-alt: off", ["event-disagreement"], true),
    ("event-disagreement: off", [], true),
    ("event-disagreement: error", ["event-disagreement"], false),
  ])
  func aWarningIsSilencedOrRaised(
    checks: String, codes: [String], isBuilt: Bool
  ) async throws {
    let site = try SiteFixture(Self.files(checks: checks))
    defer { site.removeAll() }
    let report = try await site.build()
    #expect(report.sortedDiagnostics.map(\.code) == codes)
    #expect(site.exists("index.html") == isBuilt)
  }
}
