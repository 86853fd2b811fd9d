/// Counts words over text that comes in pieces: a word may go on from one piece to the next.
struct WordCounter {
  private(set) var count = WordCount()
  /// The word in hand has been counted.
  private var inWord = false

  /// Ends the word in hand.
  @inline(__always)
  mutating func breakWord() { inWord = false }

  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    var position = 0
    let end = text.count
    while position < end {
      let byte = text[position]
      if byte < 0x80 {
        if byte <= 32 {
          inWord = false
        } else if !inWord, ASCII.isAlphanumeric(byte) {
          inWord = true
          count.words += 1
        }
        position += 1
      } else {
        let (scalar, length) = UTF8Scalar.decode(text, at: position)
        addScalar(scalar)
        position += length
      }
    }
  }

  private mutating func addScalar(_ scalar: UInt32) {
    if Self.isIdeographic(scalar) {
      count.characters += 1
      inWord = false
    } else if Self.isSpace(scalar) {
      inWord = false
    } else if !inWord, Self.isLetterOrDigit(scalar) {
      inWord = true
      count.words += 1
    }
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    scalar == 0x85 || scalar == 0xA0 || scalar == 0x1680 || (0x2000...0x200B).contains(scalar)
      || scalar == 0x2028 || scalar == 0x2029 || scalar == 0x202F || scalar == 0x205F
      || scalar == 0x3000
  }

  /// Scripts that are written without spaces and read character by character.
  private static func isIdeographic(_ scalar: UInt32) -> Bool {
    (0x3041...0x30FF).contains(scalar) || (0x3400...0x4DBF).contains(scalar)
      || (0x4E00...0x9FFF).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
      || (0xFF66...0xFF9D).contains(scalar) || (0x2_0000...0x3_FFFF).contains(scalar)
      || scalar == 0x3005 || scalar == 0x3007
  }

  private static func isLetterOrDigit(_ scalar: UInt32) -> Bool {
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
  }
}
