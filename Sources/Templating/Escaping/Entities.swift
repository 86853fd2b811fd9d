/// Reads the character references that escaping writes, to escape again for another place.
enum Entities {
  private static let named: [(name: [UInt8], byte: UInt8)] = [
    (Array("amp;".utf8), UInt8(ascii: "&")), (Array("lt;".utf8), UInt8(ascii: "<")),
    (Array("gt;".utf8), UInt8(ascii: ">")), (Array("quot;".utf8), UInt8(ascii: "\"")),
    (Array("apos;".utf8), UInt8(ascii: "'")),
  ]

  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&"), let (decoded, next) = reference(bytes, at: index + 1) {
        result += decoded
        index = next
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static func reference(_ bytes: [UInt8], at start: Int) -> ([UInt8], Int)? {
    for (name, byte) in named where bytes[start...].starts(with: name) {
      return ([byte], start + name.count)
    }
    guard start < bytes.count, bytes[start] == UInt8(ascii: "#") else { return nil }
    var index = start + 1
    let isHex = index < bytes.count && bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHex { index += 1 }
    let digits = bytes[index...].prefix(8).prefix { isHex ? $0.isHexDigit : $0.isDigit }
    let end = index + digits.count
    guard !digits.isEmpty, end < bytes.count, bytes[end] == UInt8(ascii: ";"),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (Array(String(scalar).utf8), end + 1)
  }
}
