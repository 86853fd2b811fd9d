import Foundation

/// Python's `str.format`: `{}`, `{0}`, `{name}`, with alignment, sign, width, commas, precision.
enum BraceFormat {
  static func format(
    _ text: String, _ arguments: Arguments, _ state: RenderState
  ) throws(CallError) -> Value {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    var next = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let isDoubled = index + 1 < scalars.count && scalars[index + 1] == scalar
      index += 1
      switch scalar {
      case "{" where !isDoubled:
        guard let end = scalars[index...].firstIndex(of: "}") else {
          throw CallError("'{' is not closed in the format")
        }
        let field = String(String.UnicodeScalarView(scalars[index..<end]))
        result.append(contentsOf: try expand(field, arguments, &next).unicodeScalars)
        try state.checkString(result.count)
        index = end + 1
      case "}" where !isDoubled: throw CallError("'}' stands alone in the format")
      case "{", "}":
        index += 1
        result.append(scalar)
      default: result.append(scalar)
      }
    }
    return .string(String(result))
  }

  private static func expand(
    _ field: String, _ arguments: Arguments, _ next: inout Int
  ) throws(CallError) -> String {
    let parts = Text.split(field, by: ":", limit: 1)
    let conversion = Text.split(parts[0], by: "!", limit: 1)
    let path = Text.split(conversion[0], by: ".")
    var value: Value
    if path[0].isEmpty || Int(path[0]) != nil {
      let index = Int(path[0]) ?? next
      if path[0].isEmpty { next += 1 }
      guard arguments.positional.indices.contains(index) else {
        throw CallError("format needs more arguments than are given")
      }
      value = arguments.positional[index]
    } else {
      guard let named = arguments.keyword.first(where: { $0.name == path[0] }) else {
        throw CallError("argument '\(path[0])' of the format is missing")
      }
      value = named.value
    }
    for name in path.dropFirst() {
      value = ItemAccess.value(.string(name), in: value) ?? .none
    }
    if conversion.count > 1 { value = .string(conversion[1] == "r" ? value.reprText : value.text) }
    return try FormatSpecification(parts.count > 1 ? parts[1] : "").text(of: value)
  }
}

/// What stands behind the colon: `[[fill]align][sign][0][width][,][.precision][type]`.
private struct FormatSpecification {
  private var fill: Unicode.Scalar = " "
  private var align: Unicode.Scalar?
  private var sign: Unicode.Scalar = "-"
  private var width = 0
  private var groups: Unicode.Scalar?
  private var precision: Int?
  private var type: Unicode.Scalar?

  init(_ text: String) throws(CallError) {
    var rest = Array(text.unicodeScalars)[...]
    if rest.count > 1, "<>^=".unicodeScalars.contains(rest[rest.startIndex + 1]) {
      fill = rest.removeFirst()
      align = rest.removeFirst()
    } else if let first = rest.first, "<>^=".unicodeScalars.contains(first) {
      align = rest.removeFirst()
    }
    if let first = rest.first, "+- ".unicodeScalars.contains(first) { sign = rest.removeFirst() }
    if rest.first == "0" {
      if align == nil { (fill, align) = ("0", "=") }
      rest.removeFirst()
    }
    width = Self.number(&rest) ?? 0
    if let first = rest.first, first == "," || first == "_" { groups = rest.removeFirst() }
    if rest.first == "." {
      rest.removeFirst()
      precision = Self.number(&rest) ?? 0
    }
    type = rest.popFirst()
    if !rest.isEmpty { throw CallError("format '\(text)' is not known") }
  }

  private static func number(_ rest: inout ArraySlice<Unicode.Scalar>) -> Int? {
    var value: Int?
    while let first = rest.first, first.isASCII, let digit = Int(String(first)) {
      value = min((value ?? 0) * 10 + digit, FormatField.maximumWidth)
      rest.removeFirst()
    }
    return value
  }

  func text(of value: Value) throws(CallError) -> String {
    guard let number = value.number, type != "s" else {
      if let type, type != "s" {
        throw CallError("'\(type)' needs a number, not \(value.kindName)")
      }
      let text = precision.map { Text.prefix(value.text, $0) } ?? value.text
      return aligned("", text, isNumber: false)
    }
    if type == nil, precision == nil, case .bool = value {
      return aligned("", value.text, isNumber: false)
    }
    let isNegative = number.asDouble < 0
    let front = isNegative ? "-" : sign == "-" ? "" : String(sign)
    return aligned(front, try digits(number), isNumber: true)
  }

  private func digits(_ number: Number) throws(CallError) -> String {
    if case .int(let integer) = number {
      switch type {
      case nil, "d", "n":
        if precision == nil { return grouped(String(integer.magnitude)) }
      case "x": return String(integer.magnitude, radix: 16)
      case "X": return String(integer.magnitude, radix: 16, uppercase: true)
      case "o": return String(integer.magnitude, radix: 8)
      case "b": return String(integer.magnitude, radix: 2)
      default: break
      }
    }
    let value = number.asDouble.magnitude
    switch type {
    case "f", "F": return grouped(NumberText.fixed(value, precision ?? 6))
    case "%": return NumberText.fixed(value * 100, precision ?? 6) + "%"
    case "e", "E", "g", "G":
      let kind = type.map(String.init) ?? "g"
      return String(format: "%.\(min(precision ?? 6, 400))\(kind)", value)
    case nil:
      guard let precision else { return grouped(value.pythonText) }
      let text = String(format: "%.\(min(max(precision, 1), 400))g", value)
      return text.contains(".") || text.contains("e") ? text : text + ".0"
    default: throw CallError("format type '\(type.map(String.init) ?? "")' is not known")
    }
  }

  private func grouped(_ digits: String) -> String {
    guard let groups else { return digits }
    let parts = Text.split(digits, by: ".", limit: 1)
    var whole = ""
    for (index, digit) in parts[0].enumerated() {
      if index > 0, (parts[0].count - index) % 3 == 0 { whole.unicodeScalars.append(groups) }
      whole.append(digit)
    }
    return parts.count > 1 ? whole + "." + parts[1] : whole
  }

  private func aligned(_ front: String, _ text: String, isNumber: Bool) -> String {
    let padding = max(0, width - Text.count(front) - Text.count(text))
    let fill = String(fill)
    switch align ?? (isNumber ? ">" : "<") {
    case "<": return front + text + String(repeating: fill, count: padding)
    case "^":
      return String(repeating: fill, count: padding / 2) + front + text
        + String(repeating: fill, count: padding - padding / 2)
    case "=": return front + String(repeating: fill, count: padding) + text
    default: return String(repeating: fill, count: padding) + front + text
    }
  }
}
