import Testing

/// Headings' dates against their texts, against each other and against the story's date.
@Suite struct DateCheckTests {
  @Test func aTextThatNamesAnotherDateThanItsHeadingIsReported() throws {
    let site = try CheckFixture(
      """
      ## 2️⃣Early June 2026: The admission

      In 1️⃣mid-June, the company spoke.
      """)
    let report = try site.report()
    #expect(
      report == [
        "1️⃣ contradicting-date: text says 'mid-June' below a heading that says 'Early June 2026' "
          + "(2️⃣ the heading stands here)"
      ])
  }

  @Test(arguments: [
    "On June 18, the company spoke.", "In mid-June, it spoke.", "The report of June 17–19 is out.",
    "It has sold them since May 2, 2026.", "It may 20 times march on.", "In March 2021 it began.",
    "A sentence without a date. On June 2 it had spoken.",
  ])
  func aTextThatAgreesOrLooksBackIsNot(text: String) throws {
    let site = try CheckFixture("## June 18, 2026: The talks\n\n\(text)")
    let report = try site.report()
    #expect(report == [])
  }

  @Test func aDayThatIsCountedFromAnotherHeadingIsChecked() throws {
    let site = try CheckFixture(
      """
      ## 2️⃣June 2, 2026: The admission

      It spoke.

      ## June 18, 2026: The talks

      1️⃣A day after the remarks, it talked.
      """)
    let report = try site.report()
    #expect(
      report == [
        "1️⃣ contradicting-day: 'A day after' does not lead from 'June 2, 2026' to "
          + "'June 18, 2026', the dates of the headings (2️⃣ counted from this heading)"
      ])
  }

  @Test(arguments: [
    ("June 17, 2026", "The next day"), ("June 16, 2026", "Two days later"),
    ("mid-June 2026", "A day after"), ("June 5, 2026", "Two weeks later"),
    ("June 2, 2026", "Days later"), ("June 2, 2026", "A day before"),
  ])
  func aDayThatIsCountedRightIsNotReported(earlier: String, words: String) throws {
    let site = try CheckFixture(
      "## \(earlier): One\n\nIt spoke.\n\n## June 18, 2026: Two\n\n\(words) it talked.")
    let report = try site.report()
    #expect(report == [])
  }

  @Test func aWeekdayThatTheDateDoesNotFallOnIsReported() throws {
    let site = try CheckFixture(
      story: "events:\n  - date: 1️⃣Friday, June 18, 2026\n    title: One",
      "## 2️⃣Monday, June 15, 2026: Right\n\nText.\n\n## 3️⃣Monday, June 16, 2026: Wrong\n\nText.")
    let report = try site.report()
    #expect(
      report == [
        "1️⃣ contradicting-weekday: 2026-06-18 is a Thursday, and 'Friday, June 18, 2026' says Friday",
        "3️⃣ contradicting-weekday: 2026-06-16 is a Tuesday, and 'Monday, June 16, 2026' says Monday",
      ])
  }

  @Test func aDatedHeadingThatGoesBackInTimeIsReported() throws {
    let site = try CheckFixture(
      "## 2️⃣June 10, 2026: One\n\nA.\n\n## 1️⃣June 8, 2026: Two\n\nB.\n\n## June 12, 2026: C\n\nC.")
    let report = try site.report()
    #expect(
      report == [
        "1️⃣ unordered-events: 'June 8, 2026' stands below 'June 10, 2026', and is before it "
          + "(2️⃣ the later date stands here)"
      ])
  }

  @Test func aStoryToldNewestFirstIsInOrder() throws {
    let site = try CheckFixture(
      "## June 10, 2026: One\n\nA.\n\n## June 8, 2026: Two\n\nB.\n\n## June 6, 2026: C\n\nC.")
    let report = try site.report()
    #expect(report == [])
    let live = try CheckFixture(
      story: "kind: live", "## June 10, 2026: One\n\nA.\n\n## June 8, 2026: Two\n\nB.")
    let liveReport = try live.report()
    #expect(liveReport == [])
  }

  @Test func anEventFarFromItsStoryIsReported() throws {
    let site = try CheckFixture(
      story: "events:\n  - {date: 1️⃣2062-06-18, title: One}\n  - {date: 2031-01-01, title: Two}",
      "## 2️⃣June 18, 1826: Three\n\nText.\n\n## June 18, 1996: Four\n\nText.")
    let report = try site.report()
    #expect(
      report == [
        "1️⃣ distant-event: event of 2062 is 36 years after the story",
        "2️⃣ distant-event: event of 1826 is 200 years before the story",
      ])
  }

  @Test func aMissingYearIsReportedOnceAStory() throws {
    let site = try CheckFixture(
      "## 1️⃣Early June: One\n\nText.\n\n## 2️⃣June 18: Two\n\nText.\n\n## June 19, 2026: C\n\nText.")
    let report = try site.report()
    #expect(
      report == [
        "1️⃣ missing-year: 'Early June' has no year and is read as 2026-06-01 to 2026-06-10 "
          + "(2️⃣ and 'June 18' as 2026-06-18)"
      ])
  }

  @Test func aYearThatIsGuessedAcrossNewYearIsReported() throws {
    let site = try CheckFixture([
      "stories/a.md": CheckFixture.story(
        "events:\n  - {date: 1️⃣December 30, title: Two}", "## 2️⃣December 28: One\n\nText.",
        date: "2026-01-04")
    ])
    let report = try site.report()
    #expect(
      report == [
        "1️⃣ guessed-year: 'December 30' has no year and is read as 2025-12-30, in another year "
          + "than the story's",
        "2️⃣ guessed-year: 'December 28' has no year and is read as 2025-12-28, in another year "
          + "than the story's",
      ])
  }
}
