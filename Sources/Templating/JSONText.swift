/// Writes values as JSON.
package enum JSONText {
  /// What is escaped beyond what JSON asks for.
  package enum Safety: Sendable {
    /// Nothing: a file of its own.
    case file
    /// `<`, `>`, `&`, `'`, U+2028 and U+2029, so that it may stand in a script element or in
    /// HTML text.
    case html
  }

  /// Nesting deeper than this is refused.
  package static let maximumDepth = 128

  /// Appends `value`; throws where it holds what JSON cannot say (an undefined value, a macro) or
  /// is nested too deep.
  package static func append(
    _ value: Value, to output: inout [UInt8], safety: Safety = .html, indent: Int? = nil,
    sortsKeys: Bool = false, asciiOnly: Bool = false
  ) throws(CallError) {
    var writer = JSONWriter(safety: safety, indent: indent, sortsKeys: sortsKeys)
    writer.asciiOnly = asciiOnly
    try writer.write(value, to: &output)
  }

  /// Appends the inside of a string literal.
  package static func appendStringContent(
    _ text: String, to output: inout [UInt8], safety: Safety = .html
  ) {
    JSONWriter(safety: safety).appendContent(text, to: &output)
  }

  /// Appends a string literal, safe in HTML.
  package static func appendString(_ text: String, to output: inout [UInt8]) {
    JSONWriter(safety: .html).appendString(text, to: &output)
  }
}

private struct JSONWriter {
  let safety: JSONText.Safety
  var indent: Int?
  var sortsKeys = false
  var asciiOnly = false
  private var depth = 0

  init(safety: JSONText.Safety, indent: Int? = nil, sortsKeys: Bool = false) {
    self.safety = safety
    self.indent = indent
    self.sortsKeys = sortsKeys
  }

  mutating func write(_ value: Value, to output: inout [UInt8]) throws(CallError) {
    depth += 1
    defer { depth -= 1 }
    if depth > JSONText.maximumDepth {
      throw CallError("value is nested too deep for JSON", code: "template-limit")
    }
    switch value {
    case .none: output.append(contentsOf: "null".utf8)
    case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
    case .int(let value): DecimalText.append(value, to: &output)
    case .double(let value):
      let text =
        value.isNaN
        ? "NaN" : value.isInfinite ? (value < 0 ? "-Infinity" : "Infinity") : value.pythonText
      output.append(contentsOf: text.utf8)
    case .string(let text): appendString(text, to: &output)
    case .markup(let markup): appendString(markup.text, to: &output)
    case .json(let fragment):
      if indent == nil, !sortsKeys, !asciiOnly {
        output += fragment.bytes
      } else {
        depth -= 1
        defer { depth += 1 }
        try write(fragment.value, to: &output)
      }
    case .list(let elements), .tuple(let elements): try writeList(elements, to: &output)
    case .sequence(let sequence): try writeList(sequence.elements, to: &output)
    case .dict(let dictionary): try writeObject(dictionary, to: &output)
    case .object(let view):
      try writeObject(ValueDictionary(view.members), to: &output)
    case .undefined(let missing):
      throw CallError("\(missing.message), and cannot be written as JSON", code: "undefined")
    case .reference:
      throw CallError("\(value.kindName) cannot be written as JSON", code: "template-type")
    }
  }

  private mutating func writeList(
    _ elements: [Value], to output: inout [UInt8]
  ) throws(CallError) {
    output.append(UInt8(ascii: "["))
    for index in elements.indices {
      separate(index, to: &output)
      try write(elements[index], to: &output)
    }
    if !elements.isEmpty { breakLine(depth - 1, to: &output) }
    output.append(UInt8(ascii: "]"))
  }

