/// Reads a whole date in words: one date, a range of two, or one with "before", "since" and the
/// like.
struct DateWordsParser {
  private let tokens: [WordToken]
  private let end: Int
  private let near: CalendarDay
  private var index = 0

  /// - Parameter end: where the text ends, for errors.
  init(tokens: [WordToken], end: Int, near: CalendarDay) {
    self.tokens = tokens
    self.end = end
    self.near = near
  }

  mutating func reading() throws(DateError) -> WordsMeaning {
    guard !tokens.isEmpty else { throw DateError("date is empty", at: end..<end) }
    try refuseRelative()
    try refuseDigits()
    for meaning in meanings(at: 0) {
      switch meaning {
      case .before, .after, .since, .until, .by:
        index = 1
        let unit = try unit()
        return try finish(YearResolver(near: near).meaning(of: meaning, unit))
      case .from, .between:
        index = 1
        return try range(after: meaning)
      default: continue
      }
    }
    let first = try unit()
    if index < tokens.count, let isList = separator() {
      if isPresent() { return try finish(YearResolver(near: near).meaning(of: .since, first)) }
      let second = try unit()
      return try finish(YearResolver(near: near).meaning(first, second, isList ? .all : .interval))
    }
    return try finish(YearResolver(near: near).meaning(of: first))
  }

  /// "from June 18 to June 20", "from June 18", "between June 18 and June 20".
  private mutating func range(after opening: DateWord) throws(DateError) -> WordsMeaning {
    let first = try unit()
    let years = YearResolver(near: near)
    guard index < tokens.count, let isList = separator() else {
      guard opening == .from else { throw unexpected("where 'and' and a second date belong") }
      return try finish(years.meaning(of: .since, first))
    }
    guard isList == (opening == .between) else {
      throw DateError("range begins and continues with different words", at: first.range)
    }
    if isPresent() { return try finish(years.meaning(of: .since, first)) }
    let second = try unit()
    return try finish(years.meaning(first, second, isList ? .oneOf : .interval))
  }

  private mutating func unit() throws(DateError) -> WordUnit {
    var parser = WordUnitParser(tokens: tokens, from: index)
    var unit = parser.parse()
    index = parser.index
    if case .questionMark? = tokens[safe: index]?.kind {
      unit.qualifiers.insert(.uncertain)
      index += 1
    }
    guard !unit.isEmpty else {
      if unit.weekday != nil {
        throw DateError("day of the week alone is not a date", at: unit.range)
      }
      if unit.parts != nil {
        throw DateError("date says which part, but not of what", at: unit.range)
      }
      throw unexpected("where a date is expected")
    }
    return unit
  }

  /// A dash or a word between two dates; true for one that makes a list ("and"), nil for none.
  private mutating func separator() -> Bool? {
    switch tokens[index].kind {
    case .dash, .slash:
      index += 1
      return false
    case .ampersand:
      index += 1
      return true
    case .word(let meanings) where meanings.contains(.to):
      index += 1
      return false
    case .word(let meanings) where meanings.contains(.and):
      index += 1
      return true
    default: return nil
    }
  }

  /// Takes "present" or "the present".
  private mutating func isPresent() -> Bool {
    let place = meanings(at: index).contains(.filler) ? index + 1 : index
    guard meanings(at: place).contains(.present) else { return false }
    index = place + 1
    return true
  }

  private func finish(_ meaning: WordsMeaning) throws(DateError) -> WordsMeaning {
    guard index >= tokens.count else { throw unexpected("after the date") }
    return meaning
  }

  // MARK: Errors

  private func unexpected(_ position: String) -> DateError {
    // What stands behind a comma or an "of" is to blame, not that.
    var place = index
    while place + 1 < tokens.count, isLink(at: place) { place += 1 }
    guard place < tokens.count else { return DateError("date ends \(position)", at: end..<end) }
    let range = tokens[place].range
    switch tokens[place].kind {
    case .other: return DateError("text is not part of a date", at: range)
    case .number: return DateError("number is not part of a date \(position)", at: range)
    default: return DateError("word is out of place in a date \(position)", at: range)
    }
  }

  private func isLink(at place: Int) -> Bool {
    if case .comma = tokens[place].kind { true } else { meanings(at: place).contains(.filler) }
  }

  /// "6/18/2026".
  private func refuseDigits() throws(DateError) {
    for place in tokens.indices.dropLast(2) {
      guard case .number(_, 1...2) = tokens[place].kind, case .slash = tokens[place + 1].kind,
        tokens[place + 1].isAdjacent, case .number = tokens[place + 2].kind
      else { continue }
      throw DateError(
        "date in digits is read differently in different countries",
        at: tokens[place].range.lowerBound..<end,
        help: "write it as '2026-06-18' or 'June 18, 2026'")
    }
  }

  /// "this week", "3 days ago", "today".
  private func refuseRelative() throws(DateError) {
    for token in tokens {
      guard case .word(let meanings) = token.kind, meanings.contains(.relative) else { continue }
      throw DateError(
        "date is relative to the day on which it is read", at: token.range,
        help: "write the day, the month or the year")
    }
  }

  private func meanings(at place: Int) -> [DateWord] {
    if case .word(let meanings)? = tokens[safe: place]?.kind { meanings } else { [] }
  }
}
