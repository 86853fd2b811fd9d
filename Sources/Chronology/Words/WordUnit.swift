/// The parts of one date in words, before a year is found for it.
struct WordUnit {
  /// What is told apart from the day, the month and the year.
  enum Span: Hashable {
    case season(Int), quarter(Int), half(Int)
    /// By its first year: 1990.
    case decade(Int)
    /// By its first year: 1900.
    case century(Int)
  }

  var qualifiers: Qualifiers = []
  var parts: ClosedRange<DatePart>?
  var weekday: Weekday?
  var day: Int?
  /// How many digits the day has: a year may be short by two, not by three.
  var dayDigits = 0
  var month: Int?
  var year: Int?
  var span: Span?
  /// The year or the decade is written with two digits: `'26`.
  var isYearShort = false
  var time: TimeOfDay?
  var offset: UTCOffset?
  /// Where it stands in the text.
  var range = 0..<0

  /// Whether it says which day, month or year at all.
  var isEmpty: Bool { day == nil && month == nil && year == nil && span == nil }

  /// A bare "20", which only a neighbour can explain.
  var isBareNumber: Bool {
    day != nil && month == nil && year == nil && span == nil && parts == nil
  }

  /// No year is written and none follows from what is.
  var needsYear: Bool {
    switch span {
    case .decade, .century: false
    default: year == nil
    }
  }

  /// The first and the last date that it can stand for in a year; one value twice where it is one
  /// date of EDTF. Nil where the year has no such day.
  func dates(in year: Int) -> (first: PartialDate, last: PartialDate)? {
    switch span {
    case .decade(let first): return years(DigitPattern(low: first, width: 4, unspecified: 0b1))
    case .century(let first): return years(DigitPattern(low: first, width: 4, unspecified: 0b11))
    case .season(let number): return months(of: SubYear(season: number), year)
    case .quarter(let number): return months(of: SubYear(quarter: number), year)
    case .half(let number): return months(of: SubYear(half: number), year)
    case nil: break
    }
    guard let month else { return months(ofYear: year) }
    guard let day else { return days(of: month, year) }
    return pair(PartialDate(year: year, month: month, day: day, qualifiers: qualifiers))
  }

  private func years(_ pattern: DigitPattern) -> (PartialDate, PartialDate)? {
    guard let parts else {
      let year = YearExpression(.pattern(pattern, isNegative: false))
      return pair(
        PartialDate(year: year, qualifiers: ComponentQualifiers(all: qualifiers)))
    }
    let count = pattern.high - pattern.low + 1
    return pair(
      PartialDate(
        year: pattern.low + parts.lowerBound.indexes(of: count).lowerBound, qualifiers: qualifiers),
      PartialDate(
        year: pattern.low + parts.upperBound.indexes(of: count).upperBound, qualifiers: qualifiers))
  }

  private func months(of subYear: SubYear, _ year: Int) -> (PartialDate, PartialDate)? {
    guard let parts else {
      return pair(
        PartialDate(
          year: YearExpression(year: year), subYear: subYear,
          qualifiers: ComponentQualifiers(all: qualifiers)))
    }
    func month(_ index: Int) -> PartialDate? {
      let found = subYear.month(index, in: year)
      return PartialDate(year: found.year, month: found.month, qualifiers: qualifiers)
    }
    let count = subYear.monthCount
    return pair(
      month(parts.lowerBound.indexes(of: count).lowerBound),
      month(parts.upperBound.indexes(of: count).upperBound))
  }

  private func months(ofYear year: Int) -> (PartialDate, PartialDate)? {
    guard let parts else { return pair(PartialDate(year: year, qualifiers: qualifiers)) }
    return pair(
      PartialDate(
        year: year, month: parts.lowerBound.indexes(of: 12).lowerBound + 1, qualifiers: qualifiers),
      PartialDate(
        year: year, month: parts.upperBound.indexes(of: 12).upperBound + 1, qualifiers: qualifiers))
  }

  private func days(of month: Int, _ year: Int) -> (PartialDate, PartialDate)? {
    guard let parts else {
      return pair(PartialDate(year: year, month: month, qualifiers: qualifiers))
    }
    let length = CalendarDay.days(inMonth: month, of: year)
    return pair(
      PartialDate(
        year: year, month: month, day: parts.lowerBound.days(ofMonthWith: length).lowerBound,
        qualifiers: qualifiers),
      PartialDate(
        year: year, month: month, day: parts.upperBound.days(ofMonthWith: length).upperBound,
        qualifiers: qualifiers))
  }

  private func pair(_ date: PartialDate?) -> (PartialDate, PartialDate)? {
    date.map { ($0, $0) }
  }

  private func pair(_ first: PartialDate?, _ last: PartialDate?) -> (PartialDate, PartialDate)? {
    guard let first, let last else { return nil }
    return (first, last)
  }
}
