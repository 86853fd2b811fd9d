/// How an index is cut into files: known before anything is indexed, from the number of entries.
package struct SearchLayout: Sendable, Hashable {
  /// Pages that can be found.
  package let entryCount: Int
  /// Files of words: a power of two, so that it rarely changes as a site grows.
  package let partCount: Int

  /// Entries of one file: ten results lie in ten files at worst.
  package static let entriesInPart = 32
  /// Of the letters of a word, those that its part is chosen by.
  static let prefixLength = 3
  private static let maximumPartCount = 1024

  package init(entryCount: Int) {
    self.entryCount = entryCount
    var count = 1
    while count < Self.maximumPartCount, count * Self.entriesInPart * 2 < entryCount { count *= 2 }
    partCount = count
  }

  /// Files of entries.
  package var entryPartCount: Int {
    (entryCount + Self.entriesInPart - 1) / Self.entriesInPart
  }

  /// The numbers of the entries in one file of them.
  func entries(in part: Int) -> Range<Int> {
    let start = min(part * Self.entriesInPart, entryCount)
    return start..<min(start + Self.entriesInPart, entryCount)
  }

  /// The part that a word or filter belongs to: of a word the first letters decide, of a filter all
  /// of it. FNV-1a, 32 bits, over UTF-8.
  func part(of word: String) -> Int {
    let isFilter = word.utf8.first == UInt8(ascii: "@")
    let key = isFilter ? word : String(word.unicodeScalars.prefix(Self.prefixLength))
    let hash = key.utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    return Int(hash % UInt32(partCount))
  }
}
