extension Renderer {
  @inline(__always)
  mutating func emit(_ expression: Int32, _ mode: EscapeMode) throws(Fault) {
    let value = try evaluate(expression)
    try write(value, mode, at: expression)
  }

  /// Writes a value as its place in the output wants it. Allocates nothing for text and numbers.
  mutating func write(_ value: Value, _ mode: EscapeMode, at index: Int32) throws(Fault) {
    if case .undefined(let missing) = value, state.options.undefined == .strict {
      throw undefinedFault(missing, at: place(of: index))
    }
    switch mode {
    case .plain: value.append(to: &output, escaping: false)
    default: value.append(to: &output, escaping: true)
    }
  }
}

extension Value {
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
