import Diagnostics
import Testing

/// `[[slug]]`, `[[slug|text]]` and `[[story-slug#anchor]]`.
@Suite struct SlugLinkTests {
  private func link(_ text: String) -> (html: String, diagnostics: [Diagnostic]) {
    let fixture = NewsroomFixture([
      "entities/amazon.md": NewsroomFixture.entity("Amazon"),
      "entities/nvidia.md":
        "---\nname: Nvidia\ntype: organization\n"
        + "events: [{id: listing, date: 1999-01-22, title: It lists}]\n---\n\n## The chips\n",
      "stories/chips.md": NewsroomFixture.story("## June 18: Hardware\n\nText."),
      "stories/2025/twice.md": NewsroomFixture.story("Text."),
      "stories/2026/twice.md": NewsroomFixture.story("Text."),
      "stories/a.md": NewsroomFixture.story(text),
    ])
    return (fixture.marked(fixture.story("a")?.body), fixture.diagnostics)
  }

  @Test(arguments: [
    ("[[amazon]]", "<p>[](amazon)</p>\n"),
    ("[[amazon|the shop]]", "<p>[the shop](amazon)</p>\n"),
    ("[[chips]]", "<p>[](story:chips)</p>\n"),
    ("[[chips#june-18-hardware]]", "<p>[](story:chips#june-18-hardware)</p>\n"),
    ("[[nvidia#the-chips]]", "<p>[](nvidia#the-chips)</p>\n"),
    ("[[nvidia#event-listing]]", "<p>[](nvidia#event-listing)</p>\n"),
    ("[[chips#june-18-hardware|then]]", "<p>[then](story:chips#june-18-hardware)</p>\n"),
  ])
  func aSlugLeadsToAnEntityOrAStory(text: String, html: String) {
    let found = link(text)
    #expect(found.html == html)
    #expect(found.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("[[amazn]]", "'[[amazn]]' names no entity and no story", "did you mean 'amazon'?"),
    ("[[chps]]", "'[[chps]]' names no entity and no story", "did you mean 'chips'?"),
    (
      "[[chips#june-18-hardwar]]",
      "link leads to '#june-18-hardwar', and no heading there has that anchor",
      "did you mean 'june-18-hardware'?"
    ),
    (
      "[[nvidia#event-listng]]",
      "link leads to '#event-listng', and no heading there has that anchor",
      "did you mean 'event-listing'?"
    ),
    ("[[twice]]", "'[[twice]]' names 2 stories", "link to the file of the one that is meant"),
  ])
  func aSlugThatNamesNothingIsAnErrorAtItsPlace(text: String, message: String, help: String) {
    let diagnostics = link("Text, and \(text).").diagnostics
    #expect(diagnostics.map(\.message) == [message])
    #expect(diagnostics.first?.help == help)
    #expect(diagnostics.first?.code == "unknown-target")
    let offset = NewsroomFixture.story("Text, and ").utf8.count - 1
    #expect(diagnostics.first?.range?.offsets == offset..<(offset + text.utf8.count))
  }
}
