/// A day of the proleptic Gregorian calendar: years before 1583 are counted as if it had been in
/// use, and year 0 is 1 BC, as in ISO 8601.
package struct CalendarDay: Sendable, Hashable {
  package let year: Int
  // Small, because timelines keep and sort many of them.
  private let storedMonth: Int8
  private let storedDay: Int8

  /// 1–12.
  package var month: Int { Int(storedMonth) }
  /// 1–31.
  package var day: Int { Int(storedDay) }

  /// Years beyond it would overflow a day number.
  package static let greatestYear = 9_999_999_999_999_999

  /// Nil where there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard abs(clamping: year) <= Self.greatestYear, (1...12).contains(month),
      day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// - Parameters month, day: of the calendar; what no month or day can be is cut off.
  init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    storedMonth = Int8(truncatingIfNeeded: month)
    storedDay = Int8(truncatingIfNeeded: day)
  }

  package static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// - Parameter month: 1–12; any other has no days.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1, 3, 5, 7, 8, 10, 12: 31
    default: 0
    }
  }
}

extension CalendarDay: Comparable {
  package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    if left.year != right.year { return left.year < right.year }
    if left.storedMonth != right.storedMonth { return left.storedMonth < right.storedMonth }
    return left.storedDay < right.storedDay
  }
}

extension CalendarDay: CustomStringConvertible {
  /// `2026-06-18`; years beyond four digits with EDTF's `Y`: `Y170000002-01-01`.
  package var description: String { DateText.string { $0.append(self) } }
}

private func abs(clamping number: Int) -> Int { number == .min ? .max : Swift.abs(number) }
