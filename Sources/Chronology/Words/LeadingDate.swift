/// The date that a heading opens with, and the rest of it.
package struct LeadingDate: Sendable, Hashable {
  package let date: UncertainDate
  /// The words of the date, in bytes of the heading.
  package let words: Range<Int>
  /// The title behind the separator; empty where the heading is the date alone.
  package let rest: Range<Int>
}

extension DateWords {
  /// Finds the date that a heading opens with: "June 18: Hardware ambition", "June 18–20 — Title".
  ///
  /// A colon, a spaced dash or an em dash must follow, or the heading must end; a heading that is
  /// nothing but a date counts only with a number in it ("May" may be a name, "May 2026" is not).
  /// A bare month with a colon is a date. The longest text that is a date wins, so that
  /// "June 18 – 20: Title" is a range.
  package func leadingDate(in heading: String, near: CalendarDay) -> LeadingDate? {
    leadingDate(in: Array(heading.utf8), near: near)
  }

  package func leadingDate(in bytes: [UInt8], near: CalendarDay) -> LeadingDate? {
    let start = HeadingScanner.skipSpaces(bytes, from: 0)
    guard start < bytes.count else { return nil }
    let reach = min(start + HeadingScanner.reach, bytes.count)
    var tokenizer = WordTokenizer(bytes, in: start..<reach, lexicon: language.lexicon)
    let foreign = tokenizer.foreignTextOffset()
    // Most headings open with a word that is in no date.
    guard foreign > start || bytes[start].decimalDigit != nil else { return nil }
    var scanner = HeadingScanner(bytes: bytes, offset: start)
    for separator in scanner.separators().reversed() {
      let words = start..<separator.lowerBound
      if words.upperBound > foreign && !EDTF.looksLikeEDTF(bytes, in: words) { continue }
      if separator.isEmpty, !bytes[words].contains(where: { $0.decimalDigit != nil }) { continue }
      guard case .success(let date) = read(bytes, in: words, near: near) else { continue }
      let rest = HeadingScanner.skipSpaces(bytes, from: separator.upperBound)
      let end = HeadingScanner.dropSpaces(bytes, before: bytes.count)
      return LeadingDate(date: date, words: words, rest: rest..<max(rest, end))
    }
    return nil
  }
}
