/// Reads one EDTF expression. Intervals and sets are here; dates and times are in extensions.
struct EDTFParser {
  var cursor: ByteCursor
  /// The lowest level that has all that was read so far.
  private(set) var level = 0

  init(cursor: ByteCursor) { self.cursor = cursor }

  mutating func require(level needed: Int) { level = max(level, needed) }

  mutating func expression() throws(DateError) -> DateExpression {
    guard let first = cursor.next else {
      throw DateError("date is empty", at: cursor.offset..<cursor.offset)
    }
    switch first {
    case UInt8(ascii: "["): return try set(.one, closing: UInt8(ascii: "]"))
    case UInt8(ascii: "{"): return try set(.all, closing: UInt8(ascii: "}"))
    case UInt8(ascii: "/"), UInt8(ascii: "."): return try interval(from: try openEnd())
    default: break
    }
    let start = cursor.offset
    let date = try date()
    switch cursor.next {
    case nil: return .date(date)
    case UInt8(ascii: "/"): return try interval(from: .date(date))
    case UInt8(ascii: "T"): return try dateTime(on: date, from: start)
    default: throw stray(after: "date")
    }
  }

  // MARK: Intervals

  /// `..` or nothing.
  private mutating func openEnd() throws(DateError) -> DateExpression.IntervalEnd {
    require(level: 1)
    guard cursor.next == UInt8(ascii: ".") else { return .unknown }
    let start = cursor.offset
    guard cursor.take(UInt8(ascii: ".")), cursor.take(UInt8(ascii: ".")) else {
      throw DateError("open end is written with two dots, '..'", at: start..<cursor.offset)
    }
    return .open
  }

  private mutating func interval(
    from start: DateExpression.IntervalEnd
  ) throws(DateError) -> DateExpression {
    guard cursor.take(UInt8(ascii: "/")) else {
      throw DateError(
        "'..' needs a '/' and a date after it", at: cursor.offset..<cursor.end,
        help: "write an open interval as '../2026-06', or a set as '[..2026-06]'")
    }
    if case .date(let first) = start { note(inInterval: first) }
    let endOffset = cursor.offset
    let end: DateExpression.IntervalEnd
    if cursor.isAtEnd || cursor.next == UInt8(ascii: ".") {
      end = try openEnd()
    } else {
      let last = try date()
      note(inInterval: last)
      if case .date(let first) = start, last.last < first.first {
        throw DateError("interval ends before it begins", at: endOffset..<cursor.offset)
      }
      end = .date(last)
    }
    if start == .unknown && end == .unknown {
      throw DateError("interval has neither a start nor an end", at: endOffset - 1..<endOffset)
    }
    switch cursor.next {
    case nil: return .interval(start, end)
    case UInt8(ascii: "T"):
      throw DateError("interval has a time of day, but only dates may", at: rest)
    default: throw stray(after: "interval")
    }
  }

  /// A date with an `X` is of level 2 within an interval wherever the `X` stands.
  private mutating func note(inInterval date: PartialDate) {
    if !date.isWhollySpecified { require(level: 2) }
  }

  // MARK: Sets

  private mutating func set(
    _ kind: DateExpression.SetKind, closing: UInt8
  ) throws(DateError) -> DateExpression {
    let opening = cursor.offset
    require(level: 2)
    cursor.offset += 1
    var members: [DateExpression.SetMember] = []
    while true {
      if case .from = members.last {
        throw DateError("open end is not the last of its set", at: cursor.offset..<cursor.end)
      }
      members.append(try member(isFirst: members.isEmpty))
      if cursor.take(UInt8(ascii: ",")) {
        while cursor.take(UInt8(ascii: " ")) {}
      } else if cursor.take(closing) {
        break
      } else if cursor.isAtEnd {
        throw DateError("set is not closed", at: opening..<cursor.end)
      } else {
        throw stray(after: "date of the set")
      }
    }
    if members.count == 1, case .date = members[0] {
      throw DateError(
        "set has only one date", at: opening..<cursor.offset, help: "write the date alone")
    }
    guard cursor.isAtEnd else { throw stray(after: "set") }
    return .set(kind, DateExpression.SetMember.canonical(members))
  }

  private mutating func member(isFirst: Bool) throws(DateError) -> DateExpression.SetMember {
    let start = cursor.offset
    if cursor.next == UInt8(ascii: ".") {
      try dots()
      guard isFirst else {
        throw DateError("open start is not the first of its set", at: start..<cursor.offset)
      }
      return .through(try date())
    }
    let first = try date()
    if cursor.next == UInt8(ascii: "T") {
      throw DateError("set has a time of day, but only dates may", at: rest)
    }
    guard cursor.next == UInt8(ascii: ".") else { return .date(first) }
    try dots()
    switch cursor.next {
    case nil, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): return .from(first)
    default: break
    }
    let endOffset = cursor.offset
    let last = try date()
    guard last.last >= first.first else {
      throw DateError("range ends before it begins", at: endOffset..<cursor.offset)
    }
    return .range(first, last)
  }

  private mutating func dots() throws(DateError) {
    let start = cursor.offset
    guard cursor.take(UInt8(ascii: ".")), cursor.take(UInt8(ascii: ".")) else {
      throw DateError("range is written with two dots, '..'", at: start..<cursor.offset)
    }
  }

  // MARK: Errors

  var rest: Range<Int> { cursor.offset..<cursor.end }

  func stray(after place: String) -> DateError {
    switch cursor.next {
    case UInt8(ascii: "?"), UInt8(ascii: "~"), UInt8(ascii: "%"):
      DateError(
        "date has two qualifiers in one place", at: rest,
        help: "write '%' for uncertain and approximate")
    case UInt8(ascii: " "): DateError("space after the \(place) is not allowed in EDTF", at: rest)
    case UInt8(ascii: "t"): DateError("time begins with a capital 'T'", at: rest)
    default: DateError("stray text after the \(place)", at: rest)
    }
  }
}

extension PartialDate {
  /// No digit of it is an `X`.
  var isWhollySpecified: Bool {
    if case .pattern(let pattern, _) = year.digits, !pattern.isExact { return false }
    return month?.isExact ?? true && day?.isExact ?? true
  }
}
