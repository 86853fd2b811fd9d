/// The little words that French and Italian join to a name with an apostrophe: "d'Amazon".
enum Elision {
  /// In small letters only: "D'Angelo" and "O'Brien" are names, and so is "L'Oréal".
  private static let words: Set<String> = [
    "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
    "all", "coll", "dall", "dell", "nell", "sull", "un", "gl",
  ]

  private static let longest = 6

  /// Whether the apostrophe at `position` comes after an elided word, or after none at all, where it
  /// is a quotation mark.
  static func isBoundary(
    apostropheAt position: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let before = WordBoundary.base(before: position, in: text), before.scalar.isWord else {
      return true
    }
    var start = position
    while start > 0, position - start <= longest, text[start - 1] &- 0x61 < 26 { start -= 1 }
    guard start < position, position - start <= longest else { return false }
    if let outside = WordBoundary.base(before: start, in: text), outside.scalar.isWord {
      return false
    }
    return words.contains(String(decoding: text[start..<position], as: UTF8.self))
  }
}
