extension Moment {
  /// Reads the timestamps of YAML: `2026-06-18`, `2026-06-18T09:00`, `2026-06-18 09:00:00 +02:00`,
  /// `2026-06-18T09:00:00.5Z`. Fractions of a second are dropped.
  ///
  /// - Parameter zone: whose clocks show the time where the text has no offset.
  package static func parse(_ text: String, in zone: TimeZoneRule) -> Result<Moment, DateError> {
    parse(Array(text.utf8), in: zone)
  }

  package static func parse(_ bytes: [UInt8], in zone: TimeZoneRule) -> Result<Moment, DateError> {
    var parser = MomentParser(cursor: ByteCursor(bytes))
    do { return .success(try parser.moment(in: zone)) } catch { return .failure(error) }
  }
}

struct MomentParser {
  var cursor: ByteCursor

  mutating func moment(in zone: TimeZoneRule) throws(DateError) -> Moment {
    let day = try day()
    guard !cursor.isAtEnd else { return zone.moment(day: day, time: nil) }
    guard cursor.take(UInt8(ascii: "T")) || cursor.take(UInt8(ascii: "t")) || skipSpaces() else {
      throw unexpected("after the day")
    }
    let time = try time()
    _ = skipSpaces()
    guard !cursor.isAtEnd else { return zone.moment(day: day, time: time) }
    let offset = try offset()
    guard cursor.isAtEnd else { throw unexpected("after the offset") }
    return Moment(day: day, time: time, offset: offset)
  }

  private mutating func day() throws(DateError) -> CalendarDay {
    let start = cursor.offset
    guard let year = cursor.takeDigits(4), cursor.take(UInt8(ascii: "-")),
      let month = cursor.takeDigits(2), cursor.take(UInt8(ascii: "-")),
      let day = cursor.takeDigits(2)
    else {
      throw DateError(
        "date is not of the form YYYY-MM-DD", at: start..<cursor.end,
        help: "write it as '2026-06-18' or '2026-06-18T09:00:00+02:00'")
    }
    guard (1...12).contains(month) else {
      throw DateError("month \(month) is not 1 to 12", at: start + 5..<start + 7)
    }
    guard let found = CalendarDay(year: year, month: month, day: day) else {
      let last = CalendarDay.days(inMonth: month, of: year)
      throw DateError(
        "day \(day) is not in the month, which has \(last) days", at: start + 8..<start + 10)
    }
    return found
  }

  /// `09:00`, `09:00:00`, `09:00:00.25`.
  private mutating func time() throws(DateError) -> TimeOfDay {
    let start = cursor.offset
    guard let hour = cursor.takeDigits(2), cursor.take(UInt8(ascii: ":")),
      let minute = cursor.takeDigits(2)
    else {
      throw DateError("time is not of the form HH:MM or HH:MM:SS", at: start..<cursor.end)
    }
    var second = 0
    if cursor.take(UInt8(ascii: ":")) {
      guard let digits = cursor.takeDigits(2) else {
        throw DateError("seconds are not two digits", at: cursor.offset..<cursor.end)
      }
      second = digits
      if cursor.take(UInt8(ascii: ".")) {
        guard cursor.takeDigits(1) != nil else { throw unexpected("in a fraction of a second") }
        while cursor.takeDigits(1) != nil {}
      }
    }
    guard hour < 24, let time = TimeOfDay(hour: hour, minute: minute, second: second) else {
      throw DateError("time is not on the clock", at: start..<cursor.offset)
    }
    return time
  }

  /// `Z`, `+02`, `+02:00`, `+0200`.
  private mutating func offset() throws(DateError) -> UTCOffset {
    if cursor.take(UInt8(ascii: "Z")) || cursor.take(UInt8(ascii: "z")) { return .utc }
    let start = cursor.offset
    let isNegative = cursor.next == UInt8(ascii: "-")
    guard cursor.take(UInt8(ascii: "+")) || cursor.take(UInt8(ascii: "-")),
      let hours = cursor.takeDigits(2)
    else { throw unexpected("where an offset (Z, +02:00) is expected") }
    var minutes = 0
    if !cursor.isAtEnd {
      _ = cursor.take(UInt8(ascii: ":"))
      guard let digits = cursor.takeDigits(2) else { throw unexpected("in the offset") }
      minutes = digits
    }
    guard hours < 24, minutes < 60 else {
      throw DateError("offset is not -23:59 to +23:59", at: start..<cursor.offset)
    }
    return UTCOffset(minutes: (hours * 60 + minutes) * (isNegative ? -1 : 1))
  }

  private mutating func skipSpaces() -> Bool {
    let start = cursor.offset
    while cursor.take(UInt8(ascii: " ")) || cursor.take(UInt8(ascii: "\t")) {}
    return cursor.offset > start
  }

  private func unexpected(_ place: String) -> DateError {
    guard !cursor.isAtEnd else {
      return DateError("date ends \(place)", at: cursor.end..<cursor.end)
    }
    return DateError("date has stray text \(place)", at: cursor.offset..<cursor.end)
  }
}
