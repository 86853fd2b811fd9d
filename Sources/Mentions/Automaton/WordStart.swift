/// Where a name can't begin because a word goes on: the part of the word boundaries that two bytes
/// tell, checked before all else and by the automaton itself.
///
/// It errs on one side: what it calls inside is inside a word by `WordBoundary` too.
enum WordStart {
  /// Whether `byte` after `previous`, and that after `beforePrevious`, goes on a word: after an ASCII
  /// letter or a Cyrillic one (U+0400...U+047F, lead bytes D0 and D1), ASCII and Cyrillic do.
  ///
  /// A gap never does, for only the last of several may be a hyphen that begins a name.
  @inline(__always)
  static func isInside(_ byte: UInt8, after previous: UInt8, _ beforePrevious: UInt8) -> Bool {
    let followsWord =
      ASCII.isLetter(previous) || previous >= 0x80 && beforePrevious & 0xFE == 0xD0
    return followsWord && (byte < 0x80 ? byte != TextSymbol.gap : byte & 0xFE == 0xD0)
  }

  /// Of eight bytes those at which a name may begin: the high bit of each.
  ///
  /// - Parameters:
  ///   - bytes: the eight bytes, the first lowest.
  ///   - previous: the eight bytes that begin one earlier.
  ///   - beforePrevious: the eight bytes that begin two earlier.
  @inline(__always)
  static func candidates(_ bytes: UInt64, after previous: UInt64, _ beforePrevious: UInt64)
    -> UInt64
  {
    let followsWord = letters(previous) | previous & cyrillicLeads(beforePrevious)
    let isLead = bytes & (bytes << 1)
    let isForeign = isLead & ~cyrillicLeads(bytes)
    let isContinuation = bytes & ~(bytes << 1)
    return (~followsWord | isForeign | hyphens(bytes)) & ~isContinuation & highBits
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The high bit of each byte that is an ASCII letter.
  @inline(__always)
  static func letters(_ bytes: UInt64) -> UInt64 {
    let low = (bytes | (ones &* 0x20)) & ~highBits
    return (low &+ (ones &* 0x1F)) & ~(low &+ (ones &* 0x05)) & ~bytes & highBits
  }

  /// The high bit of each byte that is D0 or D1.
  @inline(__always)
  private static func cyrillicLeads(_ bytes: UInt64) -> UInt64 {
    zeros((bytes ^ (ones &* 0xD0)) & (ones &* 0xFE))
  }

  @inline(__always)
  private static func hyphens(_ bytes: UInt64) -> UInt64 { zeros(bytes ^ (ones &* 0x2D)) }

  /// The high bit of each byte that is zero.
  @inline(__always)
  private static func zeros(_ bytes: UInt64) -> UInt64 {
    ~((bytes & ~highBits) &+ ~highBits | bytes) & highBits
  }
}
