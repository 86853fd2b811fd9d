/// What a word can mean in a date, in any language.
enum DateWord: Sendable, Hashable {
  case month(Int)
  case weekday(Weekday)
  /// 1 is spring.
  case season(Int)
  /// early, mid, late
  case part(DatePart)
  /// "first" in "first quarter".
  case ordinal(Int)
  /// The ending of "18th".
  case ordinalSuffix
  case quarter
  /// The letter of "Q2".
  case quarterLetter
  case half
  case halfLetter
  case century
  /// The ending of "1990s".
  case decadeSuffix
  case approximate
  case uncertain
  case before, after, since, until, by
  case from, to, between, and
  /// "present": an end that has not come.
  case present
  /// "of", "in", "the": nothing by itself, and never the last.
  case filler
  case beforeNoon, afterNoon, noon, midnight
  /// A zone's abbreviation with its offset in minutes; nil where it depends on the season.
  case zone(Int?)
  /// "today", "this", "last": a date only to those who read it on its day.
  case relative
}

/// A third of a longer time.
enum DatePart: Int, Sendable, Hashable, Comparable {
  case early, middle, late

  static func < (left: DatePart, right: DatePart) -> Bool { left.rawValue < right.rawValue }

  /// The part's share of `count` months or years, as indexes from 0: thirds, what is left over
  /// goes to the first and then to the last (months of a year 4, 4, 4; of a season 1, 1, 1; years
  /// of a decade 4, 3, 3).
  func indexes(of count: Int) -> ClosedRange<Int> {
    let third = count / 3
    let first = third + (count % 3 > 0 ? 1 : 0)
    let last = third + (count % 3 > 1 ? 1 : 0)
    switch self {
    case .early: return 0...max(first - 1, 0)
    case .middle: return first...max(count - last - 1, first)
    case .late: return count - last...count - 1
    }
  }

  /// The part's days of a month: 1–10, 11–20, 21 to its end.
  func days(ofMonthWith length: Int) -> ClosedRange<Int> {
    switch self {
    case .early: 1...10
    case .middle: 11...20
    case .late: 21...max(length, 21)
    }
  }
}

/// The words of a language by their spelling, lower-cased and without full stops.
struct DateLexicon: Sendable {
  private let meanings: [String: [DateWord]]
  let longestWord: Int

  init(names: DateNames, words: [(DateWord, [String])]) {
    var meanings: [String: [DateWord]] = [:]
    func add(_ spelling: String, _ word: DateWord) {
      let key = spelling.lowercased().filter { $0 != "." }
      if !(meanings[key]?.contains(word) ?? false) { meanings[key, default: []].append(word) }
    }
    for list in [names.months, names.shortMonths] {
      for (index, name) in list.enumerated() { add(name, .month(index + 1)) }
    }
    for list in [names.weekdays, names.shortWeekdays] {
      for (index, name) in list.enumerated() {
        if let day = Weekday(rawValue: index + 1) { add(name, .weekday(day)) }
      }
    }
    for (index, name) in names.seasons.enumerated() { add(name, .season(index + 1)) }
    for (word, spellings) in words {
      for spelling in spellings { add(spelling, word) }
    }
    self.meanings = meanings
    self.longestWord = meanings.keys.map(\.utf8.count).max() ?? 0
  }

  func meanings(of spelling: String) -> [DateWord] { meanings[spelling] ?? [] }
}
