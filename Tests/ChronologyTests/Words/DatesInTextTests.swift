import Chronology
import Testing

@Suite struct DatesInTextTests {
  private func found(_ text: String) throws -> [String] {
    let near = try #require(CalendarDay(year: 2026, month: 6, day: 19))
    let bytes = Array(text.utf8)
    return DateWords().dates(in: bytes, near: near).map { date in
      "\(String(decoding: bytes[date.range], as: UTF8.self)) = "
        + "\(date.date.earliest.text)/\(date.date.latest.text)"
    }
  }

  @Test(arguments: [
    ("In mid-June, he spoke.", ["mid-June = 2026-06-11/2026-06-20"]),
    ("On June 18, 2026, he spoke.", ["June 18, 2026 = 2026-06-18/2026-06-18"]),
    (
      "On 18 June he spoke; on June 20 – 22 too.",
      [
        "18 June = 2026-06-18/2026-06-18", "June 20 – 22 = 2026-06-20/2026-06-22",
      ]
    ),
    ("Sold since May 2, it may march on.", ["since May 2 = 2026-05-02/open"]),
    ("For the first quarter of 2026 it said", ["first quarter of 2026 = 2026-01-01/2026-03-31"]),
    ("In June it had 20 of them, in 2025 none", []),
    ("It may, and the end came early", []),
    ("$50 billion and 12 chips", []),
    ("“Early June”", ["Early June = 2026-06-01/2026-06-10"]),
  ])
  func datesAreFound(text: String, expected: [String]) throws {
    #expect(try found(text) == expected)
  }

  @Test(arguments: [
    ("A day after the talks", 1, "A day after"), ("Some two weeks later", 14, "two weeks later"),
    ("On the following day", 1, "following day"), ("10 days later", 10, "10 days later"),
  ])
  func aCountedDayIsFound(text: String, days: Int, words: String) throws {
    let bytes = Array(text.utf8)
    let day = try #require(DateWords().relativeDay(in: bytes))
    #expect(day.days == days)
    #expect(String(decoding: bytes[day.range], as: UTF8.self) == words)
  }

  @Test(arguments: ["a day before", "two days ago", "the day", "99999999999999999999 days later"])
  func anotherIsNot(text: String) {
    #expect(DateWords().relativeDay(in: Array(text.utf8)) == nil)
  }
}
