import Diagnostics
import Testing

/// What only several files together show.
@Suite struct SiteCheckTests {
  private static func entity(_ name: String, _ rest: String = "") -> String {
    "---\nname: \(name)\n\(rest)\n---\n"
  }

  private static let long = (1...12).map {
    "Sentence number \($0) tells of a company and of what it did on day \($0 * 7) of that year."
  }

  @Test func storiesOfNearlyOneTextAreReported() throws {
    var changed = Self.long
    changed[3] = "This one is different."
    let site = try CheckFixture([
      "stories/a.md": CheckFixture.story(
        "", Self.long.joined(separator: " "), title: "1️⃣First", date: "2026-06-01"),
      "stories/b.md": CheckFixture.story(
        "", Self.long.joined(separator: "\n"), title: "2️⃣Second", date: "2026-06-02"),
      "stories/c.md": CheckFixture.story(
        "", Self.long.reversed().joined(separator: " ").replacing("company", with: "ministry"),
        title: "Third", date: "2026-06-03"),
    ])
    let report = try site.report()
    #expect(
      report == [
        "2️⃣ duplicate-story: story has the text of another (1️⃣ the other is 'First')"
      ])
  }

  @Test func aNameOfTwoEntitiesIsReportedAndItsUseToo() throws {
    let site = try CheckFixture([
      "entities/a.md": Self.entity("1️⃣Mercury", "type: organization"),
      "entities/b.md": Self.entity("Freddie", "aliases: [2️⃣Mercury]"),
      "stories/a.md": CheckFixture.story("", "It was 3️⃣Mercury and Mercury, and Freddie."),
      "stories/b.md": CheckFixture.story("entities: [a]", "It was Mercury."),
    ])
    let report = try site.report()
    #expect(
      report == [
        "2️⃣ alias-collision: name 'Mercury' belongs to a and b (1️⃣ a has it too)",
        "3️⃣ ambiguous-name: name 'Mercury' may mean a or b",
      ])
  }

  @Test func anEntityThatIsListedAndNeverNamedIsReported() throws {
    let site = try CheckFixture([
      "entities/a.md": Self.entity("Alpha"), "entities/b.md": Self.entity("Beta"),
      "entities/c.md": Self.entity("Gamma"), "entities/d.md": Self.entity("Delta"),
      "entities/e.md": Self.entity("Epsilon", "auto_link: false"),
      "stories/a.md": CheckFixture.story(
        "entities: [a, 1️⃣b, c, d, e]",
        "Alpha is named, and [Gamma](https://example.org/).\n\n## Delta\n\nText."),
    ])
    let report = try site.report()
    #expect(
      report == [
        "1️⃣ unmentioned-entity: entity 'b' is listed, and the text never names it"
      ])
  }

  @Test func anEntityThatNothingNamesIsReported() throws {
    let site = try CheckFixture([
      "entities/a.md": Self.entity("Alpha"), "entities/b.md": Self.entity("1️⃣Beta"),
      "entities/c.md": Self.entity("Gamma", "part_of: d"), "entities/d.md": Self.entity("Delta"),
      "pages/about.md": "---\ntitle: About\n---\n\nOf Gamma.\n",
      "stories/a.md": CheckFixture.story("", "Alpha is named."),
    ])
    let report = try site.report()
    #expect(report == ["1️⃣ unused-entity: entity 'b' is named nowhere"])
  }

  @Test func eventsThatLookLikeOneAreReported() throws {
    func event(_ title: String, _ rest: String = "") -> String {
      "events:\n  - date: 2026-06-18\n    title: \(title)\n    entities: [a]\n\(rest)"
    }
    let site = try CheckFixture([
      "entities/a.md": Self.entity("Alpha"),
      "stories/a.md": CheckFixture.story(
        event("1️⃣Alpha buys a maker of chips"), "Alpha.", date: "2026-06-19"),
      "stories/b.md": CheckFixture.story(
        event("2️⃣Alpha buys the maker of chips"), "Alpha.", date: "2026-06-20"),
      "stories/c.md": CheckFixture.story(
        event("Its chief leaves for good"), "Alpha.", date: "2026-06-20"),
    ])
    let report = try site.report()
    #expect(
      report == [
        "2️⃣ duplicate-event: event 'Alpha buys the maker of chips' looks like "
          + "'Alpha buys a maker of chips' of the same day (1️⃣ the other stands here)"
      ])
  }

  @Test func eventsOfOneIdAreOfOneDate() throws {
    func event(_ date: String) -> String { "events:\n  - {id: x, title: One, date: \(date)}" }
    let site = try CheckFixture([
      "stories/a.md": CheckFixture.story(event("2026-07"), "A.", date: "2026-06-19"),
      "stories/b.md": CheckFixture.story(event("2️⃣2026-06-18"), "B.", date: "2026-06-20"),
      "stories/c.md": CheckFixture.story(event("1️⃣2026-07-01"), "C.", date: "2026-06-21"),
    ])
    let report = try site.report()
    #expect(
      report == [
        "2️⃣ event-disagreement: event 'x' is dated 2026-06-18 here and 2026-07-01 elsewhere "
          + "(1️⃣ dated 2026-07-01)"
      ])
  }

  @Test func siteSettingsSilenceAndRaiseChecks() throws {
    let story = "---\ntitle: A\ndate: 2026-06-19\n---\n\nText.\n"
    let site = try CheckFixture([
      "site.yml": "checks: {missing-author: off, missing-summary: error}", "stories/a.md": story,
    ])
    let found = try site.diagnostics()
    #expect(found.map(\.code) == ["missing-summary", "missing-source"])
    #expect(found.map(\.severity) == [.error, .warning])
  }

  @Test func anUnknownCodeInTheSettingsIsReportedWithTheNearest() throws {
    let site = try CheckFixture([
      "site.yml": "checks:\n  1️⃣unused-entitty: off\n  boilerplate: 2️⃣maybe"
    ])
    let found = try site.diagnostics()
    #expect(found.map { site.mark(at: $0.range) } == ["1️⃣", "2️⃣"])
    #expect(found.map(\.code) == ["unknown-key", "unknown-value"])
    #expect(found.first?.help == "did you mean 'unused-entity'?")
  }
}