  private mutating func writeObject(
    _ members: ValueDictionary, to output: inout [UInt8]
  ) throws(CallError) {
    let entries =
      sortsKeys
      ? members.entries.sorted { Value.compare($0.key.jsonKey, $1.key.jsonKey) < 0 }
      : members.entries
    output.append(UInt8(ascii: "{"))
    for index in entries.indices {
      separate(index, to: &output)
      if case .string(let key) = entries[index].key {
        appendString(key, to: &output)
      } else {
        appendString(entries[index].key.jsonKey, to: &output)
      }
      output.append(UInt8(ascii: ":"))
      output.append(UInt8(ascii: " "))
      try write(entries[index].value, to: &output)
    }
    if !entries.isEmpty { breakLine(depth - 1, to: &output) }
    output.append(UInt8(ascii: "}"))
  }

  private func separate(_ index: Int, to output: inout [UInt8]) {
    if index > 0 {
      output.append(UInt8(ascii: ","))
      if indent == nil { output.append(UInt8(ascii: " ")) }
    }
    breakLine(depth, to: &output)
  }

  private func breakLine(_ level: Int, to output: inout [UInt8]) {
    guard let indent else { return }
    output.append(UInt8(ascii: "\n"))
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: max(0, indent * level)))
  }

  func appendString(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    appendContent(text, to: &output)
    output.append(UInt8(ascii: "\""))
  }

  func appendContent(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { appendContent($0, to: &output) }
  }

  /// Runs of bytes that need nothing are copied as a whole.
  private func appendContent(
    _ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
  ) {
    let stops: UInt8 =
      (safety == .html ? Stop.inHTML : Stop.inFiles) | (asciiOnly ? Stop.inASCII : 0)
    var start = 0
    var index = 0
    while true {
      Stop.ofBytes.withUnsafeBufferPointer { ofBytes in
        while index < text.count, ofBytes[Int(text[index])] & stops == 0 { index += 1 }
      }
      guard index < text.count else { break }
      let length = text[index] < 0x80 ? 1 : escapedLength(text, at: index)
      if length == 0 {
        index += 1
        continue
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      escape(UnsafeBufferPointer(rebasing: text[index..<index + length]), to: &output)
      index += length
      start = index
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Where a byte may have to be escaped.
  private enum Stop {
    static let inFiles: UInt8 = 1
    static let inHTML: UInt8 = 2
    static let inASCII: UInt8 = 4

    static let ofBytes: [UInt8] = (UInt8.min...UInt8.max).map { byte in
      switch byte {
      // 0xE2 is what U+2028 and U+2029 begin with.
      case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"): inFiles | inHTML
      case UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"): inHTML
      case 0xE2: inFiles | inHTML | inASCII
      case 0x80...: inASCII
      default: 0
      }
    }
  }

  /// The bytes of the character at an index if it is escaped, or else 0. U+2028 and U+2029, E2 80 A8
  /// and A9, end a line of JavaScript.
  private func escapedLength(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    if asciiOnly {
      let lead = text[index]
      return min(lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, text.count - index)
    }
    guard text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x80 else { return 0 }
    return text[index + 2] & 0xFE == 0xA8 ? 3 : 0
  }

  /// Appends what stands for one character.
  private func escape(_ character: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    switch character[0] {
    case UInt8(ascii: "\""): output.append(contentsOf: "\\\"".utf8)
    case UInt8(ascii: "\\"): output.append(contentsOf: "\\\\".utf8)
    case UInt8(ascii: "\n"): output.append(contentsOf: "\\n".utf8)
    case UInt8(ascii: "\r"): output.append(contentsOf: "\\r".utf8)
    case UInt8(ascii: "\t"): output.append(contentsOf: "\\t".utf8)
    case 0x08: output.append(contentsOf: "\\b".utf8)
    case 0x0C: output.append(contentsOf: "\\f".utf8)
    default:
      for unit in String(decoding: character, as: UTF8.self).utf16 {
        let digits = String(unit, radix: 16)
        let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
        output.append(contentsOf: ("\\u" + zeros + digits).utf8)
      }
    }
  }
}

extension Value {
  /// A key as Python's `json` writes it.
  fileprivate var jsonKey: String {
    switch self {
    case .none: "null"
    case .bool(let value): value ? "true" : "false"
    default: text
    }
  }
}
