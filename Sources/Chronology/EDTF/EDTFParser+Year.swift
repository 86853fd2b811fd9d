extension EDTFParser {
  mutating func fourDigitYear() throws(DateError) -> YearExpression {
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
  mutating func longYear() throws(DateError) -> YearExpression {
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

  /// However many digits; stops growing where it would overflow.
  private mutating func number() -> Int? {
    guard var number = cursor.takeDigits(1) else { return nil }
    while let digit = cursor.takeDigits(1) { number = saturatingTenfold(number) + digit }
    return number
  }

  private func saturatingTenfold(_ number: Int) -> Int {
    number > 10 * CalendarDay.greatestYear ? number : number * 10
  }
}
