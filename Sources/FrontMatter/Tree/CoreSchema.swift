/// The YAML 1.2 core schema (YAML 1.2.2, section 10.3.2) for plain scalars: `no`, `on` and
/// `12:30:00` are text.
enum CoreSchema {
  static func isNull(_ text: ArraySlice<UInt8>) -> Bool {
    switch text.count {
    case 0: true
    case 1: text.first == UInt8(ascii: "~")
    case 4: matches(text, "null", "Null", "NULL")
    default: false
    }
  }

  static func value(of text: ArraySlice<UInt8>) -> YAMLValue {
    if isNull(text) { return .null }
    if matches(text, "true", "True", "TRUE") { return .bool(true) }
    if matches(text, "false", "False", "FALSE") { return .bool(false) }
    return number(text) ?? .text(String(decoding: text, as: UTF8.self))
  }

  private static func number(_ text: ArraySlice<UInt8>) -> YAMLValue? {
    // Most scalars are words: the first byte tells.
    guard let first = text.first, isDigit(first) || "+-.".utf8.contains(first) else { return nil }
    if text.starts(with: "0o".utf8) { return integer(text.dropFirst(2), radix: 8) }
    if text.starts(with: "0x".utf8) { return integer(text.dropFirst(2), radix: 16) }
    let isSigned = first == UInt8(ascii: "+") || first == UInt8(ascii: "-")
    let unsigned = isSigned ? text.dropFirst() : text
    if matches(unsigned, ".inf", ".Inf", ".INF") {
      return .float(first == UInt8(ascii: "-") ? -.infinity : .infinity)
    }
    if matches(text, ".nan", ".NaN", ".NAN") { return .float(.nan) }
    guard hasFormOfNumber(unsigned) else { return nil }
    let digits = String(decoding: text, as: UTF8.self)
    return Int(digits).map { .int($0) } ?? Double(digits).map { .float($0) }
  }

  private static func integer(_ digits: ArraySlice<UInt8>, radix: Int) -> YAMLValue? {
    guard !digits.isEmpty,
      digits.allSatisfy({ isDigit($0) || (0x41...0x46).contains($0 & 0xDF) })
    else { return nil }
    if let value = Int(String(decoding: digits, as: UTF8.self), radix: radix) { return .int(value) }
    // Not of this radix, or too big: `Double` reads hexadecimal and nothing reads big octal.
    return radix == 16
      ? Double("0x" + String(decoding: digits, as: UTF8.self)).map { .float($0) } : nil
  }

  /// `( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`, the specification's own form.
  private static func hasFormOfNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    let whole = skipDigits(&rest)
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      if skipDigits(&rest) + whole == 0 { return false }
    } else if whole == 0 {
      return false
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      if skipDigits(&rest) == 0 { return false }
    }
    return rest.isEmpty
  }

  private static func skipDigits(_ text: inout ArraySlice<UInt8>) -> Int {
    let digits = text.prefix(while: isDigit)
    text = text[digits.endIndex...]
    return digits.count
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func matches(_ text: ArraySlice<UInt8>, _ words: StaticString...) -> Bool {
    words.contains { word in
      word.utf8CodeUnitCount == text.count
        && word.withUTF8Buffer { text.elementsEqual($0) }
    }
  }
}
