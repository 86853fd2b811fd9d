extension EDTFParser {
  /// The time after a date, up to the end of the text.
  mutating func dateTime(
    on date: PartialDate, from start: Int
  ) throws(DateError) -> DateExpression {
    guard date.day != nil, date.isWhollySpecified, date.first == date.last else {
      throw DateError("time of day stands only after a whole date", at: start..<cursor.offset)
    }
    guard date.qualifiers.union.isEmpty else {
      throw DateError("date with a time of day has no qualifiers", at: start..<cursor.offset)
    }
    cursor.offset += 1
    let time = try time()
    guard !cursor.isAtEnd else { return .dateTime(date.first, time, nil) }
    let offset = try shift()
    guard cursor.isAtEnd else { throw stray(after: "time") }
    return .dateTime(date.first, time, offset)
  }

  private mutating func time() throws(DateError) -> TimeOfDay {
    let start = cursor.offset
    guard let hour = cursor.takeDigits(2), cursor.take(UInt8(ascii: ":")),
      let minute = cursor.takeDigits(2)
    else {
      throw DateError("time is not of the form HH:MM:SS", at: start..<cursor.end)
    }
    guard cursor.take(UInt8(ascii: ":")), let second = cursor.takeDigits(2) else {
      throw DateError(
        "time has no seconds, which EDTF asks for", at: start..<cursor.end,
        help: "add ':00' after the minutes")
    }
    if cursor.next == UInt8(ascii: ".") || cursor.next == UInt8(ascii: ",") {
      throw DateError("time has a fraction of a second", at: rest)
    }
    guard let time = TimeOfDay(hour: hour, minute: minute, second: second) else {
      throw DateError("time is not on the clock", at: start..<cursor.offset)
    }
    return time
  }

  /// `Z`, `-04`, `+04:30`, within the 14 hours that clocks are ahead of or behind UTC.
  private mutating func shift() throws(DateError) -> UTCOffset {
    if cursor.take(UInt8(ascii: "Z")) { return .utc }
    let start = cursor.offset
    let isNegative = cursor.next == UInt8(ascii: "-")
    guard cursor.take(UInt8(ascii: "+")) || cursor.take(UInt8(ascii: "-")) else {
      throw stray(after: "time")
    }
    guard let hours = cursor.takeDigits(2) else {
      throw DateError("offset has not two digits of hours", at: start..<cursor.end)
    }
    var minutes = 0
    if !cursor.isAtEnd {
      guard cursor.take(UInt8(ascii: ":")), let digits = cursor.takeDigits(2) else {
        throw DateError("offset is not of the form +HH or +HH:MM", at: start..<cursor.end)
      }
      minutes = digits
    }
    let total = hours * 60 + minutes
    guard minutes < 60, total <= 14 * 60 else {
      throw DateError("offset is not -14:00 to +14:00", at: start..<cursor.offset)
    }
    guard !(isNegative && total == 0) else {
      throw DateError("offset of zero is '+00:00' or 'Z'", at: start..<cursor.offset)
    }
    return UTCOffset(minutes: isNegative ? -total : total)
  }
}
