import Building
import Testing

/// Which events stand beside stories where a page has no room for all.
@Suite struct TimelineExcerptTests {
  private func titles(_ events: [String], in page: String) async throws -> [String] {
    let entries = events.map { "  - {date: \($0), title: \"It \($0)\"}\n" }.joined()
    let site = try SiteFixture([
      "content/stories/a.md": "---\ntitle: A\ndate: 2026-06-19\ntopics: [t]\n---\n",
      "content/stories/b.md": """
      ---
      title: B
      date: 2026-06-01
      topics: [t]
      events:
      \(entries)---
      """,
    ])
    defer { site.removeAll() }
    try await site.build()
    return try site.page(page).components(separatedBy: ">It ").dropFirst().map {
      String($0.prefix { $0 != "<" })
    }
  }

  private static let past = (1...12).map { "2020-\($0 < 10 ? "0" : "")\($0)-01" }

  @Test func theFrontPageShowsWhatIsNewAndWhatComesNext() async throws {
    let coming = ["2027-01-01", "2028-01-01", "2029-01-01", "2030-01-01", "2031-01-01"]
    let shown = try await titles(Self.past + coming, in: "index.html")
    // Three that are still to come, the latest first, and the newest of the others.
    #expect(shown.prefix(3) == ["2029-01-01", "2028-01-01", "2027-01-01"])
    #expect(shown.dropFirst(3).first == "2020-12-01")
    #expect(shown.count == 8)
  }

  @Test func theDayOfTheNewestStoryIsToday() async throws {
    let shown = try await titles(Self.past + ["2026-06-19", "2026-06"], in: "index.html")
    #expect(shown.prefix(2) == ["2026-06-19", "2026-06"])
    #expect(shown.count == 8)
  }

  @Test func whatIsToComeFillsThePageWhereThereIsNothingElse() async throws {
    let coming = (1...12).map { "20\(29 + $0)-01-01" }
    let shown = try await titles(coming, in: "index.html")
    #expect(shown == coming.prefix(8).reversed())
    let topic = try await titles(coming, in: "topics/t/index.html")
    #expect(topic == coming.prefix(10).reversed())
  }

  @Test func aTopicShowsWhatIsNewAndWhatComesNext() async throws {
    let shown = try await titles(
      Self.past + ["2027-01-01", "2028-01-01", "2029-01-01", "2030-01-01"],
      in: "topics/t/index.html")
    #expect(shown.prefix(4) == ["2029-01-01", "2028-01-01", "2027-01-01", "2020-12-01"])
    #expect(shown.count == 10)
  }
}
