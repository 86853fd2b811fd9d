extension Value {
  /// The text without markup's escaping, for a place that escapes in its own way.
  var plainBytes: [UInt8] {
    if case .markup(let markup) = self { return Entities.decode(markup.bytes) }
    return Array(text.utf8)
  }

  /// Appends the value as text; with `escaping`, all but markup as HTML text.
  func append(to output: inout [UInt8], escaping: Bool) {
    switch self {
    case .string(let text):
      if escaping {
        HTMLEscaping.append(text, to: &output)
      } else {
        output.append(contentsOf: text.utf8)
      }
    case .markup(let markup): output.append(contentsOf: markup.bytes)
    case .int(let value): DecimalText.append(value, to: &output)
    case .undefined: break
    case .none: output.append(contentsOf: "None".utf8)
    case .bool(let value): output.append(contentsOf: (value ? "True" : "False").utf8)
    default:
      if escaping {
        HTMLEscaping.append(text, to: &output)
      } else {
        output.append(contentsOf: text.utf8)
      }
    }
  }
}
