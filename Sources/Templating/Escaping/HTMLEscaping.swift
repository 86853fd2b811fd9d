/// Jinja's escaping: `&amp; &lt; &gt; &#34; &#39;`.
package enum HTMLEscaping {
  /// Trusted markup where no tags may be: its entities stay, brackets and quotes are escaped.
  static func appendKeepingEntities(_ bytes: [UInt8], to output: inout [UInt8]) {
    for byte in bytes {
      if byte != UInt8(ascii: "&"), isSpecial(byte) {
        appendEntity(of: byte, to: &output)
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
    var text = text
    text.withUTF8 { append($0, to: &output) }
  }

  /// Runs of bytes that need nothing are copied as a whole.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var start = 0
    for index in bytes.indices where isSpecial(bytes[index]) {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      appendEntity(of: bytes[index], to: &output)
      start = index + 1
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  /// One bit for each of `" & ' < >`, all of them below 64.
  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 64 && (0x5000_00C4_0000_0000 >> UInt64(byte)) & 1 != 0
  }

  private static func appendEntity(of byte: UInt8, to output: inout [UInt8]) {
    let entity: StaticString =
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&#34;"
      default: "&#39;"
      }
    entity.withUTF8Buffer { output.append(contentsOf: $0) }
  }
}

extension Unicode.Scalar {
  /// The production Char of XML 1.0.
  var isAllowedInXML: Bool {
    if value < 0x20 { return value == 0x09 || value == 0x0A || value == 0x0D }
    return value != 0xFFFE && value != 0xFFFF
  }
}
