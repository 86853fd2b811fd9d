/// A year, a month, a day or a part of a year, whole or with digits left open: what EDTF calls a
/// date, apart from intervals and sets.
package struct PartialDate: Sendable, Hashable {
  package let year: YearExpression
  package let month: DigitPattern?
  package let day: DigitPattern?
  /// In place of a month: 21–41.
  package let subYear: SubYear?
  package let qualifiers: ComponentQualifiers
  /// The first and the last day that it can stand for.
  package let first: CalendarDay
  package let last: CalendarDay

  /// Nil where no day of the calendar fits.
  init?(
    year: YearExpression, month: DigitPattern? = nil, day: DigitPattern? = nil,
    subYear: SubYear? = nil, qualifiers: ComponentQualifiers = ComponentQualifiers()
  ) {
    // EDTF has months only in years of four digits.
    if case .long = year.digits, month != nil || subYear != nil { return nil }
    guard let bounds = Self.bounds(year, month, day, subYear) else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.subYear = subYear
    // A component that is not there has no qualifiers, so that one meaning has one value.
    var present = qualifiers
    if month == nil && subYear == nil { present.month = [] }
    if day == nil { present.day = [] }
    self.qualifiers = present
    (first, last) = bounds
  }

  init?(year: Int, month: Int? = nil, day: Int? = nil, qualifiers: Qualifiers = []) {
    self.init(
      year: YearExpression(year: year), month: month.map { DigitPattern(low: $0, width: 2) },
      day: day.map { DigitPattern(low: $0, width: 2) },
      qualifiers: ComponentQualifiers(all: qualifiers))
  }

  init(_ day: CalendarDay, qualifiers: Qualifiers = []) {
    year = YearExpression(year: day.year)
    month = DigitPattern(low: day.month, width: 2)
    self.day = DigitPattern(low: day.day, width: 2)
    subYear = nil
    self.qualifiers = ComponentQualifiers(all: qualifiers)
    (first, last) = (day, day)
  }

  private static func bounds(
    _ year: YearExpression, _ month: DigitPattern?, _ day: DigitPattern?, _ subYear: SubYear?
  ) -> (CalendarDay, CalendarDay)? {
    let years = year.range
    if let month, month.isExact, day?.isExact ?? true, years.count == 1 {
      return bounds(years.lowerBound, month.low, day?.low)
    }
    if let subYear {
      return (subYear.firstDay(in: years.lowerBound), subYear.lastDay(in: years.upperBound))
    }
    guard let month else {
      guard let first = CalendarDay(year: years.lowerBound, month: 1, day: 1),
        let last = CalendarDay(year: years.upperBound, month: 12, day: 31)
      else { return nil }
      return (first, last)
    }
    guard let firstYear = Self.yearThatFits(year, month, day, latest: false),
      let lastYear = Self.yearThatFits(year, month, day, latest: true),
      let first = Self.day(of: firstYear, month, day, latest: false),
      let last = Self.day(of: lastYear, month, day, latest: true)
    else { return nil }
    return (first, last)
  }

  /// The common case of a whole date or month, without a search.
  private static func bounds(
    _ year: Int, _ month: Int, _ day: Int?
  ) -> (CalendarDay, CalendarDay)? {
    let first = CalendarDay(year: year, month: month, day: day ?? 1)
    guard let first else { return nil }
    guard day == nil else { return (first, first) }
    let length = CalendarDay.days(inMonth: month, of: year)
    return CalendarDay(year: year, month: month, day: length).map { (first, $0) }
  }

  /// The first or the last of the years that have a day which fits: all or none, or the leap years
  /// where only February 29 does.
  private static func yearThatFits(
    _ year: YearExpression, _ month: DigitPattern, _ day: DigitPattern?, latest: Bool
  ) -> Int? {
    if Self.day(of: 2001, month, day, latest: latest) != nil {
      return latest ? year.range.upperBound : year.range.lowerBound
    }
    guard Self.day(of: 2004, month, day, latest: latest) != nil else { return nil }
    return year.firstYear(descending: latest, where: CalendarDay.isLeap)
  }

  /// The first or the latest day of a year that fits the patterns.
  private static func day(
    of year: Int, _ month: DigitPattern, _ day: DigitPattern?, latest: Bool
  ) -> CalendarDay? {
    for step in 1...12 {
      let candidate = latest ? 13 - step : step
      guard month.matches(candidate) else { continue }
      let length = CalendarDay.days(inMonth: candidate, of: year)
      guard let day else {
        return CalendarDay(year: year, month: candidate, day: latest ? length : 1)
      }
      let days = 1...length
      if let found = latest ? days.last(where: day.matches) : days.first(where: day.matches) {
        return CalendarDay(year: year, month: candidate, day: found)
      }
    }
    return nil
  }
}
