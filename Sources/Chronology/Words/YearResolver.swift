/// Turns the parts of dates in words into dates, with the years that are not written.
struct YearResolver {
  let near: CalendarDay

  enum Pairing {
    case interval, all, oneOf
  }

  /// A unit in its year.
  typealias Dates = (first: PartialDate, last: PartialDate)

  // MARK: One date

  func meaning(of written: WordUnit) throws(DateError) -> WordsMeaning {
    let unit = try completed(written)
    let dates = try dates(of: unit)
    let isOne = dates.first == dates.last
    let expression: DateExpression
    var precision = DatePrecision(of: dates.first)
    if let time = unit.time, isOne, unit.qualifiers.isEmpty {
      expression = .dateTime(dates.first.first, time, unit.offset)
      precision = .time
    } else if isOne {
      expression = .date(dates.first)
    } else {
      expression = .set(.one, [.range(dates.first, dates.last)])
      precision = partPrecision(of: unit)
    }
    return WordsMeaning(
      expression: expression, precision: precision, isYearGuessed: unit.needsYear,
      contradictedWeekday: contradiction(unit, dates))
  }

  /// "before", "after", "since", "until", "by" a date.
  func meaning(of word: DateWord, _ written: WordUnit) throws(DateError) -> WordsMeaning {
    let unit = try completed(written)
    let dates = try dates(of: unit)
    let expression: DateExpression
    switch word {
    case .before:
      guard let previous = Self.neighbour(of: dates.first, by: -1) else { throw outOfRange(unit) }
      expression = .set(.one, [.through(previous)])
    case .after:
      guard let next = Self.neighbour(of: dates.last, by: 1) else { throw outOfRange(unit) }
      expression = .set(.one, [.from(next)])
    case .since: expression = .interval(.date(dates.first), .open)
    case .until: expression = .interval(.open, .date(dates.last))
    default: expression = .set(.one, [.through(dates.last)])
    }
    return WordsMeaning(
      expression: expression, precision: DatePrecision(of: expression),
      isYearGuessed: unit.needsYear, contradictedWeekday: contradiction(unit, dates))
  }

  // MARK: Years

  func dates(of unit: WordUnit) throws(DateError) -> Dates {
    let year =
      unit.needsYear
      ? nearestYear { unit.dates(in: $0).map { ($0.first.first, $0.last.last) } } : unit.year ?? 0
    guard let year, let dates = unit.dates(in: year) else { throw noSuchDay(unit) }
    return dates
  }

  /// The year that puts a date nearest to the story's. February 29 may be eight years away.
  func nearestYear(
    _ bounds: (Int) -> (first: CalendarDay, last: CalendarDay)?
  ) -> Int? {
    for reach in [1, 8] {
      var best: (year: Int, distance: Int)?
      for year in near.year - reach...near.year + reach {
        guard let (first, last) = bounds(year) else { continue }
        let distance = max(first.days(since: near), near.days(since: last), 0)
        if distance < best?.distance ?? .max { best = (year, distance) }
      }
      if let best { return best.year }
    }
    return nil
  }

  /// Finds the century of two-digit years and refuses what says too little or too much.
  func completed(_ written: WordUnit) throws(DateError) -> WordUnit {
    var unit = written
    if let year = unit.year, year < 100, year >= 0, unit.isYearShort {
      unit.year = latestYear(endingIn: year)
    }
    if case .decade(let decade)? = unit.span, decade < 100, unit.isYearShort {
      unit.span = .decade(latestYear(endingIn: decade))
    }
    if unit.day != nil, unit.month == nil {
      throw DateError(
        "number is not a date by itself", at: unit.range,
        help: "write the month beside the day, and a year with four digits")
    }
    if unit.parts != nil, unit.day != nil {
      throw DateError("day has no early, middle or late part", at: unit.range)
    }
    if unit.day == nil, unit.weekday != nil {
      throw DateError("day of the week stands without a day", at: unit.range)
    }
    return unit
  }

  /// The last year with those two digits that is not more than twenty years after the story's.
  func latestYear(endingIn digits: Int) -> Int {
    let limit = near.year + 20
    let candidate = limit - limit % 100 + digits
    return candidate > limit ? candidate - 100 : candidate
  }

  // MARK: Further properties

  func contradiction(_ unit: WordUnit, _ dates: Dates) -> Weekday? {
    guard let weekday = unit.weekday, dates.first.day != nil, dates.first.first.weekday != weekday
    else { return nil }
    return weekday
  }

  func partPrecision(of unit: WordUnit) -> DatePrecision {
    switch unit.span {
    case .decade, .century: .era
    case .season, .quarter, .half: .partOfYear
    case nil: unit.month == nil ? .partOfYear : .partOfMonth
    }
  }

  /// The day, month or year before or after, as finely as the date is told.
  static func neighbour(of date: PartialDate, by step: Int) -> PartialDate? {
    let day = step < 0 ? date.first.adding(days: -1) : date.last.adding(days: 1)
    guard let day else { return nil }
    let qualifiers = date.qualifiers.union
    if date.day == nil, date.subYear == nil {
      if date.month != nil {
        return PartialDate(year: day.year, month: day.month, qualifiers: qualifiers)
      }
      return PartialDate(year: day.year, qualifiers: qualifiers)
    }
    return PartialDate(year: day.year, month: day.month, day: day.day, qualifiers: qualifiers)
  }

  func noSuchDay(_ unit: WordUnit) -> DateError {
    DateError("month has no such day", at: unit.range)
  }

  func outOfRange(_ unit: WordUnit) -> DateError {
    DateError("date is out of range", at: unit.range)
  }
}
