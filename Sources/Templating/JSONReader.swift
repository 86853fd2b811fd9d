/// Reads JSON into values: the order of keys is kept, nesting is bounded.
package struct JSONReader {
  /// What is wrong with the text, and at which byte.
  package struct Failure: Error {
    package let message: String
    package let offset: Int
  }

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The value of a whole JSON text.
  package static func value(of bytes: [UInt8]) throws(Failure) -> Value {
    var reader = JSONReader(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
    let value = try reader.readValue()
    reader.skipSpace()
    if reader.position < bytes.count { throw reader.failure("text follows the value") }
    return value
  }

  private func failure(_ message: String) -> Failure {
    Failure(message: message, offset: min(position, bytes.count))
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    skipSpace()
    if current != byte { return false }
    position += 1
    return true
  }

  private mutating func readValue() throws(Failure) -> Value {
    depth += 1
    defer { depth -= 1 }
    if depth > JSONText.maximumDepth { throw failure("value is nested too deep") }
    skipSpace()
    switch current {
    case UInt8(ascii: "{")?: return try readObject()
    case UInt8(ascii: "[")?: return try readList()
    case UInt8(ascii: "\"")?: return .string(try readString())
    case UInt8(ascii: "-")?: return try readNumber()
    case let byte? where byte.isDigit: return try readNumber()
    default: break
    }
    for (word, value) in [("true", Value.bool(true)), ("false", .bool(false)), ("null", .none)]
    where bytes[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return value
    }
    throw failure(position < bytes.count ? "a value is expected" : "the text ends too early")
  }

  private mutating func readObject() throws(Failure) -> Value {
    position += 1
    var dictionary = ValueDictionary()
    if skip(UInt8(ascii: "}")) { return .dict(dictionary) }
    repeat {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw failure("a key is expected") }
      let key = try readString()
      guard skip(UInt8(ascii: ":")) else { throw failure("':' is expected") }
      dictionary.set(.string(key), try readValue())
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "}")) else { throw failure("'}' is expected") }
    return .dict(dictionary)
  }

  private mutating func readList() throws(Failure) -> Value {
    position += 1
    var elements: [Value] = []
    if skip(UInt8(ascii: "]")) { return .list(elements) }
    repeat { elements.append(try readValue()) } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "]")) else { throw failure("']' is expected") }
    return .list(elements)
  }

  private mutating func readNumber() throws(Failure) -> Value {
    let start = position
    while let byte = current, byte.isDigit || "+-.eE".utf8.contains(byte) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if let integer = Int(text) { return .int(integer) }
    guard let double = Double(text) else {
      position = start
      throw failure("number is malformed")
    }
    return .double(double)
  }

  private mutating func readString() throws(Failure) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = current {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try readEscape(into: &text)
      case 0..<0x20: throw failure("control character stands in a string")
      default: text.append(byte)
      }
    }
    throw failure("string is not closed")
  }

  private mutating func readEscape(into text: inout [UInt8]) throws(Failure) {
    guard let letter = current else { throw failure("string is not closed") }
    position += 1
    switch letter {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "u"): text += String(try readScalar()).utf8
    default: throw failure("escape is not known")
    }
  }

  /// A code point, of two escapes where they are surrogates; a lone one is U+FFFD.
  private mutating func readScalar() throws(Failure) -> Unicode.Scalar {
    let first = try readUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800..<0xDC00).contains(first), bytes[position...].starts(with: "\\u".utf8) else {
      return "\u{FFFD}"
    }
    position += 2
    let second = try readUnit()
    guard (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
    return Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func readUnit() throws(Failure) -> UInt32 {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy(\.isHexDigit),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw failure("escape is malformed") }
    position += 4
    return unit
  }
}
