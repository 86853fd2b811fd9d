import Foundation
import Testing

/// Sources, corrections and series: the lists that keep account.
@Suite struct LedgerTests {
  private func site() throws -> SiteFixture {
    func part(_ day: Int, _ more: String = "") -> String {
      "---\ntitle: Part of day \(day)\ndate: 2026-06-\(day)\nseries: Chips\n\(more)\n---\n\nText.\n"
    }
    return try SiteFixture([
      "content/stories/one.md": part(
        10,
        """
        sources:
          - {title: A report, url: "https://www.reuters.com/a", publisher: Reuters}
          - {title: The same report again, url: "https://www.reuters.com/a", publisher: Reuters}
          - https://www.reuters.com/b
          - {title: An interview}
        corrections:
          - {date: 2026-06-12, text: The *older* one.}
          - {date: 2026-06-20, text: The newest one.}
        """),
      "content/stories/two.md": part(
        11,
        """
        sources: ["https://blog.example.com/x"]
        corrections:
          - {date: 2026-06-15, text: The one between.}
        events:
          - {date: 2026-06-09, title: E, sources: ["https://reuters.com/c"]}
        """),
      "content/stories/three.md": part(12, "part: 1"),
      "content/stories/excerpt.md": """
      ---
      title: Excerpt
      date: 2026-06-09
      canonical_url: https://www.other.example/story
      excerpt: true
      ---

      The beginning.
      """,
    ])
  }

  @Test func outletsAreCountedByPublisherOrHost() async throws {
    let site = try site()
    #expect(try await site.build().diagnostics.isEmpty)
    let page = try site.page("sources/index.html")
    let rows = page.split(separator: "<tr>").filter { $0.contains("scope=\"row\"") }
    #expect(rows.count == 2)
    #expect(rows.first?.contains(">Reuters</a>") == true)
    #expect(rows.first?.contains(#"<td class="number">3</td>"#) == true)
    #expect(rows.first?.contains(#"<td class="number">2</td>"#) == true)
    #expect(rows.last?.contains(">blog.example.com</a>") == true)
    let reuters = try site.page("sources/reuters/index.html")
    #expect(reuters.contains("Cited 3 times in 2 stories"))
    #expect(!reuters.contains("The same report again"))
    #expect(reuters.contains("/stories/2026/06/two/"))
    #expect(!page.contains("interview"))
  }

  @Test func correctionsAreListedNewestFirst() async throws {
    let site = try site()
    try await site.build()
    let page = try site.page("corrections/index.html")
    let places = ["The newest one.", "The one between.", "The <em>older</em> one."].map {
      page.range(of: $0)?.lowerBound
    }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(page.contains("/stories/2026/06/one/#corrections"))
    #expect(try site.page("stories/2026/06/one/index.html").contains(#"id="corrections""#))
  }

  @Test func aSeriesIsReadByItsPartsThenByDate() async throws {
    let site = try site()
    try await site.build()
    let page = try site.page("series/chips/index.html")
    // Without a number a story stands before the first numbered part that is newer than it.
    let order = [10, 11, 12].map { page.range(of: ">Part of day \($0)</a>")?.lowerBound }
    #expect(order.compactMap(\.self).count == 3)
    #expect(order.compactMap(\.self) == order.compactMap(\.self).sorted())
    let middle = try site.page("stories/2026/06/two/index.html")
    #expect(middle.contains("Part 2 of 3"))
    #expect(middle.contains("Previously"))
    #expect(middle.contains("/stories/2026/06/one/"))
    #expect(middle.contains("Next in the series"))
    #expect(try site.page("series/index.html").contains("3 stories"))
  }

  @Test func anExcerptLeadsOnToTheWholeStory() async throws {
    let site = try site()
    try await site.build()
    let page = try site.page("stories/2026/06/excerpt/index.html")
    #expect(page.contains("Continue reading at other.example"))
    #expect(page.contains(#"<link rel="canonical" href="https://www.other.example/story">"#))
    #expect(!(try site.page("stories/2026/06/one/index.html").contains("Continue reading")))
  }
}
