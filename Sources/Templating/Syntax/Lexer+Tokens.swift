extension Lexer {
  /// Lexes one token inside a tag. False where the text is no token; the error is recorded.
  mutating func lexToken(_ open: inout [Token.Symbol]) -> Bool {
    let start = position
    let byte = peek()
    if byte.isNameStart { return lexName() }
    if byte.isDigit { return lexNumber() }
    if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { return lexString() }
    guard let symbol = symbol() else {
      let character = String(decoding: bytes[start..<min(start + 1, end)], as: UTF8.self)
      errors.append(SyntaxError("unexpected character '\(character)'", at: start..<start + 1))
      return false
    }
    position += symbol.rawValue.utf8.count
    guard balance(symbol, &open, at: start) else { return false }
    tokens.append(Token(kind: .symbol(symbol), range: start..<position))
    return true
  }

  private func symbol() -> Token.Symbol? {
    let first = Character(Unicode.Scalar(peek()))
    let second = Character(Unicode.Scalar(peek(1)))
    return Token.Symbol(rawValue: String([first, second])) ?? Token.Symbol(rawValue: String(first))
  }

  private mutating func balance(
    _ symbol: Token.Symbol, _ open: inout [Token.Symbol], at start: Int
  ) -> Bool {
    switch symbol {
    case .leftBrace: open.append(.rightBrace)
    case .leftParenthesis: open.append(.rightParenthesis)
    case .leftBracket: open.append(.rightBracket)
    case .rightBrace, .rightParenthesis, .rightBracket:
      guard let expected = open.popLast() else {
        errors.append(SyntaxError("unexpected '\(symbol.rawValue)'", at: start..<position))
        return false
      }
      if expected != symbol {
        errors.append(
          SyntaxError(
            "unexpected '\(symbol.rawValue)', expected '\(expected.rawValue)'",
            at: start..<position))
        return false
      }
    default: break
    }
    return true
  }

  private mutating func lexName() -> Bool {
    let start = position
    while peek().isNamePart { position += 1 }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    let scalars = name.unicodeScalars
    let isValid = scalars.allSatisfy { $0.properties.isXIDContinue }
    if !isValid {
      errors.append(SyntaxError("invalid character in name '\(name)'", at: start..<position))
      return false
    }
    tokens.append(Token(kind: .name(name), range: start..<position))
    return true
  }

  private mutating func lexNumber() -> Bool {
    let start = position
    let followsDot = start > 0 && bytes[start - 1] == UInt8(ascii: ".")
    if peek() == UInt8(ascii: "0"), let radix = radix(of: peek(1)) {
      let digitsStart = position + 2
      var index = digitsStart
      while index < end, bytes[index].isNamePart { index += 1 }
      let digits = bytes[digitsStart..<index].filter { $0 != UInt8(ascii: "_") }
      position = index
      return finishInteger(Int(String(decoding: digits, as: UTF8.self), radix: radix), start)
    }
    skipDigits()
    var isFloat = false
    if !followsDot {
      if peek() == UInt8(ascii: "."), peek(1).isDigit {
        position += 1
        skipDigits()
        isFloat = true
      }
      let signed = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
      if peek() | 0x20 == UInt8(ascii: "e"), peek(signed ? 2 : 1).isDigit {
        position += signed ? 2 : 1
        skipDigits()
        isFloat = true
      }
    }
    let text = String(
      decoding: bytes[start..<position].filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
    if !isFloat { return finishInteger(Int(text), start) }
    tokens.append(Token(kind: .float(Double(text) ?? 0), range: start..<position))
    return true
  }

  private mutating func skipDigits() {
    while peek().isDigit || (peek() == UInt8(ascii: "_") && peek(1).isDigit) { position += 1 }
  }

  private func radix(of byte: UInt8) -> Int? {
    switch byte | 0x20 {
    case UInt8(ascii: "x"): 16
    case UInt8(ascii: "o"): 8
    case UInt8(ascii: "b"): 2
    default: nil
    }
  }

  private mutating func finishInteger(_ value: Int?, _ start: Int) -> Bool {
    guard let value else {
      errors.append(
        SyntaxError(
          "number is not an integer of 64 bits", at: start..<position, code: "template-number"))
      return false
    }
    tokens.append(Token(kind: .integer(value), range: start..<position))
    return true
  }

  private mutating func lexString() -> Bool {
    let start = position
    let quote = peek()
    var index = start + 1
    while index < end, bytes[index] != quote {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard index < end else {
      errors.append(SyntaxError("string is not closed", at: start..<start + 1))
      return false
    }
    position = index + 1
    guard let text = StringEscapes.decode(bytes[start + 1..<index]) else {
      errors.append(SyntaxError("string has a malformed escape", at: start..<position))
      return false
    }
    tokens.append(Token(kind: .string(text), range: start..<position))
    return true
  }
}
