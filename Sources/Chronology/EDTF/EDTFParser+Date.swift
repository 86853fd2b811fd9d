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

  // MARK: Years

  private mutating func fourDigitYear() throws(DateError) -> YearExpression {
    let start = cursor.offset
    let isNegative = cursor.take(UInt8(ascii: "-"))
    if isNegative { require(level: 1) }
    let digitsStart = cursor.offset
    guard let pattern = pattern(width: 4) else { throw badYear(from: digitsStart) }
    if cursor.next?.decimalDigit != nil { throw badYear(from: digitsStart) }
    if isNegative && pattern.high == 0 {
      throw DateError("year 0000 has no sign", at: start..<cursor.offset)
    }
    let digits = YearExpression.Digits.pattern(pattern, isNegative: isNegative)
    guard cursor.next == UInt8(ascii: "S") else { return YearExpression(digits) }
    guard pattern.isExact else {
      throw DateError("year has both an 'X' and significant digits", at: start..<cursor.end)
    }
    return YearExpression(digits, significantDigits: try significantDigits(of: pattern.low))
  }

  /// `Y170000002`, `Y-17E7`, `Y3388E2S3`.
  private mutating func longYear() throws(DateError) -> YearExpression {
    let start = cursor.offset
    require(level: 1)
    cursor.offset += 1
    let isNegative = cursor.take(UInt8(ascii: "-"))
    guard cursor.next != UInt8(ascii: "0") else {
      throw DateError("year after 'Y' begins with a zero", at: start..<cursor.offset + 1)
    }
    guard var year = number() else {
      throw DateError("'Y' has no year after it", at: start..<cursor.offset)
    }
    if cursor.take(UInt8(ascii: "E")) {
      require(level: 2)
      let exponentOffset = cursor.offset
      guard let exponent = number() else {
        throw DateError("'E' has no exponent after it", at: exponentOffset..<exponentOffset)
      }
      for _ in 0..<min(exponent, 20) { year = saturatingTenfold(year) }
    }
    guard cursor.next != UInt8(ascii: "e") else {
      throw DateError("exponent begins with a capital 'E'", at: rest)
    }
    guard year <= CalendarDay.greatestYear else {
      throw DateError("year is out of range: it has more than 16 digits", at: start..<cursor.offset)
    }
    guard year > 9999 else {
      throw DateError(
        "'Y' stands only before a year of more than four digits", at: start..<cursor.offset,
        help: "write the year with four digits: '\(EDTFWriter.year(isNegative ? -year : year))'")
    }
    let digits = YearExpression.Digits.long(isNegative ? -year : year)
    guard cursor.next == UInt8(ascii: "S") else { return YearExpression(digits) }
    return YearExpression(digits, significantDigits: try significantDigits(of: year))
  }

  private mutating func significantDigits(of magnitude: Int) throws(DateError) -> Int {
    let start = cursor.offset
    require(level: 2)
    cursor.offset += 1
    guard let count = number() else {
      throw DateError("'S' has no count of significant digits after it", at: start..<cursor.offset)
    }
    guard (1...YearExpression.digitCount(magnitude)).contains(count) else {
      throw DateError(
        "year has not \(count) significant digits", at: start..<cursor.offset)
    }
    return count
  }

  /// Any count of digits; stops growing where it would overflow.
  private mutating func number() -> Int? {
    guard var number = cursor.takeDigits(1) else { return nil }
    while let digit = cursor.takeDigits(1) { number = saturatingTenfold(number) + digit }
    return number
  }

  private func saturatingTenfold(_ number: Int) -> Int {
    number > 10 * CalendarDay.greatestYear ? number : number * 10
  }

  // MARK: Digits

  private mutating func twoDigits(_ name: String) throws(DateError) -> DigitPattern {
    let start = cursor.offset
    guard let pattern = pattern(width: 2), cursor.next?.decimalDigit == nil else {
      cursor.offset = start
      if cursor.next == UInt8(ascii: "x") || cursor.peek(1) == UInt8(ascii: "x") {
        throw DateError("unspecified digit is a capital 'X'", at: rest)
      }
      throw DateError("\(name) has not two digits", at: start..<endOfDigits(from: start))
    }
    return pattern
  }

  private mutating func pattern(width: Int) -> DigitPattern? {
    guard cursor.end - cursor.offset >= width else { return nil }
    var low = 0
    var unspecified: UInt8 = 0
    for index in 0..<width {
      let byte = cursor.bytes[cursor.offset + index]
      low *= 10
      unspecified <<= 1
      if let digit = byte.decimalDigit {
        low += digit
      } else if byte == UInt8(ascii: "X") {
        unspecified |= 1
      } else {
        return nil
      }
    }
    cursor.offset += width
    return DigitPattern(low: low, width: width, unspecified: unspecified)
  }

  private func endOfDigits(from start: Int) -> Int {
    var end = start
    while end < cursor.end,
      cursor.bytes[end].decimalDigit != nil || cursor.bytes[end] == UInt8(ascii: "X")
    {
      end += 1
    }
    return end
  }

  private func badYear(from start: Int) -> DateError {
    let end = endOfDigits(from: start)
    let range = start..<end
    switch end - start {
    case 0 where start < cursor.end && cursor.bytes[start] == UInt8(ascii: "y"):
      return DateError("long year begins with a capital 'Y'", at: start..<start + 1)
    case 0 where start >= cursor.end:
      return DateError("date ends where a year is expected", at: range)
    case 0:
      return DateError("date does not begin with a year", at: start..<cursor.end)
    case 1...3 where end < cursor.end && cursor.bytes[end] | 0x20 == UInt8(ascii: "x"):
      return DateError("unspecified digit is a capital 'X'", at: end..<end + 1)
    case 1...3:
      return DateError(
        "year has not four digits", at: range,
        help: "fill it with zeros, or with 'X' for digits that are not known")
    case 8:
      return DateError(
        "date has no hyphens", at: range, help: "write year, month and day as YYYY-MM-DD")
    default:
      return DateError(
        "year of more than four digits does not begin with 'Y'", at: range)
    }
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
