/// What operators make of values that are evaluated already.
enum Operators {
  // MARK: - Arithmetic

  static func negate(_ operand: Value) throws(OperandError) -> Value {
    try number(Arithmetic.negate(operand), of: operand)
  }

  /// `+operand`: a number, which a boolean becomes too.
  static func plus(_ operand: Value) throws(OperandError) -> Value {
    try number(operand.number.map { .value(.init($0)) }, of: operand)
  }

  private static func number(
    _ outcome: Arithmetic.Outcome?, of operand: Value
  ) throws(OperandError) -> Value {
    if let outcome { return try value(of: outcome) }
    try requireDefined(operand)
    throw OperandError("template-type", "\(operand.kindName) is not a number")
  }

  private static func value(of outcome: Arithmetic.Outcome) throws(OperandError) -> Value {
    switch outcome {
    case .value(let value): return value
    case .overflow: throw OperandError("template-number", "integer overflows 64 bits")
    case .divisionByZero: throw OperandError("template-number", "division by zero")
    }
  }

  /// Arithmetic on two numbers, or joining and repeating of strings and lists.
  static func binary(
    _ operation: BinaryOperator, _ left: Value, _ right: Value, _ state: inout RenderState
  ) throws(OperandError) -> Value {
    if let outcome = Arithmetic.apply(operation, left, right) { return try value(of: outcome) }
    try requireDefined(left)
    try requireDefined(right)
    do throws(CallError) {
      if let result = try Joining.apply(operation, left, right, &state) { return result }
    } catch {
      throw .refused(error)
    }
    throw OperandError(
      "template-type",
      "operator '\(operation.symbol)' does not apply to \(left.kindName) and \(right.kindName)",
      help: operation == .add ? "'~' joins values as text" : nil)
  }

  // MARK: - Text

  /// `a ~ b`: text, and markup where one part is; then the others are escaped.
  static func concatenate(
    _ parts: [Value], _ state: borrowing RenderState
  ) throws(OperandError) -> Value {
    let isMarkup = state.escapes && parts.contains(where: \.isMarkup)
    let limit = state.options.limits.stringBytes
    var bytes: [UInt8] = []
    for part in parts {
      if state.options.undefined == .strict { try requireDefined(part) }
      part.append(to: &bytes, escaping: isMarkup)
      if bytes.count > limit {
        throw OperandError("template-limit", "string exceeds the limit of \(limit)")
      }
    }
    return isMarkup
      ? .markup(Markup(bytes)) : .string(String(decoding: bytes, as: UTF8.self))
  }

  // MARK: - Comparison

  /// - Parameter isStrict: whether even equality refuses undefined values.
  static func compare(
    _ comparison: Comparison, _ left: Value, _ right: Value, isStrict: Bool
  ) throws(OperandError) -> Bool {
    if isStrict {
      try requireDefined(left)
      try requireDefined(right)
    }
    switch comparison {
    case .equal: return left.isEqual(to: right)
    case .notEqual: return !left.isEqual(to: right)
    case .in: return try contains(left, in: right)
    case .notIn: return try !contains(left, in: right)
    case .less, .lessOrEqual, .greater, .greaterOrEqual: break
    }
    try requireDefined(left)
    try requireDefined(right)
    guard let ordering = left.ordering(to: right) else {
      if left.number != nil, right.number != nil { return false }
      throw OperandError(
        "template-type", "\(left.kindName) and \(right.kindName) have no order")
    }
    switch comparison {
    case .less: return ordering < 0
    case .lessOrEqual: return ordering <= 0
    case .greater: return ordering > 0
    default: return ordering >= 0
    }
  }

  private static func contains(
    _ value: Value, in container: Value
  ) throws(OperandError) -> Bool {
    if let result = container.contains(value) { return result }
    throw OperandError(
      "template-type", "\(container.kindName) cannot contain \(value.kindName)")
  }

  private static func requireDefined(_ value: Value) throws(OperandError) {
    if case .undefined(let missing) = value { throw .undefined(missing) }
  }
}

/// Why an operator does not apply to its operands; the renderer adds the place.
enum OperandError: Error {
  case undefined(Missing)
  case refused(CallError)

  init(_ code: String, _ message: String, help: String? = nil) {
    self = .refused(CallError(message, code: code, help: help))
  }
}
