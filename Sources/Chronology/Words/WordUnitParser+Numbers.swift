extension WordUnitParser {
  mutating func number(_ number: Int, _ digits: Int) -> Bool {
    if digits == 4 { return year(number) }
    guard digits <= 2 else { return false }
    if isAdjacent(at: index + 1), hasNoMonthOrSpan {
      if has(.quarterLetter, at: index + 1), (1...4).contains(number) {
        unit.span = .quarter(number)
        return commit(2)
      }
      if has(.halfLetter, at: index + 1), (1...2).contains(number) {
        unit.span = .half(number)
        return commit(2)
      }
    }
    if takesTime, let time = time(hour: number) {
      unit.time = time.value
      return commit(time.width)
    }
    let hasSuffix = isAdjacent(at: index + 1) && has(.ordinalSuffix, at: index + 1)
    if hasSuffix && ordinal(number, width: 2) { return true }
    guard unit.day == nil, unit.span == nil, (0...99).contains(number)
    else { return false }
    unit.day = number
    unit.dayDigits = digits
    return commit(hasSuffix ? 2 : 1)
  }

  mutating func year(_ number: Int) -> Bool {
    if hasNoMonthOrSpan, unit.year == nil, unit.day == nil {
      if let width = decadeSuffixWidth(at: index + 1), number % 10 == 0 {
        // "the 1900s" are a century, "the 2000s" a decade.
        let isCentury = number % 100 == 0 && number % 1000 != 0
        unit.span = isCentury ? .century(number) : .decade(number)
        return commit(1 + width)
      }
      if let month = hyphenatedNumber(at: index + 1), (1...12).contains(month) {
        unit.year = number
        unit.month = month
        guard let day = hyphenatedNumber(at: index + 3) else { return commit(3) }
        unit.day = day
        return commit(5)
      }
    }
    guard unit.year == nil, needsOwnYear else { return false }
    unit.year = number
    return commit()
  }

  var needsOwnYear: Bool {
    switch unit.span {
    case .decade, .century: false
    default: true
    }
  }

  /// `'26`, `'90s`: kept below 100; the caller, who knows the story's date, finds the century.
  mutating func shortYear() -> Bool {
    guard case .number(let number, 2)? = token(at: index + 1)?.kind, isAdjacent(at: index + 1),
      unit.year == nil
    else { return false }
    if let width = decadeSuffixWidth(at: index + 2), number % 10 == 0, hasNoMonthOrSpan {
      unit.span = .decade(number)
      unit.isYearShort = true
      return commit(2 + width)
    }
    guard unit.month != nil || unit.span != nil, needsOwnYear else { return false }
    unit.year = number
    unit.isYearShort = true
    return commit(2)
  }
}
