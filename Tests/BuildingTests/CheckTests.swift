import Building
import Chronology
import Diagnostics
import Foundation
import Newsroom
import Testing

/// `check` of whole sites: what a build reports too, and nothing written.
@Suite struct CheckTests {
  private func check(_ site: SiteFixture) async throws -> BuildReport {
    let now = try Moment.parse("2030-01-01T00:00:00Z", in: .utc).get()
    return await Build(
      BuildOptions(root: site.root, output: site.output, visibility: Visibility(now: now))
    ).check().report
  }

  /// The story as a wire delivers it, its dated lines made headings and nothing else changed.
  private static let sample = """
    ---
    title: "Amazon's AI Chief Says Company's Models Lag Behind OpenAI, Anthropic"
    date: 2026-06-19
    ---

    Peter DeSantis, Amazon's head of AI, acknowledged that the company's own AI models are not currently at the industry's frontier, trailing competitors like OpenAI and Anthropic. However, he expressed confidence that Amazon could catch up within the next year. The admission comes as Amazon invests billions in Anthropic while also developing its own models.
    Amazon's AI Chief Says Company's Models Lag Behind OpenAI, Anthropic

    Amazon’s AI Chief Says Company’s Models Lag Behind OpenAI, Anthropic Amazon is publicly conceding it trails leading AI labs even as it moves to sell more of the hardware powering the AI boom, highlighting a high‑stakes race to close the gap while reshaping the chip market.

    ## Early June: Admission of an AI Gap

    In mid-June, Amazon’s head of AI Peter DeSantis acknowledged that the company’s own AI models are not at the cutting edge, lagging behind systems from OpenAI and Anthropic. He nonetheless expressed confidence Amazon could catch up within about a year, even as the company pours billions into Anthropic while developing its in‑house models.

    This candor underscored a strategic tension: Amazon is both a cloud platform hosting top third‑party models and a direct competitor trying to build rivals of its own.

    ## June 18: Hardware Ambition Against Nvidia

    A day after DeSantis’s comments were reported, another facet of Amazon’s AI strategy emerged: leveraging its custom AI chips to attack Nvidia’s dominance. Amazon Web Services (AWS) is in talks to sell its Trainium accelerators to other data centers, potentially turning its internal chip program into a broader product line.

    The move follows CEO Andy Jassy’s suggestion that if Amazon’s chip unit were standalone and selling to AWS plus external customers, it could represent a “$50 billion” annual business opportunity.

    ## Diverging, Yet Linked, Strategies

    On the AI model side, Amazon is playing catch‑up, betting on rapid improvement and partnerships to reach frontier performance. On the infrastructure side, it is positioning itself as a potential $50 billion‑scale challenger to Nvidia by commercializing Trainium more widely.

    Together, these moves show Amazon trying to compensate for a lag in top‑tier models with strength in cloud and silicon, while aiming to evolve from an AI platform for others into a full‑spectrum AI powerhouse.

    Continue reading https://foxvector.com/stories/019ef2f1-e27c-1f38-7396-005478d1435e

    Write a comment
    """

  @Test func theSampleAsReceivedGivesTheFindingsOfAnEditor() async throws {
    let site = try SiteFixture(["content/stories/sample.md": Self.sample])
    let report = try await check(site)
    let lines = report.sources(root: site.root).map { LineIndex($0.bytes) }
    let index = try #require(lines.first)
    let found = report.sortedDiagnostics.map { diagnostic in
      let place = index.place(of: diagnostic.range?.offsets.lowerBound ?? 0)
      return "\(place.line):\(place.column) \(diagnostic.code)"
    }
    #expect(
      found == [
        "2:8 missing-author", "2:8 missing-summary", "7:1 repeated-headline",
        "9:1 repeated-headline", "11:4 missing-year", "13:4 contradicting-date",
        "19:1 contradicting-day", "29:1 boilerplate", "31:1 boilerplate",
      ])
    #expect(!report.hasErrors)
  }

  @Test func nothingIsWritten() async throws {
    let site = try SiteFixture(["content/stories/sample.md": Self.sample])
    let before = try FileManager.default.subpathsOfDirectory(atPath: site.root).sorted()
    _ = try await check(site)
    #expect(try FileManager.default.subpathsOfDirectory(atPath: site.root).sorted() == before)
  }

  /// Content, links, templates and what only rendering shows, in one run.
  @Test func whatABuildReportsIsReportedTogether() async throws {
    let site = try SiteFixture([
      "content/stories/a.md": """
      ---
      title: A
      date: 2026-06-19
      entities: [nobody]
      ---

      A [link](/nowhere/) and [[nobody]].
      """,
      "templates/story.html": "<p>{{ story.titel }}</p>",
    ])
    let codes = Set(try await check(site).diagnostics.map(\.code))
    #expect(
      codes.isSuperset(of: [
        "unknown-entity", "unknown-target", "broken-link", "undefined", "missing-summary",
      ]), "\(codes)")
  }

  @Test func aBrokenTemplateIsReportedToo() async throws {
    let site = try SiteFixture([
      "content/stories/a.md": "---\ntitle: A\ndate: 2026-06-19\n---\n",
      "templates/story.html": "{% if %}",
    ])
    let report = try await check(site)
    #expect(report.diagnostics.contains { $0.range?.path == "templates/story.html" })
    #expect(report.diagnostics.contains { $0.code == "missing-summary" })
  }
}
