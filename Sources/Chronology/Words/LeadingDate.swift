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
    guard start < bytes.count, mayOpenDate(bytes, at: start) else { return nil }
    var scanner = HeadingScanner(bytes: bytes, offset: start)
    for separator in scanner.separators().reversed() {
      let words = start..<separator.lowerBound
      if separator.isEmpty, !bytes[words].contains(where: { $0.decimalDigit != nil }) { continue }
      guard case .success(let date) = read(bytes, in: words, near: near) else { continue }
      let rest = HeadingScanner.skipSpaces(bytes, from: separator.upperBound)
      let end = HeadingScanner.dropSpaces(bytes, before: bytes.count)
      return LeadingDate(date: date, words: words, rest: rest..<max(rest, end))
    }
    return nil
  }

  /// Reads EDTF or words, whichever fits; the error is that of the one that was meant.
  package func read(
    _ bytes: [UInt8], in range: Range<Int>? = nil, near: CalendarDay
  ) -> Result<UncertainDate, DateError> {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    let asEDTF = EDTF.parse(bytes, in: range)
    if case .success = asEDTF { return asEDTF }
    let asWords = parse(bytes, in: range, near: near)
    if case .failure = asWords, EDTF.looksLikeEDTF(bytes, in: range) { return asEDTF }
    return asWords
  }

  package func read(_ text: String, near: CalendarDay) -> Result<UncertainDate, DateError> {
    read(Array(text.utf8), near: near)
  }

  /// A cheap test that spares most headings the rest.
  private func mayOpenDate(_ bytes: [UInt8], at start: Int) -> Bool {
    if bytes[start].decimalDigit != nil { return true }
    let end = min(start + 40, bytes.count)
    var tokenizer = WordTokenizer(bytes, in: start..<end, lexicon: language.lexicon)
    switch tokenizer.first()?.kind {
    case .word, .apostrophe: return true
    default: return false
    }
  }
}

/// Looks for the places of a heading where its date may end.
struct HeadingScanner {
  let bytes: [UInt8]
  var offset: Int

  /// No date in words is longer.
  private static let reach = 96

  /// In order; the last is the empty range at the heading's end, if that is near enough.
  mutating func separators() -> [Range<Int>] {
    let start = offset
    let end = Self.dropSpaces(bytes, before: bytes.count)
    var found: [Range<Int>] = []
    while offset < min(end, start + Self.reach), found.count < 12 {
      if let width = separatorWidth(end: end) {
        let first = Self.dropSpaces(bytes, before: offset)
        found.append(max(first, start)..<offset + width)
        offset += width
      } else {
        offset += 1
      }
    }
    if offset >= end { found.append(end..<end) }
    return found
  }

  private func separatorWidth(end: Int) -> Int? {
    switch bytes[offset] {
    case UInt8(ascii: ":"):
      return isSpace(at: offset + 1) || offset + 1 >= end ? 1 : nil
    case UInt8(ascii: "-"):
      return isSpace(before: offset) && isSpace(at: offset + 1) ? 1 : nil
    case 0xE2 where offset + 2 < end && bytes[offset + 1] == 0x80:
      switch bytes[offset + 2] {
      case 0x94, 0x95: return 3
      case 0x93: return isSpace(before: offset) && isSpace(at: offset + 3) ? 3 : nil
      default: return nil
      }
    default: return nil
    }
  }

  private func isSpace(at place: Int) -> Bool { Self.skipSpaces(bytes, from: place) > place }
  private func isSpace(before place: Int) -> Bool { Self.dropSpaces(bytes, before: place) < place }

  /// Past spaces, tabs and no-break spaces.
  static func skipSpaces(_ bytes: [UInt8], from start: Int) -> Int {
    var place = start
    while place < bytes.count {
      if bytes[place] == 0x20 || bytes[place] == 0x09 {
        place += 1
      } else if bytes[place] == 0xC2, place + 1 < bytes.count, bytes[place + 1] == 0xA0 {
        place += 2
      } else {
        break
      }
    }
    return place
  }

  /// Back over the same.
  static func dropSpaces(_ bytes: [UInt8], before end: Int) -> Int {
    var place = end
    while place > 0 {
      if bytes[place - 1] == 0x20 || bytes[place - 1] == 0x09 {
        place -= 1
      } else if place > 1, bytes[place - 1] == 0xA0, bytes[place - 2] == 0xC2 {
        place -= 2
      } else {
        break
      }
    }
    return place
  }
}
