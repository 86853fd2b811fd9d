/// Reads dates in words: "18 June 2026", "early June", "Q2 2026", "June 28 – July 2".
package struct DateWords: Sendable {
  package let language: DateLanguage

  package init(language: DateLanguage = .english) { self.language = language }

  /// Reads the whole text as one date.
  ///
  /// - Parameter near: the story's day. A year that is not written is the one that puts the date
  ///   nearest to it, the earlier of two that are equally near.
  package func parse(_ text: String, near: CalendarDay) -> Result<UncertainDate, DateError> {
    let bytes = Array(text.utf8)
    return parse(bytes, in: 0..<bytes.count, near: near)
  }

  package func parse(
    _ bytes: [UInt8], in range: Range<Int>, near: CalendarDay
  ) -> Result<UncertainDate, DateError> {
    let range = range.clamped(to: 0..<bytes.count)
    var tokenizer = WordTokenizer(bytes, in: range, lexicon: language.lexicon)
    let tokens = tokenizer.tokens()
    var parser = DateWordsParser(tokens: tokens, end: range.upperBound, near: near)
    do {
      let reading = try parser.reading()
      let first = tokens.first?.range.lowerBound ?? range.lowerBound
      let last = tokens.last?.range.upperBound ?? range.upperBound
      let words = WordsReading(
        String(decoding: bytes[first..<last], as: UTF8.self), isYearGuessed: reading.isYearGuessed,
        contradictedWeekday: reading.contradictedWeekday)
      return .success(
        UncertainDate(reading.expression, precision: reading.precision, source: .words(words)))
    } catch {
      return .failure(error)
    }
  }
}

extension DateWords {
  /// Reads EDTF or words, whichever fits; the error is that of the one that was meant.
  package func read(
    _ bytes: [UInt8], in range: Range<Int>? = nil, near: CalendarDay
  ) -> Result<UncertainDate, DateError> {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    // Whatever is EDTF looks like it, so that words are not read twice.
    guard EDTF.looksLikeEDTF(bytes, in: range) else { return parse(bytes, in: range, near: near) }
    return EDTF.parse(bytes, in: range)
  }

  package func read(_ text: String, near: CalendarDay) -> Result<UncertainDate, DateError> {
    read(Array(text.utf8), near: near)
  }
}

/// What a date in words says once its years are found.
struct WordsMeaning {
  let expression: DateExpression
  let precision: DatePrecision
  let isYearGuessed: Bool
  let contradictedWeekday: Weekday?
}
