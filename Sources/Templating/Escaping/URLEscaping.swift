/// Makes values safe in URL attributes: harmless schemes, percent-encoding, then entities.
enum URLEscaping {
  /// What stands in for a URL that may run code.
  static let unsafe = "#unsafe"

  static func isSafe(scheme: some Sequence<UInt8>) -> Bool {
    switch String(decoding: Array(scheme), as: UTF8.self).lowercased() {
    case "http", "https", "mailto", "tel": true
    default: false
    }
  }

  /// Whether a URL is relative or of a harmless scheme.
  static func isSafe(url: some Collection<UInt8>) -> Bool {
    for (offset, byte) in url.enumerated() {
      switch byte {
      case UInt8(ascii: ":"): return isSafe(scheme: url.prefix(offset))
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
      default: break
      }
    }
    return true
  }

  /// Appends a URL that needs nothing, which most are; false where it may need something.
  static func appendClean(
    _ text: UnsafeBufferPointer<UInt8>, mode: EscapeMode, to output: inout [UInt8]
  ) -> Bool {
    let kept: Kept
    switch mode {
    case .url:
      guard text.first == UInt8(ascii: "/") || text.starts(with: "https://".utf8) else {
        return false
      }
      kept = .reserved
    case .urlPath: kept = .reserved
    case .urlQuery: kept = .unreserved
    case .urlSegment: kept = .reservedButColon
    default: return false
    }
    for byte in text where !isKept(byte, kept) { return false }
    output.append(contentsOf: text)
    return true
  }

  static func append(_ text: [UInt8], mode: EscapeMode, to output: inout [UInt8]) {
    switch mode {
    case .url: appendWhole(text[...], to: &output)
    case .srcset: appendSrcset(text, to: &output)
    case .urlQuery: encode(text[...], keeping: .unreserved, to: &output)
    case .urlSegment: encode(text[...], keeping: .reservedButColon, to: &output)
    case .srcsetPath: encode(text[...], keeping: .segment, to: &output)
    default: encode(text[...], keeping: .reserved, to: &output)
    }
  }

  private static func appendWhole(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    if isSafe(url: text) {
      encode(text, keeping: .reserved, to: &output)
    } else {
      output.append(contentsOf: unsafe.utf8)
    }
  }

  /// Each candidate's URL is checked; a descriptor is letters, digits and a point.
  private static func appendSrcset(_ text: [UInt8], to output: inout [UInt8]) {
    for (index, candidate) in text.split(
      separator: UInt8(ascii: ","), omittingEmptySubsequences: false
    )
    .enumerated() {
      if index > 0 { output.append(contentsOf: ", ".utf8) }
      for (part, word) in candidate.split(whereSeparator: \.isHTMLSpace).enumerated() {
        if part == 0 {
          appendWhole(word, to: &output)
        } else if word.allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: ".") }) {
          output.append(UInt8(ascii: " "))
          output.append(contentsOf: word)
        }
      }
    }
  }

  private enum Kept { case unreserved, segment, reservedButColon, reserved }

  private static let hex = Array("0123456789ABCDEF".utf8)

  /// Percent-encodes all but what is kept; the result holds no quote, bracket or space, and `&`
  /// and `'` as entities. An escape that is there already stays.
  private static func encode(
    _ text: ArraySlice<UInt8>, keeping kept: Kept, to output: inout [UInt8]
  ) {
    if text.allSatisfy({ isKept($0, kept) }) {
      output.append(contentsOf: text)
      return
    }
    // Runs of bytes that need nothing are copied as a whole.
    var start = text.startIndex
    for index in text.indices where !isKept(text[index], kept) && !isEscape(text, at: index, kept) {
      output.append(contentsOf: text[start..<index])
      start = index + 1
      switch text[index] {
      case UInt8(ascii: "&") where kept == .reserved || kept == .reservedButColon:
        output.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "'") where kept == .reserved || kept == .reservedButColon:
        output.append(contentsOf: "&#39;".utf8)
      default:
        output.append(UInt8(ascii: "%"))
        output.append(hex[Int(text[index] >> 4)])
        output.append(hex[Int(text[index] & 15)])
      }
    }
    output.append(contentsOf: text[start...])
  }

  private static func isEscape(_ text: ArraySlice<UInt8>, at index: Int, _ kept: Kept) -> Bool {
    guard text[index] == UInt8(ascii: "%"), kept != .unreserved, index + 2 < text.endIndex else {
      return false
    }
    return text[index + 1].isHexDigit && text[index + 2].isHexDigit
  }

  @inline(__always)
  private static func isKept(_ byte: UInt8, _ kept: Kept) -> Bool {
    if byte.isLetter || byte.isDigit { return true }
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): return true
    case UInt8(ascii: "/"): return kept != .unreserved
    case UInt8(ascii: ":"): return kept == .reserved
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "*"),
      UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="),
      UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "("), UInt8(ascii: ")"):
      return kept == .reserved || kept == .reservedButColon
    default: return byte >= 0x80 && kept != .unreserved
    }
  }
}

extension UInt8 {
  var isHexDigit: Bool { isDigit || (self | 0x20 >= 0x61 && self | 0x20 <= 0x66) }
}
