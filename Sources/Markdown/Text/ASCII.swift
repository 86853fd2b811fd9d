/// Classes of ASCII bytes, as Markdown and HTML mean them whatever the locale.
enum ASCII {
  @inline(__always)
  static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }

  /// Space, tab, line feed, vertical tab, form feed, carriage return.
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte &- 9 < 5
  }

  @inline(__always)
  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    lowercased(byte) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }

  @inline(__always)
  static func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 32 && byte < 127 && !isAlphanumeric(byte)
  }
}
