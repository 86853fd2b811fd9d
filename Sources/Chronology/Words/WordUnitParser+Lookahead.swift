extension WordUnitParser {
  var hasNoMonthOrSpan: Bool { unit.month == nil && unit.span == nil }

  func token(at place: Int) -> WordToken? { tokens[safe: place] }

  func isAdjacent(at place: Int) -> Bool { token(at: place)?.isAdjacent ?? false }

  func meanings(at place: Int) -> [DateWord] {
    if case .word(let meanings)? = token(at: place)?.kind { meanings } else { [] }
  }

  func has(_ word: DateWord, at place: Int) -> Bool { meanings(at: place).contains(word) }

  func adjacentNumber(at place: Int) -> Int? {
    guard isAdjacent(at: place), case .number(let number, _)? = token(at: place)?.kind
    else { return nil }
    return number
  }

  /// `-06`, without spaces.
  func hyphenatedNumber(at place: Int) -> Int? {
    guard case .dash? = token(at: place)?.kind, let hyphen = token(at: place), hyphen.isAdjacent,
      hyphen.range.count == 1, isAdjacent(at: place + 1),
      case .number(let number, 2)? = token(at: place + 1)?.kind
    else { return nil }
    return number
  }

  /// The `s` of "1990s" or the `'s` of "1990's": how many tokens it takes.
  func decadeSuffixWidth(at place: Int) -> Int? {
    guard isAdjacent(at: place) else { return nil }
    if has(.decadeSuffix, at: place) { return 1 }
    guard case .apostrophe? = token(at: place)?.kind, isAdjacent(at: place + 1),
      has(.decadeSuffix, at: place + 1)
    else { return nil }
    return 2
  }
}
