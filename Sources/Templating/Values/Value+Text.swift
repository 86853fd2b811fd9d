extension Value {
  /// What `{{ value }}` prints before escaping: as Python's `str`.
  package var text: String {
    switch self {
    case .string(let text): text
    case .markup(let markup): markup.text
    case .undefined: ""
    case .int(let value): String(value)
    default:
      String(decoding: representation, as: UTF8.self)
    }
  }

  private var representation: [UInt8] {
    var bytes: [UInt8] = []
    appendRepresentation(to: &bytes, depth: 0)
    return bytes
  }

  /// How it prints inside a list: as Python's `repr`.
  var reprText: String { String(decoding: representation, as: UTF8.self) }

  /// Nesting deeper than this prints as `...`, so that printing cannot exhaust the stack.
  private static let maximumDepth = 64

  func appendRepresentation(to bytes: inout [UInt8], depth: Int) {
    if depth > Value.maximumDepth {
      bytes.append(contentsOf: "...".utf8)
      return
    }
    switch self {
    case .undefined: bytes.append(contentsOf: "Undefined".utf8)
    case .none: bytes.append(contentsOf: "None".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "True" : "False").utf8)
    case .int(let value): bytes.append(contentsOf: String(value).utf8)
    case .double(let value): bytes.append(contentsOf: value.pythonText.utf8)
    case .string(let text): text.appendPythonLiteral(to: &bytes)
    case .markup(let markup):
      bytes.append(contentsOf: "Markup(".utf8)
      markup.text.appendPythonLiteral(to: &bytes)
      bytes.append(UInt8(ascii: ")"))
    case .json(let fragment): fragment.value.appendRepresentation(to: &bytes, depth: depth)
    case .list(let elements):
      Value.append(elements, between: "[", "]", to: &bytes, depth: depth)
    case .tuple(let elements):
      let end = elements.count == 1 ? ",)" : ")"
      Value.append(elements, between: "(", end, to: &bytes, depth: depth)
    case .sequence(let sequence):
      if let description = sequence.description {
        bytes.append(contentsOf: description.utf8)
      } else {
        Value.append(sequence.elements, between: "[", "]", to: &bytes, depth: depth)
      }
    case .dict(let dictionary):
      bytes.append(UInt8(ascii: "{"))
      for (index, entry) in dictionary.entries.enumerated() {
        if index > 0 { bytes.append(contentsOf: ", ".utf8) }
        entry.key.appendRepresentation(to: &bytes, depth: depth + 1)
        bytes.append(contentsOf: ": ".utf8)
        entry.value.appendRepresentation(to: &bytes, depth: depth + 1)
      }
      bytes.append(UInt8(ascii: "}"))
    case .object(let view): bytes.append(contentsOf: "<\(view.typeName)>".utf8)
    case .reference(let reference): bytes.append(contentsOf: "<\(reference.kind)>".utf8)
    }
  }

  private static func append(
    _ elements: [Value], between start: String, _ end: String, to bytes: inout [UInt8], depth: Int
  ) {
    bytes.append(contentsOf: start.utf8)
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(contentsOf: ", ".utf8) }
      element.appendRepresentation(to: &bytes, depth: depth + 1)
    }
    bytes.append(contentsOf: end.utf8)
  }
}

extension String {
  /// Python's `repr` of a string: single quotes unless only the double ones avoid escaping.
  func appendPythonLiteral(to bytes: inout [UInt8]) {
    let utf8 = self.utf8
    let hasSingle = utf8.contains(UInt8(ascii: "'"))
    let hasDouble = utf8.contains(UInt8(ascii: "\""))
    let quote = hasSingle && !hasDouble ? UInt8(ascii: "\"") : UInt8(ascii: "'")
    bytes.append(quote)
    for scalar in unicodeScalars {
      switch scalar {
      case "\\": bytes.append(contentsOf: "\\\\".utf8)
      case "\n": bytes.append(contentsOf: "\\n".utf8)
      case "\r": bytes.append(contentsOf: "\\r".utf8)
      case "\t": bytes.append(contentsOf: "\\t".utf8)
      case _ where scalar.value == UInt32(quote):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(quote)
      case _ where scalar.isPythonPrintable:
        bytes.append(contentsOf: String(scalar).utf8)
      default:
        let (prefix, width) =
          scalar.value < 0x100
          ? ("\\x", 2)
          : scalar.value < 0x10000 ? ("\\u", 4) : ("\\U", 8)
        let digits = String(scalar.value, radix: 16)
        let zeros = String(repeating: "0", count: max(0, width - digits.count))
        bytes.append(contentsOf: (prefix + zeros + digits).utf8)
      }
    }
    bytes.append(quote)
  }
}

extension Unicode.Scalar {
  var isPythonPrintable: Bool {
    if value >= 0x20 && value < 0x7F { return true }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default: return true
    }
  }
}

extension Double {
  /// Python's `repr` of a float: the shortest digits that read back, an exponent from 1e16 on.
  var pythonText: String {
    if isNaN { return "nan" }
    if isInfinite { return self < 0 ? "-inf" : "inf" }
    let text = description
    guard let mark = text.firstIndex(of: "e") else {
      return magnitude >= 1e16 ? exponentText(text) : text
    }
    let exponent = Int(text[text.index(after: mark)...]) ?? 0
    if exponent >= -4 && exponent < 16 { return positionalText(text[..<mark], exponent) }
    let sign = exponent < 0 ? "-" : "+"
    var mantissa = text[..<mark]
    if mantissa.hasSuffix(".0") { mantissa = mantissa.dropLast(2) }
    let digits = String(exponent.magnitude)
    return mantissa + "e" + sign + (digits.count < 2 ? "0" : "") + digits
  }

  private func exponentText(_ text: String) -> String {
    let sign = self < 0 ? "-" : ""
    var digits = text.drop { $0 == "-" }.prefix { $0 != "." }
    let exponent = digits.count - 1
    while digits.count > 1, digits.last == "0" { digits = digits.dropLast() }
    let rest = digits.dropFirst()
    let point = rest.isEmpty ? "" : "."
    return "\(sign)\(digits.prefix(1))\(point)\(rest)e+\(exponent)"
  }

  private func positionalText(_ mantissa: Substring, _ exponent: Int) -> String {
    let sign = self < 0 ? "-" : ""
    var digits = mantissa.filter { $0 != "." && $0 != "-" }
    if mantissa.hasSuffix(".0") { digits.removeLast() }
    if exponent < 0 {
      return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits
    }
    let padding = String(repeating: "0", count: max(0, exponent + 1 - digits.count))
    digits += padding
    let fraction = digits.dropFirst(exponent + 1)
    return sign + digits.prefix(exponent + 1) + "." + (fraction.isEmpty ? "0" : fraction)
  }
}
