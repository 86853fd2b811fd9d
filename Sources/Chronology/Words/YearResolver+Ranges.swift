extension YearResolver {
  func meaning(
    _ writtenFirst: WordUnit, _ writtenLast: WordUnit, _ pairing: Pairing
  ) throws(DateError) -> WordsMeaning {
    var (first, last) = (writtenFirst, writtenLast)
    if let winter = winter(first, last) { return try meaning(of: winter) }
    share(&first, &last)
    (first, last) = (try completed(first), try completed(last))
    let isGuessed = first.needsYear && last.needsYear
    let years = try years(first, last)
    guard let start = first.dates(in: years.first), let end = last.dates(in: years.last) else {
      throw noSuchDay(first)
    }
    guard end.last.last >= start.first.first else {
      throw DateError("range ends before it begins", at: last.range)
    }
    first.qualifiers.formUnion(last.qualifiers)
    let expression: DateExpression =
      switch pairing {
      case .interval: .interval(.date(start.first), .date(end.last))
      case .oneOf: .set(.one, [.range(start.first, end.last)])
      case .all: list(of: member(start), member(end))
      }
    return WordsMeaning(
      expression: expression, precision: DatePrecision(of: expression), isYearGuessed: isGuessed,
      contradictedWeekday: contradiction(first, start) ?? contradiction(last, end))
  }

  private func list(
    of first: DateExpression.SetMember, _ last: DateExpression.SetMember
  ) -> DateExpression {
    let members = DateExpression.SetMember.canonical([first, last])
    if members.count == 1, case .date(let date) = first { return .date(date) }
    return .set(.all, members)
  }

  private func member(_ dates: Dates) -> DateExpression.SetMember {
    dates.first == dates.last ? .date(dates.first) : .range(dates.first, dates.last)
  }

  /// "winter 2025–26" is one winter.
  private func winter(_ first: WordUnit, _ last: WordUnit) -> WordUnit? {
    guard first.span == .season(4), let year = first.year, let next = secondYear(last, after: year),
      next == year + 1
    else { return nil }
    return first
  }

  /// A bare number or a lone year after "2019–".
  private func secondYear(_ unit: WordUnit, after year: Int) -> Int? {
    if unit.isBareNumber, unit.dayDigits == 2, let short = unit.day {
      return year - year % 100 + short
    }
    return unit.month == nil && unit.span == nil ? unit.year : nil
  }

  /// Lets each date have from the other what it does not say: "June 18–20", "18–20 June 2026",
  /// "2019–21".
  private func share(_ first: inout WordUnit, _ last: inout WordUnit) {
    if last.day != nil, last.month == nil {
      if first.day != nil {
        last.month = first.month
      } else if last.isBareNumber, first.month == nil, first.span == nil, let year = first.year,
        let short = secondYear(last, after: year)
      {
        last.year = short
        last.day = nil
      }
    }
    if first.isBareNumber, last.day != nil { first.month = last.month }
    // "first–second quarter" and "Q1–2" are not written; "early–mid June" is one unit.
  }

  /// The years of both. A date without one has that of the other, or the next one where the first
  /// would come after the last.
  private func years(
    _ first: WordUnit, _ last: WordUnit
  ) throws(DateError) -> (first: Int, last: Int) {
    switch (first.needsYear, last.needsYear) {
    case (false, false): return (first.year ?? 0, last.year ?? 0)
    case (true, false):
      let year = last.year ?? near.year
      return isOrdered(first, year, last, year) ? (year, year) : (year - 1, year)
    case (false, true):
      let year = first.year ?? near.year
      return isOrdered(first, year, last, year) ? (year, year) : (year, year + 1)
    case (true, true):
      let year = nearestYear { year in
        let lastYear = isOrdered(first, year, last, year) ? year : year + 1
        guard let start = first.dates(in: year), let end = last.dates(in: lastYear)
        else { return nil }
        return (start.first.first, end.last.last)
      }
      guard let year else { throw noSuchDay(first) }
      return (year, isOrdered(first, year, last, year) ? year : year + 1)
    }
  }

  /// Whether the second can lie in the same year. "June 20–18" stays in its month, out of order.
  private func isOrdered(_ first: WordUnit, _ year: Int, _ last: WordUnit, _ lastYear: Int) -> Bool
  {
    guard first.month == nil || first.month != last.month,
      let start = first.dates(in: year), let end = last.dates(in: lastYear)
    else { return true }
    return start.first.first <= end.last.last
  }
}
