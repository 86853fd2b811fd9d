/// How a name ends in running text.
enum NameEnding: Sendable {
  case plain
  /// With "'s", or with the bare apostrophe of a name in s, x or z.
  case possessive
}

extension NameEnding {
  /// The ending of a name that is followed by `position`, where an apostrophe may stand; nil if the
  /// apostrophe is one inside a longer word ("Xi" in "Xi'an").
  init?(
    of name: Range<Int>, apostropheAt position: Int, in text: UnsafeBufferPointer<UInt8>
  ) {
    let length = TextSymbol.apostropheLength(at: position, before: text.count, in: text)
    guard length > 0 else {
      self = .plain
      return
    }
    let after = position + length
    if Self.hasWord("s", at: after, in: text) {
      self = .possessive
    } else if !WordBoundary.isWord(at: after, in: text) {
      self = Self.isPluralPossessive(name, in: text) ? .possessive : .plain
    } else if Self.contractions.contains(where: { Self.hasWord($0, at: after, in: text) }) {
      self = .plain
    } else if ScalarReading.scalar(at: after, in: text)?.scalar.isBreak == true {
      self = .plain
    } else {
      return nil
    }
  }

  /// What English puts on a noun besides "'s": "Amazon'll", "Amazon'd".
  private static let contractions: [String] = ["d", "ll", "re", "ve"]

  /// Whether `word`, in either case, stands at `position` and ends there.
  private static func hasWord(
    _ word: String, at position: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var end = position
    for byte in word.utf8 {
      guard end < text.count, ASCII.lowercased(text[end]) == byte else { return false }
      end += 1
    }
    return !WordBoundary.isWord(at: end, in: text)
  }

  /// A closing quotation mark looks the same: it is one if an opening one stands before the name.
  private static func isPluralPossessive(
    _ name: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let last = ScalarReading.scalar(before: name.upperBound, in: text)?.scalar,
      "sSxXzZ".unicodeScalars.contains(last)
    else { return false }
    switch ScalarReading.scalar(before: name.lowerBound, in: text)?.scalar {
    case "'", "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}": return false
    default: return true
    }
  }
}
