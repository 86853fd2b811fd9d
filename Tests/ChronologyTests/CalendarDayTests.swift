import Chronology
import Testing

@Suite struct CalendarDayTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDay {
    try #require(CalendarDay(year: year, month: month, day: day))
  }

  @Test func dayNumbersCountFrom1970() throws {
    #expect(try day(1970, 1, 1).dayNumber == 0)
    #expect(try day(1969, 12, 31).dayNumber == -1)
    #expect(try day(2000, 3, 1).dayNumber == 11_017)
    #expect(try day(2026, 6, 18).dayNumber == 20_622)
    #expect(try day(0, 1, 1).dayNumber == -719_528)
    #expect(try day(-9999, 1, 1).dayNumber == -4_371_587)
  }

  @Test func dayNumbersGoBothWays() throws {
    for number in stride(from: -5_000_000, through: 5_000_000, by: 977) {
      let day = try #require(CalendarDay(dayNumber: number))
      #expect(day.dayNumber == number)
      #expect(day.adding(days: 1)?.dayNumber == number + 1)
    }
    let last = try day(CalendarDay.greatestYear, 12, 31)
    #expect(CalendarDay(dayNumber: last.dayNumber) == last)
    #expect(last.adding(days: 1) == nil)
  }

  @Test(arguments: [Int.min, .max, .min + 1, .max - 719_468])
  func farNumbersAreNoDays(_ number: Int) {
    #expect(CalendarDay(dayNumber: number) == nil)
  }

  @Test func leapRules() {
    #expect([2000, 2004, 0, -4, -400].allSatisfy(CalendarDay.isLeap))
    #expect(![1900, 2001, 2100, -1, -100].contains(where: CalendarDay.isLeap))
    #expect(CalendarDay(year: 2026, month: 2, day: 29) == nil)
    #expect(CalendarDay(year: .min, month: 1, day: 1) == nil)
    #expect(CalendarDay(year: 2026, month: 0, day: 1) == nil)
  }

  @Test func weekdaysAndWeeks() throws {
    #expect(try day(2026, 6, 18).weekday == .thursday)
    #expect(try day(1969, 12, 31).weekday == .wednesday)
    #expect(try day(-1, 3, 1).weekday.rawValue == 1)
    #expect(try day(2024, 12, 31).dayOfYear == 366)
    #expect(try day(2027, 1, 1).isoWeek == (2026, 53))
    #expect(try day(2024, 12, 30).isoWeek == (2025, 1))
  }
}
