/// Tells of most places in a text, from eight bytes, that no name begins there.
///
/// Three sets of hashed prefixes, small enough to stay in the nearest cache. The long one holds four
/// bytes of a name, or six where it begins beyond ASCII, which is two letters of most scripts. Names
/// that are shorter, or whose bytes may vary that early, are in the others with three or two.
struct PrefixFilter: Sendable {
  private static let longBits: UInt64 = 17
  private static let middleBits: UInt64 = 13
  private static let shortBits: UInt64 = 12

  /// The sets, one after the other, a bit for each hash.
  let words: [UInt64]

  init(_ keys: [[UInt8]]) {
    var words = [UInt64](repeating: 0, count: Self.shortOffset + 1 << (Int(Self.shortBits) - 6))
    for key in keys {
      for prefix in Self.prefixes(of: key) { Self.insert(prefix, into: &words) }
    }
    self.words = words
  }

  /// Whether a name may begin with `window`, the next eight bytes of the text, the first lowest.
  @inline(__always)
  static func mayBegin(_ window: UInt64, in words: UnsafeBufferPointer<UInt64>) -> Bool {
    let long = hash(longKey(window), longBits)
    let middle = hash(window & 0xFF_FFFF, middleBits)
    let short = hash(window & 0xFFFF, shortBits)
    let found =
      words[Int(long >> 6)] >> (long & 63)
      | words[middleOffset + Int(middle >> 6)] >> (middle & 63)
      | words[shortOffset + Int(short >> 6)] >> (short & 63)
    return found & 1 != 0
  }

  private static let middleOffset = 1 << 11
  private static let shortOffset = middleOffset + 1 << 7

  @inline(__always)
  private static func longKey(_ window: UInt64) -> UInt64 {
    window & (window & 0x80 == 0 ? 0xFFFF_FFFF : 0xFFFF_FFFF_FFFF)
  }

  @inline(__always)
  private static func hash(_ key: UInt64, _ bits: UInt64) -> UInt64 {
    (key &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits)
  }

  private static func insert(_ prefix: [UInt8], into words: inout [UInt64]) {
    var key: UInt64 = 0
    for (index, byte) in prefix.enumerated() { key |= UInt64(byte) << (8 * UInt64(index)) }
    func set(_ hash: UInt64, _ offset: Int) { words[offset + Int(hash >> 6)] |= 1 << (hash & 63) }
    switch prefix.count {
    case 1:
      // One byte and any other.
      for second in 0..<UInt64(256) { set(hash(key | second << 8, shortBits), shortOffset) }
    case 2: set(hash(key, shortBits), shortOffset)
    case longLength(prefix): set(hash(key, longBits), 0)
    default: set(hash(key & 0xFF_FFFF, middleBits), middleOffset)
    }
  }

  private static func longLength(_ prefix: [UInt8]) -> Int {
    prefix.first.map { $0 < 0x80 } ?? true ? 4 : 6
  }

  /// The beginnings that a name with this key may have in a text, each as long as is certain.
  private static func prefixes(of key: [UInt8]) -> [[UInt8]] {
    var prefix: [UInt8] = []
    var endings: [UInt8] = []
    for symbol in key {
      if prefix.count == longLength(prefix) { break }
      // A gap may be a run, and both may take several bytes: only the first of them is certain.
      if symbol == TextSymbol.gap {
        endings = TextSymbol.gapLeads
        break
      }
      if symbol == ASCII.apostrophe {
        endings = TextSymbol.apostropheLeads
        break
      }
      prefix.append(symbol)
    }
    let prefixes = endings.isEmpty ? [prefix] : endings.map { prefix + [$0] }
    return prefixes
      + prefixes.compactMap { prefix in
        guard let first = prefix.first, first &- 0x61 < 26 else { return nil }
        return [first & ~0x20] + prefix.dropFirst()
      }
  }
}
