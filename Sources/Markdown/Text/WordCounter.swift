/// Counts words over text that comes in pieces: a word may go on from one piece to the next.
struct WordCounter {
  private var counted = WordCount()
  /// The run in hand holds a letter or digit, so it is a word when it ends.
  private var inWord = false

  /// Ends the word in hand.
  @inline(__always)
  mutating func breakWord() {
    if inWord { counted.words += 1 }
    inWord = false
  }

  mutating func finish() -> WordCount {
    breakWord()
    return counted
  }

  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    guard let start = UnsafeRawPointer(text.baseAddress) else { return }
    var position = 0
    while position < text.count {
      let (eight, length) = Self.load(start, position, text.count)
      let high = eight & Self.highs
      if high == 0 {
        addASCII(eight)
        position += length
        continue
      }
      let ascii = high.trailingZeroBitCount / 8
      if ascii > 0 { addASCII(Self.padded(eight, after: ascii)) }
      let (scalar, scalarLength) = UTF8Scalar.decode(text, at: position + ascii)
      addScalar(scalar)
      position += ascii + scalarLength
    }
  }

  /// The next eight bytes, or the fewer that are left, padded.
  @inline(__always)
  private static func load(
    _ start: UnsafeRawPointer, _ position: Int, _ count: Int
  ) -> (bytes: UInt64, length: Int) {
    let left = count - position
    if left >= 8 {
      return (UInt64(littleEndian: (start + position).loadUnaligned(as: UInt64.self)), 8)
    }
    if count >= 8 {
      let last = UInt64(littleEndian: (start + count - 8).loadUnaligned(as: UInt64.self))
      return (padded(last &>> UInt64(truncatingIfNeeded: 64 &- 8 &* left), after: left), left)
    }
    var bytes: UInt64 = 0
    for offset in 0..<left {
      let byte = (start + position + offset).load(as: UInt8.self)
      bytes |= UInt64(byte) &<< UInt64(truncatingIfNeeded: 8 &* offset)
    }
    return (padded(bytes, after: left), left)
  }

  /// The first `count` bytes, fewer than eight; the rest are full stops, which neither end a run
  /// nor make it a word.
  @inline(__always)
  private static func padded(_ eight: UInt64, after count: Int) -> UInt64 {
    let keep = (1 as UInt64) &<< UInt64(truncatingIfNeeded: 8 &* count) &- 1
    return eight & keep | (0x2E &* ones) & ~keep
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Eight ASCII bytes at once. A run between spaces is a run of one bits; adding one bit for each
  /// letter or digit in it carries out of the run, into the space behind it, once if there is any.
  @inline(__always)
  private mutating func addASCII(_ eight: UInt64) {
    let solid = (eight &+ 0x5F &* Self.ones) & Self.highs
    let lower = eight | 0x20 &* Self.ones
    let letters = (lower &+ 0x1F &* Self.ones) & ~(lower &+ 0x05 &* Self.ones)
    let digits = (eight &+ 0x50 &* Self.ones) & ~(eight &+ 0x46 &* Self.ones)
    let marks = ((letters | digits) & Self.highs) >> 7
    let runs = (solid >> 7) &* 0xFF
    let spaces = (~solid & Self.highs) >> 7
    let (sum, overflow) = runs.addingReportingOverflow(marks)
    let (carried, secondOverflow) = sum.addingReportingOverflow(inWord ? 1 : 0)
    let ended = carried & spaces
    // Adds up the eight bytes, each 0 or 1.
    counted.words &+= Int(truncatingIfNeeded: (ended &* Self.ones) &>> 56)
    inWord = overflow || secondOverflow
  }

  private mutating func addScalar(_ scalar: UInt32) {
    if Self.isIdeographic(scalar) {
      breakWord()
      counted.characters += 1
    } else if Self.isSpace(scalar) {
      breakWord()
    } else if !inWord, Self.isLetterOrDigit(scalar) {
      inWord = true
    }
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Scripts that are written without spaces and read character by character.
  private static func isIdeographic(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3005, 0x3007, 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0xFF66...0xFF9D, 0x2_0000...0x3_FFFF:
      true
    default: false
    }
  }

  private static func isLetterOrDigit(_ scalar: UInt32) -> Bool {
    switch scalar {
    // The tables are slow; nearly all of what news has beyond ASCII is accents and punctuation.
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2C1: return true
    case 0x2010...0x205E, 0xFFFD: return false
    default: break
    }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
  }
}
