/// Tells of most places in a text, from eight bytes, that no name begins there.
///
/// A set of hashed beginnings of names, a bit each. Of a name that begins with an ASCII letter it
/// holds the letters up to the first other byte, which are those of a word in the text; of any other
/// the first eight, six, four or two bytes. Its size grows with the names, to stay nearly exact; with
/// some thousands it fits the nearest cache.
struct PrefixFilter: Sendable {
  private let words: [UInt64]
  private let bits: UInt64
  private let classes: StartClasses

  init(_ keys: [[UInt8]]) {
    let prefixes = keys.flatMap(CertainPrefix.prefixes)
    // A bit in twenty is set, or fewer.
    bits = UInt64(max(12, Int.bitWidth - (prefixes.count * 16).leadingZeroBitCount))
    var words = [UInt64](repeating: 0, count: 1 << (Int(bits) - 6))
    for prefix in prefixes {
      let hash = PrefixFilterTable.hash(prefix.window, prefix.count, bits)
      words[Int(hash >> 6)] |= 1 << (hash & 63)
    }
    self.words = words
    classes = StartClasses(prefixes.map { UInt8(truncatingIfNeeded: $0.window) })
  }

  func withTable<Result>(_ body: (PrefixFilterTable) -> Result) -> Result {
    words.withUnsafeBufferPointer {
      body(PrefixFilterTable(words: $0, bits: bits, classes: classes))
    }
  }
}

/// The set of a filter, read without checks: a hash is never beyond it.
struct PrefixFilterTable {
  let words: UnsafeBufferPointer<UInt64>
  let bits: UInt64
  let classes: StartClasses

  /// Whether a name may begin with `window`, the next eight bytes of the text, the first lowest.
  @inline(__always)
  func mayBegin(_ window: UInt64) -> Bool {
    let others = ~Self.letters(window) & Self.highBits
    // 8 if all are letters.
    let letterCount = others.trailingZeroBitCount >> 3
    if letterCount > 0 { return bit(window, letterCount) & 1 != 0 }
    return (bit(window, 8) | bit(window, 6) | bit(window, 4) | bit(window, 2)) & 1 != 0
  }

  /// A word whose lowest bit tells whether the set has the first `count` bytes of `window`.
  @inline(__always)
  private func bit(_ window: UInt64, _ count: Int) -> UInt64 {
    let hash = Self.hash(window & (~0 >> (64 &- 8 &* UInt64(count))), count, bits)
    return words[Int(hash >> 6)] >> (hash & 63)
  }

  @inline(__always)
  static func hash(_ window: UInt64, _ count: Int, _ bits: UInt64) -> UInt64 {
    let mixed = (window ^ (window >> 32) ^ UInt64(count) << 29) &* 0x9E37_79B9_7F4A_7C15
    return mixed &>> (64 &- bits)
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The high bit of each byte that is an ASCII letter.
  @inline(__always)
  private static func letters(_ bytes: UInt64) -> UInt64 {
    let low = (bytes | (ones &* 0x20)) & ~highBits
    return (low &+ (ones &* 0x1F)) & ~(low &+ (ones &* 0x05)) & ~bytes & highBits
  }
}
