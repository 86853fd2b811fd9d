import Foundation
import Testing

@Suite struct BuildCommandTests {
  private static let good = "---\ntitle: A story\ndate: 2026-06-19\n---\n\nText.\n"

  @Test func theProgramSaysItsVersionAndHelp() throws {
    let version = try Program.run(["--version"])
    #expect(version.status == 0)
    #expect(version.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    let help = try Program.run(["build", "--help"])
    #expect(help.status == 0)
    for option in [
      "--root", "--output", "--adopt", "--atomic", "--verify", "--wait", "--jobs", "--base-url",
      "--changed-urls", "--drafts", "--future", "--now", "--format", "--quiet", "--verbose",
    ] {
      #expect(help.output.contains(option))
    }
  }

  @Test func aBuildSaysWhatItMade() throws {
    let root = try Program.site(["content/stories/a.md": Self.good])
    let result = try Program.run(["build", "--root", root])
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(result.output.hasPrefix("built "))
    #expect(FileManager.default.fileExists(atPath: "\(root)/public/index.html"))
    let quiet = try Program.run(["build", "--root", root, "--quiet"])
    #expect(quiet.output.isEmpty && quiet.errors.isEmpty)
  }

  @Test func anErrorIsPrintedAndTheExitCodeIsOne() throws {
    let root = try Program.site(["content/stories/a.md": "---\ntitle: A\n---\n"])
    let result = try Program.run(["build", "--root", root])
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("content/stories/a.md:1:1: error: key 'date' is missing"))
    #expect(result.errors.hasSuffix("1 error\n"))
    #expect(!result.errors.contains("\u{1B}"))
  }

  @Test func theURLsThatChangedAreListedInAFile() throws {
    let root = try Program.site(["content/stories/a.md": Self.good])
    defer { try? FileManager.default.removeItem(atPath: root) }
    let list = "\(root)/changed.txt"
    let command = ["build", "--root", root, "--changed-urls", list]
    #expect(try Program.run(command).status == 0)
    let lines = try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n")
    #expect(lines.first == "http://localhost:8000/stories/2026/06/a/")
    #expect(try Program.run(command).status == 0)
    #expect(try String(contentsOfFile: list, encoding: .utf8).isEmpty)
    let result = try Program.run(["build", "--root", root, "--changed-urls", "\(root)/no/list"])
    #expect(result.status == 1 && result.errors.contains("cannot write"))
  }

  @Test func diagnosticsAreJSONOnDemand() throws {
    struct Entry: Decodable {
      let code: String
      let severity: String
    }
    let root = try Program.site(["content/stories/a.md": "---\ntitle: A\n---\n"])
    let result = try Program.run(["build", "--root", root, "--format", "json"])
    #expect(result.status == 1)
    let entries = try JSONDecoder().decode([Entry].self, from: Data(result.output.utf8))
    #expect(entries.map(\.code) == ["missing-key"])
    #expect(entries.map(\.severity) == ["error"])
  }

  @Test(arguments: [
    ["--nonsense"], ["build", "--now", "yesterday"], ["build", "--base-url", "example.org"],
    ["build", "--format", "yaml"], ["build", "--quiet", "--verbose"],
    ["build", "--root", "/nowhere"],
  ])
  func aCommandLineThatCannotBeUnderstood(arguments: [String]) throws {
    let result = try Program.run(arguments)
    #expect(result.status == 64)
    #expect(result.errors.contains("Error:"))
  }

  @Test func anOutputThatCannotBeWrittenIsAnErrorOfTheSystem() throws {
    let root = try Program.site(["content/stories/a.md": Self.good, "taken": "a file"])
    let result = try Program.run(["build", "--root", root, "--output", "\(root)/taken/public"])
    #expect(result.status == 1)
    #expect(result.errors.contains("cannot write into"))
  }
}
