extension Renderer {
  func arithmetic(
    _ operand: Value, at index: Int32, _ apply: (Value) -> Arithmetic.Outcome?
  ) throws(Fault) -> Value {
    try requireDefined(operand, at: index)
    guard let outcome = apply(operand) else {
      throw fault("template-type", "\(operand.kindName) is not a number", at: place(of: index))
    }
    return try value(of: outcome, at: index)
  }

  private func value(of outcome: Arithmetic.Outcome, at index: Int32) throws(Fault) -> Value {
    switch outcome {
    case .value(let value): return value
    case .overflow:
      throw fault("template-number", "integer overflows 64 bits", at: place(of: index))
    case .divisionByZero: throw fault("template-number", "division by zero", at: place(of: index))
    }
  }

  mutating func binary(
    _ operation: BinaryOperator, _ left: Value, _ right: Value, at index: Int32
  ) throws(Fault) -> Value {
    if let outcome = Arithmetic.apply(operation, left, right) {
      return try value(of: outcome, at: index)
    }
    try requireDefined(left, at: index)
    try requireDefined(right, at: index)
    do throws(CallError) {
      if let result = try Joining.apply(operation, left, right, &state) { return result }
    } catch {
      throw fault(error, at: place(of: index))
    }
    throw fault(
      "template-type",
      "operator '\(operation.symbol)' does not apply to \(left.kindName) and \(right.kindName)",
      at: place(of: index), help: operation == .add ? "'~' joins values as text" : nil)
  }

  /// `a ~ b`: text, and markup where one part is; then the others are escaped.
  mutating func concatenate(_ parts: [Value], at index: Int32) throws(Fault) -> Value {
    let isMarkup = state.escapes && parts.contains(where: \.isMarkup)
    var bytes: [UInt8] = []
    for part in parts {
      if case .undefined(let missing) = part, state.options.undefined == .strict {
        throw undefinedFault(missing, at: place(of: index))
      }
      part.append(to: &bytes, escaping: isMarkup)
      if bytes.count > state.options.limits.stringBytes {
        throw limitFault("string", state.options.limits.stringBytes, at: place(of: index))
      }
    }
    return isMarkup
      ? .markup(Markup(bytes)) : .string(String(decoding: bytes, as: UTF8.self))
  }

  mutating func compare(
    _ comparison: UInt8, _ left: Value, _ right: Value, at index: Int32
  ) throws(Fault) -> Bool {
    guard let comparison = Comparison(rawValue: comparison) else { return false }
    if state.options.undefined == .strict {
      try requireDefined(left, at: index)
      try requireDefined(right, at: index)
    }
    switch comparison {
    case .equal: return left.isEqual(to: right)
    case .notEqual: return !left.isEqual(to: right)
    case .in: return try contains(left, in: right, at: index)
    case .notIn: return try !contains(left, in: right, at: index)
    case .less, .lessOrEqual, .greater, .greaterOrEqual: break
    }
    try requireDefined(left, at: index)
    try requireDefined(right, at: index)
    guard let ordering = left.ordering(to: right) else {
      if left.number != nil, right.number != nil { return false }
      throw fault(
        "template-type", "\(left.kindName) and \(right.kindName) have no order",
        at: place(of: index))
    }
    switch comparison {
    case .less: return ordering < 0
    case .lessOrEqual: return ordering <= 0
    case .greater: return ordering > 0
    default: return ordering >= 0
    }
  }

  private func contains(
    _ value: Value, in container: Value, at index: Int32
  ) throws(Fault) -> Bool {
    guard let result = container.contains(value) else {
      throw fault(
        "template-type", "\(container.kindName) cannot contain \(value.kindName)",
        at: place(of: index))
    }
    return result
  }
}

extension Value {
  /// `value in self`; nil where that has no meaning.
  func contains(_ value: Value) -> Bool? {
    switch self {
    case .list(let elements), .tuple(let elements):
      return elements.contains { $0.isEqual(to: value) }
    case .sequence(let sequence):
      return (0..<sequence.count).contains { sequence[$0].isEqual(to: value) }
    case .dict(let dictionary): return dictionary.value(for: value) != nil
    case .object(let view): return value.stringValue.map { view.names.contains($0) } ?? false
    case .string, .markup:
      guard let needle = value.stringValue, let text = stringValue else { return nil }
      return Text.firstRange(of: Array(needle.utf8), in: Array(text.utf8), from: 0) != nil
    case .undefined: return false
    default: return nil
    }
  }
}
