/// A date that stands in running text.
package struct DateInText: Sendable, Hashable {
  package let date: UncertainDate
  /// Its words, in bytes of the text.
  package let range: Range<Int>
}

extension DateWords {
  /// Finds the dates in running text, in their order: "June 18", "mid-June", "Q2 2026".
  ///
  /// A month alone is none, because "may" and "march" are words, and neither is a year alone. Of
  /// the texts that begin at one place the longest that is a date counts. Cost: linear in the text;
  /// only places where a month, a part of one or the like begins are looked at closely.
  ///
  /// - Parameters:
  ///   - text: plain text, in UTF-8.
  ///   - near: a year that is not written is the one that puts the date nearest to this day.
  package func dates(
    in text: [UInt8], range: Range<Int>? = nil, near: CalendarDay
  ) -> [DateInText] {
    let range = (range ?? 0..<text.count).clamped(to: 0..<text.count)
    var found: [DateInText] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let end = wordEnd(in: text, from: place, before: range.upperBound)
      guard end > place else {
        place += 1
        continue
      }
      if mayOpen(text, place..<end),
        let date = date(in: text, from: place, before: range.upperBound, near: near)
      {
        found.append(date)
        place = max(end, date.range.upperBound)
      } else {
        place = end
      }
    }
    return found
  }

  /// No date in running text is longer, in bytes.
  private static let reach = 64

  private func date(
    in text: [UInt8], from start: Int, before end: Int, near: CalendarDay
  ) -> DateInText? {
    let limit = min(end, start + Self.reach)
    var tokenizer = WordTokenizer(text, in: start..<limit, lexicon: language.lexicon)
    let tokens = tokenizer.tokens().prefix { Self.mayContinue($0.kind) }
    guard tokens.prefix(6).contains(where: { namesTime($0, in: text) }) else { return nil }
    for count in (1...max(tokens.count, 1)).reversed() where count <= tokens.count {
      let words = start..<tokens[count - 1].range.upperBound
      guard tokens[..<count].contains(where: { Self.isPrecise($0.kind) }),
        case .success(let date) = parse(text, in: words, near: near)
      else { continue }
      return DateInText(date: date, range: words)
    }
    return nil
  }

  private func mayOpen(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    guard word.count <= language.lexicon.longestWord else { return false }
    var tokenizer = WordTokenizer(text, in: word, lexicon: language.lexicon)
    switch tokenizer.tokens().first?.kind {
    case .number(_, 1...2): return true
    case .word(let meanings):
      return meanings.contains { meaning in
        switch meaning {
        case .month, .part, .season, .weekday, .quarterLetter, .halfLetter, .ordinal: true
        case .approximate, .before, .after, .since, .until, .by, .between, .from: true
        default: false
        }
      }
    default: return false
    }
  }

  private static func mayContinue(_ kind: WordToken.Kind) -> Bool {
    switch kind {
    case .other, .colon, .questionMark, .ampersand: false
    default: true
    }
  }

  /// A month, or what stands for several.
  private func namesTime(_ token: WordToken, in text: [UInt8]) -> Bool {
    guard case .word(let meanings) = token.kind else { return false }
    return meanings.contains { meaning in
      switch meaning {
      // "It may 20 times" has no month, where months are written with a capital.
      case .month: !writesMonthsCapitalised || !text[token.range.lowerBound].isSmallASCIILetter
      case .season, .quarter, .quarterLetter, .half, .halfLetter: true
      default: false
      }
    }
  }

  /// A number, or a part: what makes "June" more than a word.
  private static func isPrecise(_ kind: WordToken.Kind) -> Bool {
    switch kind {
    case .number: true
    case .word(let meanings): meanings.contains { if case .part = $0 { true } else { false } }
    default: false
    }
  }

  /// Where the letters and digits that begin at `place` end; `place` where none do.
  private func wordEnd(in text: [UInt8], from place: Int, before end: Int) -> Int {
    var index = place
    while index < end {
      let byte = text[index]
      guard byte.isASCIILetter || byte.decimalDigit != nil || byte >= 0xC3 && byte != 0xE2
      else { break }
      index += 1
      while index < end, text[index] & 0xC0 == 0x80 { index += 1 }
    }
    return index
  }

  private var writesMonthsCapitalised: Bool {
    language.names.months.first?.first?.isUppercase ?? false
  }
}

extension UInt8 {
  fileprivate var isSmallASCIILetter: Bool { (0x61...0x7A).contains(self) }
}
