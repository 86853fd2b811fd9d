/// The backslash escapes of a string literal, which are Python's.
enum StringEscapes {
  /// The text of a literal, or nil where an escape is malformed.
  static func decode(_ bytes: ArraySlice<UInt8>) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\r") {
        if index + 1 < bytes.endIndex, bytes[index + 1] == UInt8(ascii: "\n") { index += 1 }
        result.append(UInt8(ascii: "\n"))
        index += 1
        continue
      }
      guard byte == UInt8(ascii: "\\"), index + 1 < bytes.endIndex else {
        result.append(byte)
        index += 1
        continue
      }
      guard let next = decodeEscape(bytes, at: index + 1, into: &result) else { return nil }
      index = next
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Decodes the escape whose letter stands at `index`; the offset behind it.
  private static func decodeEscape(
    _ bytes: ArraySlice<UInt8>, at index: Int, into result: inout [UInt8]
  ) -> Int? {
    let letter = bytes[index]
    switch letter {
    case UInt8(ascii: "\n"): break
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): result.append(letter)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "a"): result.append(0x07)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "v"): result.append(0x0B)
    case UInt8(ascii: "x"): return scalar(bytes, at: index + 1, digits: 2, into: &result)
    case UInt8(ascii: "u"): return scalar(bytes, at: index + 1, digits: 4, into: &result)
    case UInt8(ascii: "U"): return scalar(bytes, at: index + 1, digits: 8, into: &result)
    case UInt8(ascii: "0")...UInt8(ascii: "7"): return octal(bytes, at: index, into: &result)
    default: result.append(contentsOf: [UInt8(ascii: "\\"), letter])
    }
    return index + 1
  }

  private static func octal(
    _ bytes: ArraySlice<UInt8>, at index: Int, into result: inout [UInt8]
  ) -> Int? {
    var end = index
    var value: UInt32 = 0
    while end < min(index + 3, bytes.endIndex), (0x30...0x37).contains(bytes[end]) {
      value = value * 8 + UInt32(bytes[end] - 0x30)
      end += 1
    }
    guard let scalar = Unicode.Scalar(value) else { return nil }
    result.append(contentsOf: String(scalar).utf8)
    return end
  }

  private static func scalar(
    _ bytes: ArraySlice<UInt8>, at index: Int, digits: Int, into result: inout [UInt8]
  ) -> Int? {
    guard index + digits <= bytes.endIndex,
      bytes[index..<index + digits].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: bytes[index..<index + digits], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    result.append(contentsOf: String(scalar).utf8)
    return index + digits
  }
}
