import Foundation
import Testing

@Suite struct CheckCommandTests {
  private static let complete =
    "---\ntitle: A story\ndate: 2026-06-19\nsummary: S.\nauthors: [ann]\nsources: [Ann]\n---\n\nText.\n"
  private static let incomplete =
    "---\ntitle: A story\ndate: 2026-06-19\nauthors: [ann]\n---\n\nA.\n"

  @Test func aCleanSiteIsCleanAndNothingIsWritten() throws {
    let root = try Program.site(["content/stories/a.md": Self.complete])
    let result = try Program.run(["check", "--strict", "--root", root])
    #expect(result.status == 0)
    #expect(result.output.isEmpty && result.errors.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: root) == ["content"])
  }

  @Test func warningsAreCleanUnlessTheCheckIsStrict() throws {
    let root = try Program.site(["content/stories/a.md": Self.incomplete])
    let result = try Program.run(["check", "--root", root])
    #expect(result.status == 0)
    #expect(result.errors.contains("content/stories/a.md:2:8: warning: story has no summary"))
    #expect(result.errors.hasSuffix("2 warnings\n"))
    #expect(try Program.run(["check", "--root", root, "--strict"]).status == 1)
  }

  @Test func settingsRaiseAndSilenceChecks() throws {
    let root = try Program.site([
      "content/stories/a.md": Self.incomplete,
      "content/site.yml": "checks: {missing-summary: error, missing-source: off}",
    ])
    let result = try Program.run(["check", "--root", root])
    #expect(result.status == 1)
    #expect(result.errors.hasSuffix("1 error\n"))
  }

  @Test func whatABuildWouldReportIsReported() throws {
    let root = try Program.site(["content/stories/a.md": Self.complete + "\n[a](b.md)\n"])
    let result = try Program.run(["check", "--root", root])
    #expect(result.status == 1)
    #expect(result.errors.contains("[broken-link]"))
  }

  @Test func machinesReadFindingsOnTheOutputStream() throws {
    let root = try Program.site(["content/stories/a.md": Self.incomplete])
    let sarif = try Program.run(["check", "--root", root, "--format", "sarif"])
    #expect(sarif.status == 0 && sarif.errors.isEmpty)
    #expect(sarif.output.contains(#""text" : "a story has no summary""#))
    #expect(try JSONSerialization.jsonObject(with: Data(sarif.output.utf8)) is [String: Any])
    let github = try Program.run(["check", "--root", root, "--format", "github"])
    #expect(github.output.hasPrefix("::warning file=content/stories/a.md,line=2,endLine=2,col=8,"))
  }

  @Test func draftsAreCheckedOnDemand() throws {
    let draft = Self.incomplete.replacing("---\n\n", with: "draft: true\n---\n\n")
    let root = try Program.site(["content/stories/a.md": draft])
    let now = ["--now", "2026-06-20"]
    #expect(try Program.run(["check", "--strict", "--root", root] + now).status == 0)
    #expect(try Program.run(["check", "--strict", "--root", root, "--drafts"] + now).status == 1)
    let later = try Program.run(["check", "--root", root, "--now", "2026-12-31"])
    #expect(later.errors.contains("[stale-draft]"))
  }

  @Test func suggestionsComeWithAFileToBeginWith() throws {
    let text = Self.complete + "\nThe firm, Acme Corp, rose.\n"
    let root = try Program.site([
      "content/stories/a.md": text, "content/stories/b.md": text.replacing("rose", with: "fell"),
    ])
    let result = try Program.run(["check", "--strict", "--suggest-entities", "--root", root])
    #expect(result.status == 0)
    #expect(
      result.output == """
        Acme Corp: in 2 stories, 2 times
          content/stories/a.md:11:11
          content/stories/b.md:11:11

        content/entities/acme-corp.md
        ---
        name: "Acme Corp"
        type: other # person, organization, product, place, work, law, event
        aliases: []
        description: ""
        ---


        """)
    let json = try Program.run([
      "check", "--strict", "--suggest-entities", "--root", root, "--format", "json",
    ])
    #expect(json.status == 0)
    #expect(json.output.contains("suggested-entity"))
  }
}
