import Newsroom
import Testing

/// Entities that are parts of others.
@Suite struct EntityHierarchyTests {
  private func fixture(_ more: String = "", settings: String = "") -> NewsroomFixture {
    NewsroomFixture(
      [
        "entities/amazon.md": NewsroomFixture.entity("Amazon", more),
        "entities/aws.md": NewsroomFixture.entity("AWS", "part_of: amazon"),
        "entities/annapurna.md": NewsroomFixture.entity("Annapurna", "part_of: aws"),
        "stories/a.md": NewsroomFixture.story("Annapurna.", date: "2026-06-01"),
        "stories/b.md": NewsroomFixture.story("Amazon and AWS.", date: "2026-06-02"),
        "stories/c.md": NewsroomFixture.story("AWS.", date: "2026-06-03"),
      ], settings: settings)
  }

  private func listed(_ fixture: NewsroomFixture) -> [String] {
    guard let amazon = fixture.entity("amazon") else { return [] }
    return amazon.listedStories.map { story in
      let part = amazon.storyParts[story].map { " via " + fixture.site.entities[$0].slug } ?? ""
      return fixture.site.stories[story].slug + part
    }
  }

  @Test func anEntityListsItsOwnStories() {
    #expect(listed(fixture()) == ["b"])
  }

  @Test func itListsThoseOfItsPartsWhereItIsAskedTo() {
    let expected = ["c via aws", "b", "a via annapurna"]
    #expect(listed(fixture("include_parts: true")) == expected)
    #expect(listed(fixture(settings: "entities: {include_parts: true}")) == expected)
    #expect(fixture("include_parts: true").entity("amazon")?.stories.count == 1)
  }

  @Test func itsOwnFileWinsOverTheSite() {
    let found = fixture("include_parts: false", settings: "entities: {include_parts: true}")
    #expect(listed(found) == ["b"])
  }

  @Test func aCircleIsAnErrorAtItsPlace() {
    let text = NewsroomFixture.entity("C", "part_of: b")
    let fixture = NewsroomFixture([
      "entities/a.md": NewsroomFixture.entity("A", "part_of: b"),
      "entities/b.md": NewsroomFixture.entity("B", "part_of: c"),
      "entities/c.md": text,
      "entities/self.md": NewsroomFixture.entity("Self", "part_of: self"),
    ])
    #expect(
      fixture.diagnostics.map(\.message) == [
        "entity 'b' is part of itself through 'c'", "entity 'self' is part of itself",
      ])
    #expect(fixture.diagnostics.allSatisfy { $0.code == "part-of-circle" })
    #expect(fixture.diagnostics.first?.notes.first?.range?.path == "content/entities/c.md")
    // What is left is a tree, so whoever walks it comes to an end.
    #expect(fixture.entity("b")?.parts.count == 1)
    #expect(fixture.entity("c")?.partOf == nil)
  }
}
