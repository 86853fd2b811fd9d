import Foundation
import Testing

@Suite struct NextCommandTests {
  private func site() throws -> String {
    try Program.site([
      "content/site.yml": "timezone: Europe/Berlin\n",
      "content/stories/a.md": """
      ---
      title: "A\\nstory"
      date: 2026-06-01
      publish_at: 2026-07-01T09:00:00
      expires: 2026-08-01
      ---
      """,
      "content/stories/b.md": "---\ntitle: B\ndate: 2026-07-01T07:00:00Z\n---\n",
      "content/stories/c.md": "---\ntitle: C\ndate: 2026-09-01\ndraft: true\n---\n",
    ])
  }

  @Test func everyChangeIsToldWithItsTimeAndReason() throws {
    let root = try site()
    defer { try? FileManager.default.removeItem(atPath: root) }
    func next(_ now: String) throws -> String {
      let result = try Program.run(["next", "--root", root, "--now", now])
      #expect(result.status == 0 && result.errors.isEmpty)
      return result.output
    }
    #expect(
      try next("2026-06-15") == """
        2026-07-01T09:00:00+02:00 content/stories/a.md: 'A story' is published
        2026-07-01T09:00:00+02:00 content/stories/b.md: 'B' is published

        """)
    #expect(
      try next("2026-07-01T07:00:00Z")
        == "2026-07-03T09:00:00+02:00 content/stories/b.md: 'B' leaves the news sitemap\n")
    #expect(
      try next("2026-07-03T07:00:00Z")
        == "2026-08-01T00:00:00+02:00 content/stories/a.md: 'A story' expires\n")
    #expect(try next("2026-07-31T22:00:00Z") == "nothing is due\n")
  }

  /// It is visible before its date: then the news sitemap takes it in only later.
  @Test func aStoryThatIsPublishedBeforeItsDateBecomesNewsAtItsDate() throws {
    let root = try Program.site([
      "content/stories/a.md": """
      ---
      title: A
      date: 2026-06-10T09:00:00Z
      publish_at: 2026-06-01T09:00:00Z
      ---
      """,
      "content/stories/b.md": "---\ntitle: B\ndate: 2020-06-01\n---\n",
    ])
    defer { try? FileManager.default.removeItem(atPath: root) }
    let result = try Program.run(["next", "--root", root, "--now", "2026-06-05"])
    #expect(
      result.output == "2026-06-10T09:00:00Z content/stories/a.md: 'A' enters the news sitemap\n")
    func newsSitemap(_ now: String) throws -> String {
      #expect(try Program.run(["build", "--root", root, "--now", now]).status == 0)
      return try String(contentsOfFile: "\(root)/public/news-sitemap.xml", encoding: .utf8)
    }
    let before = try newsSitemap("2026-06-05")
    #expect(try newsSitemap("2026-06-10T08:59:59Z") == before)
    #expect(!before.contains("<news:title>"))
    #expect(try newsSitemap("2026-06-10T09:00:00Z").contains("<news:title>A<"))
  }

  /// `--future` shows a story before its time; it becomes news at its date all the same.
  @Test func aStoryThatIsShownBeforeItsTimeBecomesNewsAtItsDate() throws {
    let root = try Program.site([
      "content/stories/a.md": "---\ntitle: A\ndate: 2026-06-10T09:00:00Z\n---\n"
    ])
    defer { try? FileManager.default.removeItem(atPath: root) }
    func newsSitemap(_ now: String) throws -> String {
      #expect(try Program.run(["build", "--root", root, "--future", "--now", now]).status == 0)
      return try String(contentsOfFile: "\(root)/public/news-sitemap.xml", encoding: .utf8)
    }
    #expect(!(try newsSitemap("2026-06-05").contains("<news:title>")))
    #expect(try newsSitemap("2026-06-11").contains("<news:title>A<"))
    #expect(!(try newsSitemap("2026-06-13").contains("<news:title>")))
  }

  @Test func theAnswerIsJSONOnDemand() throws {
    struct Answer: Decodable {
      struct Change: Decodable {
        let path: String
        let reason: String
        let title: String
      }
      let next: String?
      let changes: [Change]
    }
    let root = try site()
    defer { try? FileManager.default.removeItem(atPath: root) }
    func next(_ now: String) throws -> Answer {
      let result = try Program.run(["next", "--root", root, "--now", now, "--format", "json"])
      #expect(result.output.contains("\"next\""))
      return try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
    }
    let due = try next("2026-07-15")
    #expect(due.next == "2026-08-01T00:00:00+02:00")
    #expect(due.changes.map(\.reason) == ["expiry"])
    #expect(due.changes.map(\.path) == ["content/stories/a.md"])
    let nothing = try next("2027-01-01")
    #expect(nothing.next == nil && nothing.changes.isEmpty)
  }

  /// The time that is told is the first at which a build gives another site.
  @Test func theSiteIsTheSameUntilThenAndAnotherThen() throws {
    let root = try site()
    defer { try? FileManager.default.removeItem(atPath: root) }
    func build(_ now: String) throws -> [String: Data] {
      let output = "\(root)/public"
      let result = try Program.run(["build", "--root", root, "--now", now])
      #expect(result.status == 0)
      var files: [String: Data] = [:]
      for path in try FileManager.default.subpathsOfDirectory(atPath: output) {
        files[path] = FileManager.default.contents(atPath: "\(output)/\(path)")
      }
      return files
    }
    for (before, last, then) in [
      ("2026-07-01T08:00:00Z", "2026-07-03T06:59:59Z", "2026-07-03T07:00:00Z"),
      ("2026-07-03T07:00:00Z", "2026-07-31T21:59:59Z", "2026-07-31T22:00:00Z"),
    ] {
      let first = try build(before)
      #expect(try build(last) == first)
      #expect(try build(then) != first)
    }
  }

  @Test func contentThatCannotBeReadIsAnError() throws {
    let root = try Program.site(["content/stories/a.md": "---\ntitle: A\n---\n"])
    defer { try? FileManager.default.removeItem(atPath: root) }
    let result = try Program.run(["next", "--root", root])
    #expect(result.status == 1 && result.output.isEmpty)
    #expect(result.errors.contains("key 'date' is missing"))
  }
}
