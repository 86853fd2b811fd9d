import Chronology
import Newsroom
import Testing

@Suite struct PermalinkTests {
  @Test func aPatternIsFilledIn() throws {
    let pattern = try PermalinkPattern(
      "/{year}/{month}/{day}/{slug}/", allowing: [.slug, .year, .month, .day])
    let day = try #require(CalendarDay(year: 2026, month: 6, day: 8))
    #expect(pattern.route(slug: "a", day: day).path == "/2026/06/08/a/")
  }

  @Test func anEntityMayStandUnderItsType() throws {
    let pattern = try PermalinkPattern("/{type}/{slug}/", allowing: [.slug, .type])
    #expect(pattern.route(slug: "amazon", type: .organization).path == "/organizations/amazon/")
  }

  @Test(arguments: [
    ("{slug}/", PermalinkError.missingSlash), ("/{slug}", .missingSlash), ("/a/", .missingSlug),
    ("/{slug}/{title}/", .unknownPlaceholder("title")),
    ("/{slug}/{year}/", .unknownPlaceholder("year")), ("/a/../{slug}/", .invalidCharacter),
    ("/a//{slug}/", .invalidCharacter), ("/a?b/{slug}/", .invalidCharacter),
  ])
  func aPatternThatCannotBeUsedSaysWhy(text: String, expected: PermalinkError) {
    #expect(throws: expected) { try PermalinkPattern(text, allowing: [.slug]) }
  }
}
