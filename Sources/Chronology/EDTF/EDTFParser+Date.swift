extension EDTFParser {
  /// A date with its qualifiers, up to whatever follows it.
  mutating func date() throws(DateError) -> PartialDate {
    let start = cursor.offset
    var qualifiers = ComponentQualifiers()
    qualifiers.year = leftQualifier()
    if cursor.next == UInt8(ascii: "Y") {
      let year = try longYear()
      applyRight(rightQualifier(), to: &qualifiers, through: 1)
      guard cursor.next != UInt8(ascii: "-") else {
        throw DateError("year that begins with 'Y' has no month", at: rest)
      }
      return try built(PartialDate(year: year, qualifiers: qualifiers), from: start)
    }
    let year = try fourDigitYear()
    applyRight(rightQualifier(), to: &qualifiers, through: 1)
    guard cursor.take(UInt8(ascii: "-")) else {
      noteUnspecified(year, nil, nil)
      return try built(PartialDate(year: year, qualifiers: qualifiers), from: start)
    }
    guard year.significantDigits == nil else {
      throw DateError(
        "year with significant digits has no month", at: cursor.offset - 1..<cursor.end)
    }

    qualifiers.month = leftQualifier()
    let monthOffset = cursor.offset
    let month = try twoDigits("month")
    let subYear = month.isExact ? SubYear(code: month.low) : nil
    applyRight(rightQualifier(), to: &qualifiers, through: 2)
    if let subYear {
      require(level: subYear.kind == .season && year.isExact ? 1 : 2)
      guard cursor.next != UInt8(ascii: "-") else {
        throw DateError("season or other part of a year has no day", at: rest)
      }
      return try built(
        PartialDate(year: year, subYear: subYear, qualifiers: qualifiers), from: start)
    }
    guard (1...12).contains(where: month.matches) else {
      throw DateError(
        month.isExact
          ? "month \(month.text) is neither 01 to 12 nor a part of a year, 21 to 41"
          : "month \(month.text) fits none of 01 to 12", at: monthOffset..<monthOffset + 2)
    }
    guard cursor.take(UInt8(ascii: "-")) else {
      noteUnspecified(year, month, nil)
      return try built(
        PartialDate(year: year, month: month, qualifiers: qualifiers), from: start)
    }

    qualifiers.day = leftQualifier()
    let dayOffset = cursor.offset
    let day = try twoDigits("day")
    applyRight(rightQualifier(), to: &qualifiers, through: 3)
    noteUnspecified(year, month, day)
    guard (1...31).contains(where: day.matches) else {
      throw DateError("day \(day.text) is not 01 to 31", at: dayOffset..<dayOffset + 2)
    }
    guard let date = PartialDate(year: year, month: month, day: day, qualifiers: qualifiers) else {
      throw DateError(
        "day \(day.text) is not in the month", at: dayOffset..<dayOffset + 2,
        help: month.isExact && month.low == 2 ? "the year is not a leap year" : nil)
    }
    return date
  }

  // MARK: Levels and qualifiers

  private mutating func leftQualifier() -> Qualifiers {
    guard let qualifier = Qualifiers(cursor.next) else { return [] }
    cursor.offset += 1
    require(level: 2)
    return qualifier
  }

  private mutating func rightQualifier() -> Qualifiers {
    guard let qualifier = Qualifiers(cursor.next) else { return [] }
    cursor.offset += 1
    // Behind the last component it is of the whole date; before a further one, of a part of it.
    require(level: cursor.next == UInt8(ascii: "-") ? 2 : 1)
    return qualifier
  }

  /// A qualifier on the right of a component is of that and of all before it.
  private func applyRight(
    _ qualifier: Qualifiers, to qualifiers: inout ComponentQualifiers, through count: Int
  ) {
    qualifiers.year.formUnion(qualifier)
    if count > 1 { qualifiers.month.formUnion(qualifier) }
    if count > 2 { qualifiers.day.formUnion(qualifier) }
  }

  /// Level 1 has an `X` only in the last one or two digits of a year that stands alone, and as a
  /// whole day, a whole month, or both.
  private mutating func noteUnspecified(
    _ year: YearExpression, _ month: DigitPattern?, _ day: DigitPattern?
  ) {
    guard case .pattern(let yearPattern, _) = year.digits else { return }
    if yearPattern.isExact && month?.isExact ?? true && day?.isExact ?? true { return }
    let isLevelOne: Bool
    if let month, let day {
      isLevelOne =
        yearPattern.isExact && day.isWhollyUnspecified
        && (month.isExact || month.isWhollyUnspecified)
    } else if let month {
      isLevelOne = yearPattern.isExact && month.isWhollyUnspecified
    } else {
      isLevelOne = [1, 2].contains(yearPattern.unspecifiedFromRight)
    }
    require(level: isLevelOne ? 1 : 2)
  }

  private func built(_ date: PartialDate?, from start: Int) throws(DateError) -> PartialDate {
    guard let date else {
      throw DateError("no day of the calendar fits the date", at: start..<cursor.offset)
    }
    return date
  }
}
