import Foundation
import Testing

/// What any template may ask of the site.
@Suite struct QueryTests {
  /// A site whose story page shows what an expression gives.
  private func site(_ expression: String) throws -> SiteFixture {
    func story(_ title: String, _ date: String, _ more: String) -> String {
      "---\ntitle: \(title)\ndate: \(date)\n\(more)\n---\n\nText.\n"
    }
    return try SiteFixture([
      "content/entities/amazon.md": "---\nname: Amazon\ntype: organization\n---\n",
      "content/entities/andy.md": "---\nname: Andy\ntype: person\n---\n",
      "content/stories/a.md": story("A", "2026-06-01", "topics: [chips]\nentities: [amazon]"),
      "content/stories/b.md": story("B", "2026-06-02", "topics: [cloud]\nkind: brief"),
      "content/stories/c.md": story(
        "C", "2025-06-03",
        "topics: [chips]\nevents:\n  - {date: 2025-01-02, title: Then, entities: [andy]}"),
      "templates/story.html": "\(expression)\n",
    ])
  }

  private func answer(_ expression: String) async throws -> String {
    let site = try site(expression)
    let report = try await site.build()
    #expect(report.diagnostics.isEmpty)
    return try site.page("stories/2026/06/a/index.html")
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test(arguments: [
    ("stories()|map(attribute='title')|join", "BAC"),
    ("stories(topic='chips')|map(attribute='title')|join", "AC"),
    ("stories(topic='chips', sort='oldest')|map(attribute='title')|join", "CA"),
    ("stories(entity='amazon')|map(attribute='title')|join", "A"),
    ("stories(kind='brief')|map(attribute='title')|join", "B"),
    ("stories(year=2025)|map(attribute='title')|join", "C"),
    ("stories(limit=2, sort='title')|map(attribute='title')|join", "AB"),
    ("stories(limit=0)|length", "0"),
    ("entities()|map(attribute='name')|join", "AmazonAndy"),
    ("entities(type='person')|map(attribute='name')|join", "Andy"),
    ("entities(sort='stories', limit=1)|map(attribute='name')|join", "Amazon"),
    ("events(entity='andy')|map(attribute='title')|join", "Then"),
    ("events(year=1999)|length", "0"),
    ("'2026-06-18'|date('%-d %B %Y')", "18 June 2026"),
    ("'A b'|slugify", "a-b"),
    ("'/archive/'|absolute_url", "http://localhost:8000/archive/"),
    ("'one **two**'|markdown", "<p>one <strong>two</strong></p>"),
    ("'one two'|reading_time", "1"),
  ])
  func anExpressionGives(expression: String, expected: String) async throws {
    #expect(try await answer("{{ \(expression) }}") == expected)
  }

  @Test(
    arguments: [
      ("stories(topc='chips')", "stories has no argument 'topc'", "did you mean 'topic'?"),
      ("stories(topic='chps')", "topic 'chps' does not exist", "did you mean 'chips'?"),
      ("stories('chips')", "stories takes arguments by name only", "for example stories(limit=5)"),
      ("events(sort='up')", "'up' is no order of events", "sort may be newest, oldest"),
      ("entities(type='persn')", "type 'persn' does not exist", "did you mean 'person'?"),
      ("stories(limit=-1)", "argument 'limit' must not be negative", nil),
      (
        "asset('sit.css')", "asset 'sit.css' is not in templates/assets", "did you mean 'site.css'?"
      ),
    ] as [(String, String, String?)])
  func aQuestionThatCannotBeAnswered(
    expression: String, message: String, help: String?
  ) async throws {
    let report = try await site("{{ \(expression) }}").build()
    let diagnostic = try #require(report.diagnostics.first)
    #expect(diagnostic.message == message)
    #expect(diagnostic.help == help)
    #expect(diagnostic.range?.path == "templates/story.html")
  }
}
