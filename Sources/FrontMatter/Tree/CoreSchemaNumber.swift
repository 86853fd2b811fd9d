/// The numbers of the YAML 1.2 core schema.
enum CoreSchemaNumber {
  /// Nil where the text is no number. An integer beyond 64 bits becomes a `float`.
  static func value(of text: ArraySlice<UInt8>) -> YAMLValue? {
    if text.prefix(2).equals("0o") { return integer(text.dropFirst(2), radix: 8) }
    if text.prefix(2).equals("0x") { return integer(text.dropFirst(2), radix: 16) }
    let isNegative = text.first == UInt8(ascii: "-")
    let unsigned = isNegative || text.first == UInt8(ascii: "+") ? text.dropFirst() : text
    if unsigned.equals(".inf") || unsigned.equals(".Inf") || unsigned.equals(".INF") {
      return .float(isNegative ? -.infinity : .infinity)
    }
    if text.equals(".nan") || text.equals(".NaN") || text.equals(".NAN") { return .float(.nan) }
    guard hasFormOfNumber(unsigned) else { return nil }
    let digits = String(decoding: text, as: UTF8.self)
    return Int(digits).map { .int($0) } ?? Double(digits).map { .float($0) }
  }

  private static func integer(_ digits: ArraySlice<UInt8>, radix: Int) -> YAMLValue? {
    guard !digits.isEmpty else { return nil }
    var value = 0.0
    for byte in digits {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, digit < radix else {
        return nil
      }
      value = value * Double(radix) + Double(digit)
    }
    return Int(String(decoding: digits, as: UTF8.self), radix: radix).map { .int($0) }
      ?? .float(value)
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
    let digits = text.prefix { (0x30...0x39).contains($0) }
    text = text[digits.endIndex...]
    return digits.count
  }
}
