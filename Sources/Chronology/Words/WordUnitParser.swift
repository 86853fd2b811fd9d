/// Reads one date in words from tokens: its parts in any order, as far as they go.
struct WordUnitParser {
  let tokens: [WordToken]
  var index: Int
  var unit = WordUnit()
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

  mutating func commit(_ count: Int = 1) -> Bool {
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
  mutating func ordinal(_ number: Int, width: Int) -> Bool {
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
}
