/// Tells of most places in a text, from eight bytes, that no name begins there.
///
/// Two stages of hashed prefixes. The first holds four bytes of each name, or six where it begins
/// beyond ASCII, which is two letters of most scripts, and is small enough to stay in the nearest
/// cache. What passes it is asked for as many of the eight bytes as the name has before they may
/// vary, and for the end of the word where the name ends among them.
struct PrefixFilter: Sendable {
  /// The sets, one after the other, a bit for each hash.
  let words: [UInt64]
  /// The second stage grows with the number of names.
  let wholeBits: UInt64

  init(_ keys: [[UInt8]]) {
    let prefixes = keys.flatMap(CertainPrefix.prefixes)
    wholeBits = UInt64(max(14, Int.bitWidth - (prefixes.count * 16).leadingZeroBitCount))
    let offset = PrefixFilterTables.wholeOffset
    var words = [UInt64](repeating: 0, count: offset + (1 << (Int(wholeBits) - 6)))
    for prefix in prefixes { Self.insert(prefix, into: &words, wholeBits) }
    self.words = words
  }

  func withTables<Result>(_ body: (PrefixFilterTables) -> Result) -> Result {
    words.withUnsafeBufferPointer { body(PrefixFilterTables(words: $0, wholeBits: wholeBits)) }
  }

  private static func insert(
    _ prefix: CertainPrefix, into words: inout [UInt64], _ wholeBits: UInt64
  ) {
    typealias Tables = PrefixFilterTables
    func set(_ key: UInt64, _ bits: UInt64, _ offset: Int) {
      let hash = Tables.hash(key, bits)
      words[offset + Int(hash >> 6)] |= 1 << (hash & 63)
    }
    let key = prefix.window
    set(Tables.wholeKey(key, prefix.count, isName: prefix.isName), wholeBits, Tables.wholeOffset)
    switch prefix.count {
    case 1:
      // One byte and any other.
      for second in 0..<UInt64(256) {
        set(key | second << 8, Tables.shortBits, Tables.shortOffset)
      }
    case 2: set(key, Tables.shortBits, Tables.shortOffset)
    case 3..<Tables.longCount(key):
      set(key & Tables.mask(3), Tables.middleBits, Tables.middleOffset)
    default: set(key & Tables.mask(Tables.longCount(key)), Tables.longBits, 0)
    }
  }
}

/// The sets of a filter, read without checks: a hash is never beyond its set.
struct PrefixFilterTables {
  static let longBits: UInt64 = 17
  static let middleBits: UInt64 = 13
  static let shortBits: UInt64 = 12
  static let middleOffset = 1 << 11
  static let shortOffset = middleOffset + (1 << 7)
  static let wholeOffset = shortOffset + (1 << 6)

  let words: UnsafeBufferPointer<UInt64>
  let wholeBits: UInt64

  /// Whether a name may begin with `window`, the next eight bytes of the text, the first lowest.
  @inline(__always)
  func mayBegin(_ window: UInt64) -> Bool {
    let long = window & Self.mask(Self.longCount(window))
    let found =
      bit(long, Self.longBits, 0)
      | bit(window & Self.mask(3), Self.middleBits, Self.middleOffset)
      | bit(window & Self.mask(2), Self.shortBits, Self.shortOffset)
    return found & 1 != 0 && mayBeginWholly(window)
  }

  @inline(never)
  private func mayBeginWholly(_ window: UInt64) -> Bool {
    for count in 1...8 {
      var found = bit(
        Self.wholeKey(window, count, isName: false), wholeBits, Self.wholeOffset)
      if count == 8 || !ASCII.isWord(UInt8(truncatingIfNeeded: window >> (8 * UInt64(count)))) {
        found |= bit(Self.wholeKey(window, count, isName: true), wholeBits, Self.wholeOffset)
      }
      if found & 1 != 0 { return true }
    }
    return false
  }

  /// A word whose lowest bit tells whether the set has the key.
  @inline(__always)
  private func bit(_ key: UInt64, _ bits: UInt64, _ offset: Int) -> UInt64 {
    let hash = Self.hash(key, bits)
    return words[offset + Int(hash >> 6)] >> (hash & 63)
  }

  @inline(__always)
  static func longCount(_ window: UInt64) -> Int { window & 0x80 == 0 ? 4 : 6 }

  @inline(__always)
  static func mask(_ count: Int) -> UInt64 { ~0 >> (64 - 8 * UInt64(count)) }

  /// The key of `count` bytes in the second stage, where whole names and beginnings differ.
  @inline(__always)
  static func wholeKey(_ window: UInt64, _ count: Int, isName: Bool) -> UInt64 {
    (window & mask(count)) &+ UInt64(count) &* 0xC2B2_AE3D_27D4_EB4F &+ (isName ? 1 << 62 : 0)
  }

  @inline(__always)
  static func hash(_ key: UInt64, _ bits: UInt64) -> UInt64 {
    let mixed = (key ^ (key >> 32)) &* 0x9E37_79B9_7F4A_7C15
    return mixed >> (64 - bits)
  }
}
