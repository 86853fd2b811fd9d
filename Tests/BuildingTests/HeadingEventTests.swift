import Foundation
import Testing

/// Headings that open with a date, beside events of the front matter.
@Suite struct HeadingEventTests {
  private func timeline(event: String, heading: String) async throws -> [Substring] {
    let site = try SiteFixture([
      "content/stories/a.md": """
      ---
      title: A story
      date: 2026-06-19
      events:
        - {date: \(event), title: Talks begin}
      ---

      ## \(heading)

      Text.
      """
    ])
    #expect(try await site.build().diagnostics.isEmpty)
    return try site.page("stories/2026/06/a/index.html")
      .matches(of: /<p class="event-title"><a href="([^"]*)"/).map(\.1)
  }

  @Test(arguments: [
    ("2026-06-18", "June 18: Talks begin"), ("2026-06", "Early June: talks begin"),
    ("2026-06-18T09:00:00Z", "June 18: Talks begin"),
    // Nearer to the story's date would be another year; the event says which one is meant.
    ("2025-08-27", "August 27: Talks begin"), ("2019-06-18", "June 18: Talks begin"),
  ])
  func aHeadingThatRetellsAnEventOnlyGivesItAPlace(event: String, heading: String) async throws {
    let links = try await timeline(event: event, heading: heading)
    #expect(links.count == 1)
    #expect(links.first?.contains("#") ?? false)
  }

  @Test(arguments: [
    ("2026-06-18", "June 19: Talks begin"), ("2026-06-18", "June 18: Talks end"),
    ("2019-06-18", "June 18, 2026: Talks begin"),
  ])
  func anotherDateOrAnotherTitleIsAnotherEvent(event: String, heading: String) async throws {
    #expect(try await timeline(event: event, heading: heading).count == 2)
  }
}
