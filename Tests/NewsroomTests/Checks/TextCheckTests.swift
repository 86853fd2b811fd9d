import Testing

/// A story's text, its pictures and its front matter.
@Suite struct TextCheckTests {
  private let headline = "Amazon’s AI chief says its models lag"

  @Test func aHeadlineThatTheTextRepeatsIsReported() throws {
    let site = try CheckFixture([
      "stories/a.md": CheckFixture.story(
        "",
        """
        Peter DeSantis spoke.
        1️⃣Amazon's AI Chief Says Its Models Lag

        ## 2️⃣Amazon’s AI chief says: its models lag
        """, title: headline)
    ])
    let report = try site.report()
    #expect(
      report == [
        "1️⃣ repeated-headline: text repeats the headline",
        "2️⃣ repeated-headline: heading repeats the headline",
      ])
  }

  @Test func aTextThatBeginsLikeAShortHeadlineIsNot() throws {
    let site = try CheckFixture([
      "stories/a.md": CheckFixture.story("", "Models lag, said Amazon.", title: "Models lag")
    ])
    let report = try site.report()
    #expect(report == [])
  }

  @Test func theFurnitureOfAWebPageIsReported() throws {
    let site = try CheckFixture(
      """
      Write a comment is what they said they would do, in a long letter that goes on.

      One. Two.

      Three.

      Four.

      Five.

      1️⃣Continue reading https://example.org/a

      Six.
      2️⃣Write a comment

      [3️⃣Share this](https://example.org/)
      """)
    let report = try site.report()
    #expect(
      report == [
        "1️⃣ boilerplate: line 'continue reading' is part of a web page, not of a story",
        "2️⃣ boilerplate: line 'write a comment' is part of a web page, not of a story",
        "3️⃣ boilerplate: line 'share this' is part of a web page, not of a story",
      ])
  }

  @Test func whatAStoryOughtToHaveAndHasNotIsReported() throws {
    let site = try CheckFixture([
      "stories/a.md": "---\ntitle: 1️⃣A title\ndate: 2026-06-19\n---\n\nText.\n",
      "stories/b.md": """
      ---
      title: B
      date: 2026-06-19
      authors: [ann]
      summary: S.
      ---

      As [they say](https://example.org/).
      """,
    ])
    let report = try site.report()
    #expect(
      report == [
        "1️⃣ missing-author: story has no author",
        "1️⃣ missing-source: story names no source and links to none",
        "1️⃣ missing-summary: story has no summary",
      ])
  }

  @Test func aPictureWithoutADescriptionIsReported() throws {
    let site = try CheckFixture([
      "stories/a/index.md": CheckFixture.story(
        "image: 1️⃣p.jpg", "Text ![](2️⃣p.jpg) and ![a chip](p.jpg).\n"),
      "stories/a/p.jpg": "JPEG",
      "entities/e.md": "---\nname: Unseen\nimage: {src: 3️⃣/p.jpg}\n---\n",
      "static/p.jpg": "JPEG",
      "site.yml": "checks: {unused-entity: off}",
    ])
    let report = try site.report()
    #expect(
      report == [
        "3️⃣ missing-alt: picture has no description",
        "1️⃣ missing-alt: picture has no description",
        "2️⃣ missing-alt: picture has no description",
      ])
  }

  @Test func aHugePictureIsReportedWhereItIsUsed() throws {
    let site = try CheckFixture(
      [
        "stories/a/index.md": CheckFixture.story(
          "image: {src: 1️⃣p.jpg, alt: a chip}", "Text ![a chip](2️⃣q.jpg) ![a chip](r.jpg).\n"),
        "stories/a/p.jpg": "", "stories/a/q.jpg": "", "stories/a/r.jpg": "",
      ],
      sizes: [
        "content/stories/a/p.jpg": 2_590_000, "content/stories/a/q.jpg": 31_000_000,
        "content/stories/a/r.jpg": 2_000_000,
      ])
    let report = try site.report()
    #expect(
      report == [
        "1️⃣ huge-image: picture content/stories/a/p.jpg has 2.5 MB",
        "2️⃣ huge-image: picture content/stories/a/q.jpg has 31.0 MB",
      ])
  }

  @Test func aSkippedHeadingLevelIsReported() throws {
    let site = try CheckFixture("### 1️⃣One\n\nA.\n\n## Two\n\n### Three\n\n##### 2️⃣Four\n\n## Five\n")
    let report = try site.report()
    #expect(
      report == [
        "1️⃣ skipped-heading-level: heading of level 3 follows one of level 1",
        "2️⃣ skipped-heading-level: heading of level 5 follows one of level 3",
      ])
  }

  @Test func aCorrectionAfterTheLastUpdateIsReported() throws {
    let site = try CheckFixture([
      "stories/a.md": CheckFixture.story(
        "corrections:\n  - 1️⃣date: 2026-06-20\n    text: Wrong.", "Text."),
      "stories/b.md": CheckFixture.story(
        "updated: 2️⃣2026-06-20\ncorrections:\n  - {date: 2026-06-21, text: Wrong.}", "Text."),
      "stories/c.md": CheckFixture.story(
        "updated: 2026-06-21\ncorrections:\n  - {date: 2026-06-21T12:00:00Z, text: Wrong.}", "T."),
    ])
    let report = try site.report()
    #expect(
      report == [
        "content/stories/a.md:125 correction-without-update: story was corrected and has no 'updated'",
        "2️⃣ correction-without-update: story was corrected after it was last updated",
      ])
  }

  @Test func aDraftThatLiesForMonthsIsReported() throws {
    let site = try CheckFixture([
      "stories/a.md": CheckFixture.story("draft: 1️⃣true", "Text.", date: "2026-06-19"),
      "stories/b.md": CheckFixture.story("draft: true", "Text.", date: "2026-12-01"),
    ])
    let report = try site.report()
    #expect(report == ["1️⃣ stale-draft: draft is 195 days old"])
  }
}
