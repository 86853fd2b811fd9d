/// A part of a year as EDTF numbers them: seasons, quarters, quadrimesters, semesters.
///
/// The specification gives no days for seasons. Here they are the meteorological ones, three whole
/// months each; a winter (a southern summer) begins in the year that is written and ends in the
/// next. 21–24, "independent of location", are read as northern.
package struct SubYear: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case season, northernSeason, southernSeason, quarter, quadrimester, half
  }

  /// 21–41.
  package let code: Int

  init?(code: Int) {
    guard (21...41).contains(code) else { return nil }
    self.code = code
  }

  init(season: Int) { code = 20 + min(max(season, 1), 4) }
  init(quarter: Int) { code = 32 + min(max(quarter, 1), 4) }
  init(half: Int) { code = 39 + min(max(half, 1), 2) }

  package var kind: Kind {
    switch code {
    case ...24: .season
    case ...28: .northernSeason
    case ...32: .southernSeason
    case ...36: .quarter
    case ...39: .quadrimester
    default: .half
    }
  }

  /// Counted from 1 within its kind; 1 is spring.
  package var number: Int {
    switch kind {
    case .season: code - 20
    case .northernSeason: code - 24
    case .southernSeason: code - 28
    case .quarter: code - 32
    case .quadrimester: code - 36
    case .half: code - 39
    }
  }

  /// The first month, and how many there are.
  private var months: (first: Int, count: Int) {
    switch kind {
    case .season, .northernSeason: (number * 3, 3)
    case .southernSeason: ((number * 3 + 5) % 12 + 1, 3)
    case .quarter: (number * 3 - 2, 3)
    case .quadrimester: (number * 4 - 3, 4)
    case .half: (number * 6 - 5, 6)
    }
  }

  /// A month of it: its year and number.
  /// - Parameter index: counted from 0.
  func month(_ index: Int, in year: Int) -> (year: Int, month: Int) {
    let month = months.first + index
    return month > 12 ? (year + 1, month - 12) : (year, month)
  }

  var monthCount: Int { months.count }

  func firstDay(in year: Int) -> CalendarDay {
    CalendarDay(unchecked: year, months.first, 1)
  }

  func lastDay(in year: Int) -> CalendarDay {
    let last = month(monthCount - 1, in: year)
    return CalendarDay(
      unchecked: last.year, last.month, CalendarDay.days(inMonth: last.month, of: last.year))
  }
}
