import Testing

/// Names that recur and are no entity's.
@Suite struct SuggestionTests {
  @Test func namesThatRecurAreSuggestedByTheNumberOfStories() throws {
    let site = try CheckFixture([
      "entities/a.md": "---\nname: Amazon\n---\n",
      "stories/a.md": CheckFixture.story(
        "", "The firm, Acme Corp, met Jane Roe’s team. In June, Amazon met AT&T and Zürich Re.",
        date: "2026-06-03"),
      "stories/b.md": CheckFixture.story(
        "",
        "Then **Acme Corp** met *Jane Roe* at the University of Toronto on Monday, said Jane Roe.",
        date: "2026-06-02"),
      "stories/c.md": CheckFixture.story(
        "",
        "Shares fell at Acme Corp and AT&T. Shares rose. Shares in Zürich Re. Shares of Dow Jones. The University of "
          + "Toronto. See `Code Word` and [Link Text](https://example.org/).", date: "2026-06-01"),
    ])
    let found = try site.suggestions()
    #expect(
      found.map { "\($0.name) \($0.storyCount) \($0.mentionCount)" } == [
        "Acme Corp 3 3", "Jane Roe 2 3", "AT&T 2 2", "University of Toronto 2 2",
        "Zürich Re 2 2",
      ])
    #expect(found.first?.path == "content/entities/acme-corp.md")
    #expect(
      found.first?.places.map(\.path) == [
        "content/stories/a.md", "content/stories/b.md", "content/stories/c.md",
      ])
    #expect(found.first?.skeleton.hasPrefix("---\nname: \"Acme Corp\"\ntype: other") == true)
  }
}
