/// Reads one date in words from tokens: its parts in any order, as far as they go.
struct WordUnitParser {
  let tokens: [WordToken]
  private(set) var index: Int
  private(set) var unit = WordUnit()
  /// Behind the last token that said something; a comma or an "of" after it is given back.
  private var committed: Int
  private var isAfterPart = false

  init(tokens: [WordToken], from index: Int) {
    self.tokens = tokens
    self.index = index
    self.committed = index
  }

  mutating func parse() -> WordUnit {
    let start = index
    while index < tokens.count, step() {}
    index = committed
    if committed > start {
      unit.range = tokens[start].range.lowerBound..<tokens[committed - 1].range.upperBound
    }
    return unit
  }

  private mutating func commit(_ count: Int = 1) -> Bool {
    index += count
    committed = index
    isAfterPart = false
    return true
  }

  /// False where the token is not part of this date.
  private mutating func step() -> Bool {
    switch tokens[index].kind {
    case .word: return word()
    case .number(let number, let digits): return self.number(number, digits)
    case .comma:
      index += 1
      return !unit.isEmpty || unit.weekday != nil
    case .dash:
      // "mid-June"
      guard isAfterPart else { return false }
      index += 1
      return true
    case .apostrophe: return shortYear()
    default: return false
    }
  }

  // MARK: Words

  private mutating func word() -> Bool {
    for meaning in meanings(at: index) {
      switch meaning {
      case .month(let month) where unit.month == nil && unit.span == nil:
        unit.month = month
      case .weekday(let weekday) where unit.weekday == nil: unit.weekday = weekday
      case .season(let season) where hasNoMonthOrSpan: unit.span = .season(season)
      case .part(let part) where unit.parts == nil && unit.day == nil: return parts(from: part)
      case .ordinal(let number): return ordinal(number, width: 1)
      case .quarterLetter where hasNoMonthOrSpan:
        guard let number = adjacentNumber(at: index + 1), (1...4).contains(number)
        else { continue }
        unit.span = .quarter(number)
        return commit(2)
      case .halfLetter where hasNoMonthOrSpan:
        guard let number = adjacentNumber(at: index + 1), (1...2).contains(number)
        else { continue }
        unit.span = .half(number)
        return commit(2)
      case .approximate: unit.qualifiers.insert(.approximate)
      case .uncertain: unit.qualifiers.insert(.uncertain)
      case .noon where takesTime: unit.time = TimeOfDay(hour: 12, minute: 0)
      case .midnight where takesTime: unit.time = TimeOfDay(hour: 0, minute: 0)
      case .zone(let minutes) where unit.time != nil && unit.offset == nil:
        unit.offset = minutes.map { UTCOffset(minutes: $0) }
      case .filler:
        index += 1
        return true
      default: continue
      }
      return commit()
    }
    return false
  }

  /// "early", "early to mid", "mid-to-late"
  private mutating func parts(from first: DatePart) -> Bool {
    unit.parts = first...first
    var next = index + 1
    var isRange = false
    while next < tokens.count {
      if case .dash = tokens[next].kind {
        isRange = isRange || !tokens[next].isAdjacent
      } else if has(.to, at: next) {
        isRange = true
      } else {
        break
      }
      next += 1
    }
    if isRange, let last = part(at: next), last > first {
      unit.parts = first...last
      index = next
    }
    _ = commit()
    isAfterPart = true
    return true
  }

  private func part(at index: Int) -> DatePart? {
    for case .part(let part) in meanings(at: index) { return part }
    return nil
  }

  /// "second quarter", "21st century".
  private mutating func ordinal(_ number: Int, width: Int) -> Bool {
    guard hasNoMonthOrSpan else { return false }
    var next = index + width
    if next < tokens.count, case .dash = tokens[next].kind { next += 1 }
    if has(.quarter, at: next), (1...4).contains(number) {
      unit.span = .quarter(number)
    } else if has(.half, at: next), (1...2).contains(number) {
      unit.span = .half(number)
    } else if has(.century, at: next), (1...100).contains(number) {
      unit.span = .century((number - 1) * 100)
    } else {
      return false
    }
    return commit(next - index + 1)
  }

  // MARK: Numbers

  private mutating func number(_ number: Int, _ digits: Int) -> Bool {
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
    return commit(hasSuffix ? 2 : 1)
  }

  private mutating func year(_ number: Int) -> Bool {
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

  private var needsOwnYear: Bool {
    switch unit.span {
    case .decade, .century: false
    default: true
    }
  }

  /// `'26`, `'90s`: kept below 100; the caller, who knows the story's date, finds the century.
  private mutating func shortYear() -> Bool {
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

  // MARK: Times

  private var takesTime: Bool { unit.day != nil && unit.month != nil && unit.time == nil }

  /// `9:30`, `9:30 a.m.`, `9 pm`, `21:30:15`.
  private func time(hour: Int) -> (value: TimeOfDay, width: Int)? {
    var width = 1
    var minute = 0
    var second = 0
    if let minutes = colonNumber(at: index + width) {
      minute = minutes
      width += 2
      if let seconds = colonNumber(at: index + width) {
        second = seconds
        width += 2
      }
    }
    var hour = hour
    if has(.beforeNoon, at: index + width) || has(.afterNoon, at: index + width) {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (has(.afterNoon, at: index + width) ? 12 : 0)
      width += 1
    } else if width == 1 {
      return nil
    }
    guard hour < 24, let time = TimeOfDay(hour: hour, minute: minute, second: second)
    else { return nil }
    return (time, width)
  }

  private func colonNumber(at place: Int) -> Int? {
    guard case .colon? = token(at: place)?.kind, isAdjacent(at: place), isAdjacent(at: place + 1),
      case .number(let number, 2)? = token(at: place + 1)?.kind
    else { return nil }
    return number
  }

  // MARK: Looking ahead

  private var hasNoMonthOrSpan: Bool { unit.month == nil && unit.span == nil }

  private func token(at place: Int) -> WordToken? { tokens[safe: place] }

  private func isAdjacent(at place: Int) -> Bool { token(at: place)?.isAdjacent ?? false }

  private func meanings(at place: Int) -> [DateWord] {
    if case .word(let meanings)? = token(at: place)?.kind { meanings } else { [] }
  }

  private func has(_ word: DateWord, at place: Int) -> Bool { meanings(at: place).contains(word) }

  private func adjacentNumber(at place: Int) -> Int? {
    guard isAdjacent(at: place), case .number(let number, _)? = token(at: place)?.kind
    else { return nil }
    return number
  }

  /// `-06`, without spaces.
  private func hyphenatedNumber(at place: Int) -> Int? {
    guard case .dash? = token(at: place)?.kind, let hyphen = token(at: place), hyphen.isAdjacent,
      hyphen.range.count == 1, isAdjacent(at: place + 1),
      case .number(let number, 2)? = token(at: place + 1)?.kind
    else { return nil }
    return number
  }

  /// The `s` of "1990s" or the `'s` of "1990's": how many tokens it takes.
  private func decadeSuffixWidth(at place: Int) -> Int? {
    guard isAdjacent(at: place) else { return nil }
    if has(.decadeSuffix, at: place) { return 1 }
    guard case .apostrophe? = token(at: place)?.kind, isAdjacent(at: place + 1),
      has(.decadeSuffix, at: place + 1)
    else { return nil }
    return 2
  }
}
