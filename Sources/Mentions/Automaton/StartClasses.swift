/// The kinds of bytes that names begin with, to pass over a block of text at a time.
///
/// Most names begin with capitals, which are few in running text.
struct StartClasses: Sendable {
  /// Bytes that are looked at together.
  static let blockSize = 32

  /// 0xFF for a kind that some name begins with, else 0.
  private var capitals: UInt8 = 0
  private var smallLetters: UInt8 = 0
  private var digits: UInt8 = 0
  private var punctuation: UInt8 = 0
  private var others: UInt8 = 0

  /// - Parameter firsts: the bytes that names may begin with.
  init(_ firsts: some Sequence<UInt8>) {
    for byte in firsts {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): capitals = 0xFF
      case UInt8(ascii: "a")...UInt8(ascii: "z"): smallLetters = 0xFF
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits = 0xFF
      case 0x80...: others = 0xFF
      default: punctuation = 0xFF
      }
    }
  }

  /// Fills `marks` for the block at `text`: not zero where a name may begin by its first byte's kind
  /// and by `WordStart`. Two bytes are read before the block.
  ///
  /// Without a branch and without a table, so that the compiler makes vector instructions of it;
  /// `SIMD16` and its masks are taken apart into single bytes (Swift 6.3).
  @inline(__always)
  func mark(_ text: UnsafePointer<UInt8>, into marks: UnsafeMutablePointer<UInt8>) {
    for index in 0..<Self.blockSize {
      let (byte, previous) = (text[index], text[index &- 1])
      let isLead = Self.ones(byte >= 0xC0)
      let isCyrillic = Self.ones(byte & 0xFE == 0xD0)
      let isCapital = Self.ones(byte &- 0x41 < 26)
      let isSmallLetter = Self.ones(byte &- 0x61 < 26)
      let isDigit = Self.ones(byte &- 0x30 < 10)
      let isPunctuation = ~(isCapital | isSmallLetter | isDigit | Self.ones(byte >= 0x80))
      let followsWord =
        Self.ones((previous | 0x20) &- 0x61 < 26)
        | Self.ones(previous >= 0x80) & Self.ones(text[index &- 2] & 0xFE == 0xD0)
      let begins =
        isCapital & capitals | isSmallLetter & smallLetters | isDigit & digits
        | isCyrillic & others | isPunctuation & punctuation
      let isFree =
        isLead & ~isCyrillic & others | Self.ones(byte == ASCII.hyphen) & punctuation
      marks[index] = begins & ~followsWord | isFree
    }
  }

  @inline(__always)
  private static func ones(_ condition: Bool) -> UInt8 { condition ? 0xFF : 0 }
}
