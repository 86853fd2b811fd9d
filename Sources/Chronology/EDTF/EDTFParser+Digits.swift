extension EDTFParser {
  mutating func twoDigits(_ name: String) throws(DateError) -> DigitPattern {
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

  mutating func pattern(width: Int) -> DigitPattern? {
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

  func endOfDigits(from start: Int) -> Int {
    var end = start
    while end < cursor.end,
      cursor.bytes[end].decimalDigit != nil || cursor.bytes[end] == UInt8(ascii: "X")
    {
      end += 1
    }
    return end
  }

  func badYear(from start: Int) -> DateError {
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
}
