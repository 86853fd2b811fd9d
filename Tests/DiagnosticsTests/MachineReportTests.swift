import Diagnostics
import Foundation
import Testing

/// Reports that other programs read.
@Suite struct MachineReportTests {
  private let file = SourceFile(path: "content/a b:1%.md", text: "é one\ntwo\n")

  private var diagnostics: [Diagnostic] {
    [
      .warning(
        "missing-alt", "50% of it: one, two",
        at: SourceRange(path: file.path, offsets: 3..<6),
        notes: [.init("see\nhere", at: SourceRange(path: file.path, offsets: 7..<10))],
        help: "do it"),
      .error("unreadable", "file is gone", at: .file("content/b.md")),
      .error("foreign-file", "in the way", at: nil),
    ]
  }

  @Test func workflowCommandsAreEscapedAsTheRunnerReadsThem() {
    #expect(
      GitHubReport(files: [file]).text(of: diagnostics) == """
        ::warning file=content/a b%3A1%25.md,line=1,endLine=1,col=3,endColumn=6,title=missing-alt\
        ::50%25 of it: one, two%0Anote: see%0Ahere%0Ahelp: do it
        ::error file=content/b.md,title=unreadable::file is gone
        ::error title=foreign-file::in the way

        """)
  }

  @Test func aSARIFLogHasItsRulesPlacesAndRelatedPlaces() throws {
    let text = try SARIFReport(
      files: [file], version: "1.2.3", summaries: ["missing-alt": "a picture has no description"]
    ).text(of: diagnostics)
    let log = try JSONDecoder().decode(Log.self, from: Data(text.utf8))
    #expect(log.version == "2.1.0")
    #expect(text.contains(#""$schema" : "https://docs.oasis-open.org/sarif/"#))
    let run = try #require(log.runs.first)
    #expect(run.columnKind == "unicodeCodePoints")
    #expect(run.tool.driver.name == "sitegen")
    #expect(run.tool.driver.version == "1.2.3")
    #expect(run.tool.driver.rules.map(\.id) == ["foreign-file", "missing-alt", "unreadable"])
    #expect(
      run.tool.driver.rules.map(\.shortDescription.text) == [
        "foreign file", "a picture has no description", "unreadable",
      ])
    #expect(run.results.map(\.ruleId) == ["missing-alt", "unreadable", "foreign-file"])
    #expect(run.results.map(\.ruleIndex) == [1, 2, 0])
    #expect(run.results.map(\.level) == ["warning", "error", "error"])
    let place = try #require(run.results[0].locations.first?.physicalLocation)
    #expect(place.artifactLocation.uri == "content/a%20b%3A1%25.md")
    #expect(place.region == .init(startLine: 1, startColumn: 3, endLine: 1, endColumn: 6))
    #expect(run.results[0].message.text == "50% of it: one, two\nhelp: do it")
    let related = try #require(run.results[0].relatedLocations?.first)
    #expect(related.message?.text == "see\nhere")
    #expect(related.physicalLocation.region?.startLine == 2)
    #expect(run.results[1].locations.first?.physicalLocation.region == nil)
    #expect(run.results[2].locations.isEmpty)
  }

  // The parts of a log that the test looks at, decoded by their names in the standard.
  private struct Log: Decodable {
    let version: String
    let runs: [Run]
  }
  private struct Run: Decodable {
    let tool: Tool
    let columnKind: String
    let results: [Result]
  }
  private struct Tool: Decodable { let driver: Driver }
  private struct Driver: Decodable {
    let name: String
    let version: String
    let rules: [Rule]
  }
  private struct Rule: Decodable {
    let id: String
    let shortDescription: Message
  }
  private struct Message: Decodable { let text: String }
  private struct Result: Decodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Message
    let locations: [Location]
    let relatedLocations: [Location]?
  }
  private struct Location: Decodable {
    let physicalLocation: PhysicalLocation
    let message: Message?
  }
  private struct PhysicalLocation: Decodable {
    let artifactLocation: ArtifactLocation
    let region: Region?
  }
  private struct ArtifactLocation: Decodable { let uri: String }
  private struct Region: Decodable, Equatable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int
  }
}
