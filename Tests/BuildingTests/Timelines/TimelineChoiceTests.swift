import Diagnostics
import Foundation
import Testing

/// Which events a curated timeline shows, and what happens where tellings disagree.
@Suite struct TimelineChoiceTests {
  private func site(_ choice: String) throws -> SiteFixture {
    func story(_ day: Int, _ fields: String, _ events: String) -> String {
      "---\ntitle: Story \(day)\ndate: 2026-06-\(day)\n\(fields)\nevents:\n\(events)\n---\n"
    }
    return try SiteFixture([
      "content/entities/a.md": "---\nname: Alpha\n---\n",
      "content/entities/b.md": "---\nname: Beta\n---\n",
      "content/stories/one.md": story(
        10, "topics: [chips]\nkind: analysis",
        "  - {date: 2026-01-10, title: T1, entities: [a]}\n"
          + "  - {date: 2026-02, title: T2, entities: [a, b], id: two}"),
      "content/stories/two.md": story(
        11, "topics: [cloud]",
        "  - {date: 2026-03-10, title: T3, entities: [b]}\n"
          + "  - {date: 2026-02, title: T2, id: two}\n"
          + "  - {date: 2026-04-10, title: T4, entities: [], id: four}"),
      "content/timelines/it.md": "---\ntitle: It\n\(choice)\n---\n\nProse about [[a]].\n",
    ])
  }

  @Test(arguments: [
    ("entities: [a]", "T1 T2"), ("entities: [a, b]", "T1 T2 T3"),
    ("entities: [a, b]\nmatch: all", "T2"), ("topics: [chips]", "T1 T2"),
    ("topics: [chips, cloud]\nmatch: all", "T2"), ("kinds: [analysis]", "T1 T2"),
    ("kinds: [news]", "T2 T3 T4"), ("entities: [b]\ntopics: [cloud]\nfrom: 2026-03", "T3"),
    ("from: 2026-02-15", "T2 T3 T4"), ("to: 2026-02-15", "T1 T2"), ("events: [four]", "T4"),
    ("entities: [a]\nmatch: all\nevents: [four]", "T1 T2 T4"),
  ])
  func theCriteriaAreMetTogether(choice: String, expected: String) async throws {
    let site = try site(choice)
    #expect(try await site.build().diagnostics.isEmpty)
    let page = try site.page("timelines/it/index.html")
    let titles = ["T1", "T2", "T3", "T4"].compactMap { title in
      page.range(of: ">\(title)</a>").map { (title, $0.lowerBound) }
    }
    #expect(titles.map(\.0).joined(separator: " ") == expected)
    #expect(titles.map(\.1) == titles.map(\.1).sorted())
    #expect(page.contains(#"href="/entities/a/""#))
    #expect(site.exists("timelines/index.html"))
  }

  @Test func aTimelineWithoutEventsIsReported() async throws {
    let site = try site("topics: [chip]")
    let report = try await site.build()
    #expect(Set(report.diagnostics.map(\.code)) == ["unknown-topic", "empty-timeline"])
    #expect(!report.hasErrors)
    #expect(site.exists("timelines/it/index.html"))
    #expect(!site.exists("timelines/it/timeline.ics"))
  }

  @Test(arguments: [("2026-02-15", false), ("2026-03", true), ("2026-02~", false)])
  func tellingsThatCannotBothBeRightAreReported(date: String, isReported: Bool) async throws {
    let site = try site("entities: [a]")
    try site.write(
      "---\ntitle: C\ndate: 2026-06-12\nevents:\n  - {date: \(date), title: T2, id: two}\n---\n",
      to: "content/stories/three.md")
    let report = try await site.build()
    #expect(report.diagnostics.contains { $0.code == "event-disagreement" } == isReported)
    #expect(!report.hasErrors)
  }
}
