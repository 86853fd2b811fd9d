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
    case .list(let elements), .tuple(let elements): try writeList(elements, to: &output)
    case .sequence(let sequence): try writeList(sequence.elements, to: &output)
    case .dict(let dictionary):
      try writeObject(dictionary.entries.map { ($0.key.jsonKey, $0.value) }, to: &output)
    case .object(let view):
      try writeObject(
        view.names.map { ($0, view.value(of: Name($0)) ?? .none) }, to: &output)
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
    for (index, element) in elements.enumerated() {
      separate(index, to: &output)
      try write(element, to: &output)
    }
    if !elements.isEmpty { breakLine(depth - 1, to: &output) }
    output.append(UInt8(ascii: "]"))
  }

  private mutating func writeObject(
    _ members: [(String, Value)], to output: inout [UInt8]
  ) throws(CallError) {
    let members =
      sortsKeys ? members.sorted { Value.compare($0.0, $1.0) < 0 } : members
    output.append(UInt8(ascii: "{"))
    for (index, (key, value)) in members.enumerated() {
      separate(index, to: &output)
      appendString(key, to: &output)
      output.append(contentsOf: ": ".utf8)
      try write(value, to: &output)
    }
    if !members.isEmpty { breakLine(depth - 1, to: &output) }
    output.append(UInt8(ascii: "}"))
  }

  private func separate(_ index: Int, to output: inout [UInt8]) {
    if index > 0 {
      output.append(contentsOf: (indent == nil ? ", " : ",").utf8)
    }
    breakLine(depth, to: &output)
  }

  private func breakLine(_ level: Int, to output: inout [UInt8]) {
    guard let indent else { return }
    output.append(UInt8(ascii: "\n"))
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: max(0, indent * level)))
  }

  private func appendString(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    appendContent(text, to: &output)
    output.append(UInt8(ascii: "\""))
  }

  func appendContent(_ text: String, to output: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output.append(contentsOf: "\\\"".utf8)
      case "\\": output.append(contentsOf: "\\\\".utf8)
      case "\n": output.append(contentsOf: "\\n".utf8)
      case "\r": output.append(contentsOf: "\\r".utf8)
      case "\t": output.append(contentsOf: "\\t".utf8)
      case "\u{8}": output.append(contentsOf: "\\b".utf8)
      case "\u{C}": output.append(contentsOf: "\\f".utf8)
      case "<", ">", "&", "'":
        if safety == .html {
          escape(scalar, to: &output)
        } else {
          output.append(UInt8(scalar.value))
        }
      case "\u{2028}", "\u{2029}": escape(scalar, to: &output)
      default:
        if scalar.value < 0x20 || (asciiOnly && scalar.value > 0x7F) {
          escape(scalar, to: &output)
        } else {
          output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
      }
    }
  }

  private func escape(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      let digits = String(unit, radix: 16)
      let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
      output.append(contentsOf: ("\\u" + zeros + digits).utf8)
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
