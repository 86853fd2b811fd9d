/// The YAML 1.2 core schema (YAML 1.2.2, section 10.3.2) for plain scalars: `no`, `on` and
/// `12:30:00` are text.
enum CoreSchema {
  static func isNull(_ text: ArraySlice<UInt8>) -> Bool {
    switch text.count {
    case 0: true
    case 1: text.first == UInt8(ascii: "~")
    case 4: text.equals("null") || text.equals("Null") || text.equals("NULL")
    default: false
    }
  }

  static func value(of text: ArraySlice<UInt8>) -> YAMLValue {
    // Most scalars are words: the first byte tells.
    guard let first = text.first else { return .null }
    switch first {
    case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"):
      if isNull(text) { return .null }
    case UInt8(ascii: "t"), UInt8(ascii: "T"):
      if text.equals("true") || text.equals("True") || text.equals("TRUE") { return .bool(true) }
    case UInt8(ascii: "f"), UInt8(ascii: "F"):
      if text.equals("false") || text.equals("False") || text.equals("FALSE") {
        return .bool(false)
      }
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      if let number = CoreSchemaNumber.value(of: text) { return number }
    default:
      break
    }
    return .text(String(decoding: text, as: UTF8.self))
  }
}

extension ArraySlice<UInt8> {
  /// True where the bytes are those of the literal.
  func equals(_ literal: StaticString) -> Bool {
    count == literal.utf8CodeUnitCount && literal.withUTF8Buffer { elementsEqual($0) }
  }
}
