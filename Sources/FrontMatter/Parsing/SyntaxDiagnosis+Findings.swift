extension SyntaxDiagnosis {
  /// A character that YAML refuses everywhere.
  static func readerFinding(_ error: YAMLSyntaxError, in bytes: [UInt8]) -> SyntaxFinding? {
    guard error.problem == "control characters are not allowed" else { return nil }
    let scalar =
      String(decoding: bytes[error.offset...].prefix(4), as: UTF8.self).unicodeScalars.first
    let digits = String(scalar?.value ?? 0, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let end = min(error.offset + max(1, scalar?.utf8.count ?? 1), bytes.count)
    return SyntaxFinding(
      message: "control character U+\(code) is not allowed in YAML",
      offsets: min(error.offset, end)..<end, help: "remove it")
  }

  static func tabFinding(
    _ error: YAMLSyntaxError, in bytes: [UInt8], line: SourceLine
  ) -> SyntaxFinding? {
    let blanks = line.bytes.prefix { $0 == 0x20 || $0 == 0x09 }
    guard let tab = blanks.firstIndex(of: 0x09), error.offset <= blanks.endIndex else { return nil }
    return SyntaxFinding(
      message: "tab is used for indentation", offsets: tab..<blanks.endIndex,
      help: "indent with spaces")
  }

  /// An unquoted value that YAML takes for something else.
  static func quotingFinding(_ error: YAMLSyntaxError, line: SourceLine) -> SyntaxFinding? {
    let value = line.value
    guard let first = value.first, (value.startIndex...value.endIndex).contains(error.offset)
    else { return nil }
    let help = Quoting(value).help
    if "@`%*&!".utf8.contains(first) {
      let mark = Character(Unicode.Scalar(first))
      return SyntaxFinding(
        message: "unquoted value begins with '\(mark)'", offsets: value.indices, help: help)
    }
    if "'\"[{|>".utf8.contains(first) { return nil }
    if error.problem == "mapping values are not allowed in this context", line.key != nil,
      error.offset < value.endIndex, line.isColon(at: error.offset)
    {
      return SyntaxFinding(
        message: "unquoted value holds ': '", offsets: value.indices, help: help)
    }
    return nil
  }

  /// The words of libyaml's scanner and parser, put plainly.
  static func finding(
    _ error: YAMLSyntaxError, in bytes: [UInt8], line: SourceLine, yaml: Range<Int>
  ) -> SyntaxFinding {
    let here = error.offset..<max(error.offset, line.offsets.upperBound)
    let opening = SourceLine(around: error.contextOffset, in: bytes, bounds: yaml)
    let fromOpening =
      error.contextOffset..<max(error.contextOffset, opening.offsets.upperBound)
    let mark = error.contextOffset..<min(error.contextOffset + 1, bytes.count)
    switch (error.problem, error.context) {
    case ("found unexpected end of stream", "while scanning a quoted scalar"),
      ("found unexpected document indicator", "while scanning a quoted scalar"):
      return SyntaxFinding(
        message: "quoted text has no closing quote", offsets: fromOpening,
        help: "add the closing quote")
    case ("mapping values are not allowed in this context", _):
      return SyntaxFinding(
        message: "key is indented deeper than the key before it", offsets: line.contentOffsets,
        help: "indent both alike, or put the value before it in quotes")
    case ("could not find expected ':'", _):
      return SyntaxFinding(
        message: "line is not 'key: value'", offsets: fromOpening, help: "add ':' after the key")
    case ("did not find expected key", _), ("did not find expected '-' indicator", _):
      return blockFinding(error, in: bytes, here: here)
    case ("did not find expected ',' or ']'", _)
    where line.offsets.contains(error.contextOffset)
      && !here.isEmpty:
      return SyntaxFinding(
        message: "list lacks a ',' or its closing ']'", offsets: here,
        notes: [("list begins here", mark)])
    case ("did not find expected ',' or ']'", _):
      return SyntaxFinding(
        message: "list has no closing ']'", offsets: fromOpening,
        help: "add ']' after its last element")
    case ("did not find expected ',' or '}'", _)
    where line.offsets.contains(error.contextOffset)
      && !here.isEmpty:
      return SyntaxFinding(
        message: "mapping lacks a ',' or its closing '}'", offsets: here,
        notes: [("mapping begins here", mark)])
    case ("did not find expected ',' or '}'", _):
      return SyntaxFinding(
        message: "mapping has no closing '}'", offsets: fromOpening,
        help: "add '}' after its last value")
    case ("found character that cannot start any token", _):
      return SyntaxFinding(
        message: "unquoted value begins with a character that YAML reserves", offsets: here,
        help: "put the value in quotes")
    case ("found unknown escape character", _):
      return SyntaxFinding(
        message: "escape is unknown in double quotes",
        offsets: here.lowerBound..<min(here.lowerBound + 2, here.upperBound),
        help: #"write a backslash as \\, or use single quotes"#)
    case ("found invalid Unicode character escape code", _),
      ("did not find expected hexdecimal number", _):
      return SyntaxFinding(
        message: "escape is no Unicode character", offsets: escape(before: error.offset, in: bytes),
        help: #"write the character itself, or \U and eight digits"#)
    default:
      let context = error.context.isEmpty ? "" : " " + error.context
      return SyntaxFinding(
        message: "YAML cannot be read: \(error.problem)\(context)", offsets: here)
    }
  }

  /// libyaml's mark stands after `\u`, before the digits.
  private static func escape(before offset: Int, in bytes: [UInt8]) -> Range<Int> {
    let length = offset > 0 && bytes[offset - 1] == UInt8(ascii: "U") ? 8 : 4
    let digits = bytes[offset...].prefix(length).prefix {
      Character(Unicode.Scalar($0)).isHexDigit
    }
    return max(0, offset - 2)..<digits.endIndex
  }

  private static func blockFinding(
    _ error: YAMLSyntaxError, in bytes: [UInt8], here: Range<Int>
  ) -> SyntaxFinding {
    let before = bytes[..<error.offset].last { $0 != 0x20 && $0 != 0x09 }
    if before == UInt8(ascii: "\"") {
      return SyntaxFinding(
        message: "text stands after the closing quote", offsets: here,
        help: #"write a quote inside double quotes as \""#)
    }
    if before == UInt8(ascii: "'") {
      return SyntaxFinding(
        message: "text stands after the closing quote", offsets: here,
        help: "write a quote inside single quotes twice: ''")
    }
    return SyntaxFinding(
      message: "line does not fit the lines before it", offsets: here,
      help: "check its indentation")
  }
}
