/// Where sentences begin and end in plain text, near enough to quote one.
enum SentenceBounds {
  /// The sentence around a place, without the spaces at its ends.
  static func sentence(around place: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var start = place.lowerBound
    while start > 0, !isStart(start, in: text) { start -= 1 }
    while start < place.lowerBound, text[start] == 0x20 { start += 1 }
    var end = place.upperBound
    while end < text.count, !isStart(end, in: text) { end += 1 }
    while end > place.upperBound, text[end - 1] == 0x20 { end -= 1 }
    return start..<end
  }

  /// Whether a sentence may begin at `position`: after a space that comes after an end, or right after
  /// the full stop of a script that has no spaces.
  private static func isStart(_ position: Int, in text: [UInt8]) -> Bool {
    guard position > 0, position < text.count else { return position == 0 }
    if hasWideStop(before: position, in: text) { return true }
    guard text[position - 1] == 0x20, !(text[position] &- 0x61 < 26) else { return false }
    var end = position - 1
    while end > 0, let length = closingLength(before: end, in: text) { end -= length }
    guard end > 0 else { return false }
    switch text[end - 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "."): return !isAbbreviation(before: end - 1, in: text)
    // U+2026, three dots.
    case 0xA6: return end >= 3 && text[end - 2] == 0x80 && text[end - 3] == 0xE2
    default: return false
    }
  }

  /// U+3002, U+FF01 and U+FF1F: 。！？
  private static func hasWideStop(before position: Int, in text: [UInt8]) -> Bool {
    guard position >= 3 else { return false }
    switch (text[position - 3], text[position - 2], text[position - 1]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): return true
    default: return false
    }
  }

  /// The bytes of a closing quotation mark or bracket before `end`; nil for anything else.
  private static func closingLength(before end: Int, in text: [UInt8]) -> Int? {
    switch text[end - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): return 1
    // U+2019 and U+201D.
    case 0x99, 0x9D:
      return end >= 3 && text[end - 2] == 0x80 && text[end - 3] == 0xE2 ? 3 : nil
    default: return nil
    }
  }

  /// Whether the full stop at `stop` ends an abbreviation: initials ("J.", "U.S."), or a title.
  private static func isAbbreviation(before stop: Int, in text: [UInt8]) -> Bool {
    var start = stop
    while start > 0, stop - start <= 8, text[start - 1] != 0x20 { start -= 1 }
    let word = text[start..<stop].drop { !(($0 | 0x20) &- 0x61 < 26) }
    if word.count == 1 { return word.first.map { $0 &- 0x41 < 26 } ?? false }
    if word.dropFirst().first == UInt8(ascii: ".") { return true }
    return titles.contains(String(decoding: word, as: UTF8.self))
  }

  private static let titles: Set<String> = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Sen", "Rep", "Gov", "St", "Inc", "Corp", "Co", "Ltd",
    "vs", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov",
    "Dec",
  ]
}
