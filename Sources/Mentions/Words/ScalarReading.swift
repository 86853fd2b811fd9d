/// Reads single scalars of UTF-8 that may be damaged: what is not UTF-8 reads as U+FFFD, one byte
/// long.
enum ScalarReading {
  typealias Found = (scalar: Unicode.Scalar, length: Int)

  private static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// The scalar that begins at `position`, or nil at the end of the text.
  static func scalar(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> Found? {
    guard position >= 0, position < text.count else { return nil }
    let lead = text[position]
    let length: Int
    var value: UInt32
    switch lead {
    case 0..<0x80: return (Unicode.Scalar(lead), 1)
    case 0xC2...0xDF: (length, value) = (2, UInt32(lead & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(lead & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(lead & 0x07))
    default: return (replacement, 1)
    }
    guard length <= text.count - position else { return (replacement, 1) }
    for offset in 1..<length {
      let byte = text[position + offset]
      guard byte & 0xC0 == 0x80 else { return (replacement, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let shortest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= shortest, let scalar = Unicode.Scalar(value) else { return (replacement, 1) }
    return (scalar, length)
  }

  /// The scalar that ends at `position`, or nil at the start of the text.
  static func scalar(before position: Int, in text: UnsafeBufferPointer<UInt8>) -> Found? {
    guard position > 0, position <= text.count else { return nil }
    var start = position - 1
    while start > 0, position - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    if let found = scalar(at: start, in: text), start + found.length == position { return found }
    return (replacement, 1)
  }
}
