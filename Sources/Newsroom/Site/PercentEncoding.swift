/// Percent-encoding of URL paths as RFC 3986 defines it.
package enum PercentEncoding {
  /// Encodes what a path may not hold as it is; slashes stay.
  package static func path(_ text: String) -> String {
    let isPath = text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy(isPathByte) }
    if isPath ?? text.utf8.allSatisfy(isPathByte) { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isPathByte(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 15)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Decodes `%41`; what is not an escape, or would not be UTF-8, stays as it is.
  package static func decode(_ text: some StringProtocol) -> String {
    if !text.utf8.contains(UInt8(ascii: "%")) { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let high = rest.first.flatMap(hexValue),
        let low = rest.dropFirst().first.flatMap(hexValue)
      {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? String(text)
  }

  /// One bit for each byte below 128: letters, digits and `-._~!$&'()*+,;=:@/`.
  private static var lowPathBytes: UInt64 { 0x2FFF_FFD2_0000_0000 }
  private static var highPathBytes: UInt64 { 0x47FF_FFFE_87FF_FFFF }

  @inline(__always)
  private static func isPathByte(_ byte: UInt8) -> Bool {
    guard byte < 128 else { return false }
    let bits: UInt64 = byte < 64 ? lowPathBytes : highPathBytes
    return bits >> UInt64(byte & 63) & 1 == 1
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  private static func hexValue(_ digit: UInt8) -> UInt8? {
    Character(Unicode.Scalar(digit)).hexDigitValue.flatMap { UInt8(exactly: $0) }
  }
}
