/// Jinja's escaping: `&amp; &lt; &gt; &#34; &#39;`.
package enum HTMLEscaping {
  /// Trusted markup where no tags may be: its entities stay, brackets and quotes are escaped.
  static func appendKeepingEntities(_ bytes: [UInt8], to output: inout [UInt8]) {
    for byte in bytes {
      if byte != UInt8(ascii: "&"), isSpecial[Int(byte)] {
        output.append(contentsOf: entity(of: byte))
      } else {
        output.append(byte)
      }
    }
  }

  /// As HTML text, leaving out what XML 1.0 forbids.
  static func appendXML(_ text: String, to output: inout [UInt8]) {
    let isClean = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A || $0 == 0x09 }
    if isClean {
      append(text, to: &output)
      return
    }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar.isAllowedInXML { kept.append(scalar) }
    append(String(kept), to: &output)
  }

  package static func append(_ text: String, to output: inout [UInt8]) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
      append(bytes, to: &output)
    }
    if isDone == nil { append(Array(text.utf8)[...], to: &output) }
  }

  /// Runs of bytes that need nothing are copied as a whole.
  static func append(
    _ bytes: some RandomAccessCollection<UInt8>, to output: inout [UInt8]
  ) {
    var start = bytes.startIndex
    var index = start
    while index != bytes.endIndex {
      let byte = bytes[index]
      if isSpecial[Int(byte)] {
        output.append(contentsOf: bytes[start..<index])
        output.append(contentsOf: entity(of: byte))
        start = bytes.index(after: index)
      }
      index = bytes.index(after: index)
    }
    output.append(contentsOf: bytes[start...])
  }

  private static let isSpecial: [Bool] = (0..<256).map { "&<>\"'".utf8.contains(UInt8($0)) }

  @inline(__always)
  private static func entity(of byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "&"): Array("&amp;".utf8)
    case UInt8(ascii: "<"): Array("&lt;".utf8)
    case UInt8(ascii: ">"): Array("&gt;".utf8)
    case UInt8(ascii: "\""): Array("&#34;".utf8)
    default: Array("&#39;".utf8)
    }
  }
}

/// Integers as decimal digits, straight into the output.
enum DecimalText {
  static func append(_ value: Int, to output: inout [UInt8]) {
    if value < 0 { output.append(UInt8(ascii: "-")) }
    var magnitude = value.magnitude
    var divisor: UInt = 1
    while magnitude / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude / divisor))
      magnitude %= divisor
      divisor /= 10
    }
  }
}

extension Unicode.Scalar {
  /// The production Char of XML 1.0.
  var isAllowedInXML: Bool {
    if value < 0x20 { return value == 0x09 || value == 0x0A || value == 0x0D }
    return value != 0xFFFE && value != 0xFFFF
  }
}
