import Foundation
import Testing

/// A story as a wire delivers it: no year in its headings, an "Early June" over a "mid-June".
@Suite struct SampleStoryTests {
  private func site() throws -> SiteFixture {
    func entity(_ name: String, _ aliases: String = "") -> String {
      "---\nname: \(name)\ntype: organization\naliases: [\(aliases)]\n---\n"
    }
    return try SiteFixture([
      "content/entities/amazon.md": entity("Amazon"),
      "content/entities/aws.md": entity("Amazon Web Services", "AWS"),
      "content/entities/openai.md": entity("OpenAI"),
      "content/entities/anthropic.md": entity("Anthropic"),
      "content/entities/nvidia.md": entity("Nvidia"),
      "content/entities/trainium.md": entity("Trainium"),
      "content/entities/peter-desantis.md": entity("Peter DeSantis", "DeSantis"),
      "content/stories/sample.md": """
      ---
      title: Amazon's AI chief says its models lag
      date: 2026-06-19
      ---

      ## Early June: Admission of an AI gap

      In mid-June, Amazon’s head of AI Peter DeSantis acknowledged that its models lag behind
      OpenAI and Anthropic.

      ## June 18: Hardware ambition against Nvidia

      Amazon Web Services (AWS) is in talks to sell its Trainium accelerators.
      """,
    ])
  }

  @Test func itsEntitiesAreLinkedAndItsHeadingsAreEvents() async throws {
    let site = try site()
    #expect(try await site.build().diagnostics.isEmpty)
    let page = try site.page("stories/2026/06/sample/index.html")
    for slug in ["amazon", "peter-desantis", "openai", "anthropic", "aws", "trainium"] {
      #expect(page.contains(#"<a class="mention" href="/entities/\#(slug)/">"#))
    }
    let timeline = try #require(page.range(of: #"<ol class="timeline"#))
    let events = page[timeline.lowerBound...]
    #expect(events.contains("Early June"))
    #expect(events.contains("June 18"))
    #expect(events.contains("Hardware ambition against Nvidia"))
    #expect(events.contains(#"datetime="2026-06-18""#))
    #expect(events.contains("/stories/2026/06/sample/#june-18-hardware-ambition-against-nvidia"))
  }

  @Test func anEntityTellsOfItInItsTimeline() async throws {
    let site = try site()
    try await site.build()
    let page = try site.page("entities/trainium/index.html")
    #expect(page.contains("Hardware ambition against Nvidia"))
    #expect(!page.contains("Admission of an AI gap"))
    #expect(page.contains("/entities/aws/"))
  }
}
