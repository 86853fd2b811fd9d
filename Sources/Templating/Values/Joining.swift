/// What `+`, `*` and `%` mean for strings and lists.
enum Joining {
  /// Nil where the operator does not apply.
  static func apply(
    _ operation: BinaryOperator, _ left: Value, _ right: Value, _ state: inout RenderState
  ) throws(CallError) -> Value? {
    switch operation {
    case .add: return try add(left, right, state)
    case .multiply:
      if case .int(let count)? = right.number { return try multiply(left, count, state) }
      if case .int(let count)? = left.number { return try multiply(right, count, state) }
      return nil
    case .remainder:
      guard left.stringValue != nil else { return nil }
      return try PercentFormat.format(left, Arguments(percentArguments(right)), state)
    default: return nil
    }
  }

  private static func percentArguments(_ right: Value) -> [Value] {
    if case .tuple(let elements) = right { return elements }
    return [right]
  }

  private static func add(
    _ left: Value, _ right: Value, _ state: RenderState
  ) throws(CallError) -> Value? {
    switch (left, right) {
    case (.string(let a), .string(let b)):
      try state.checkString(a.utf8.count + b.utf8.count)
      return .string(a + b)
    case (.markup, .markup), (.markup, .string), (.string, .markup):
      var bytes: [UInt8] = []
      left.append(to: &bytes, escaping: true)
      right.append(to: &bytes, escaping: true)
      try state.checkString(bytes.count)
      return .markup(Markup(bytes))
    case (.tuple(let a), .tuple(let b)):
      try state.checkList(a.count + b.count)
      return .tuple(a + b)
    case (.list, .list), (.list, .sequence), (.sequence, .list), (.sequence, .sequence):
      guard let a = left.elements, let b = right.elements else { return nil }
      try state.checkList(a.count + b.count)
      return .list(a + b)
    default: return nil
    }
  }

  private static func multiply(
    _ value: Value, _ count: Int, _ state: RenderState
  ) throws(CallError) -> Value? {
    let count = max(0, count)
    func size(_ elements: Int) -> Int {
      let (product, overflow) = elements.multipliedReportingOverflow(by: count)
      return overflow ? Int.max : product
    }
    switch value {
    case .string(let text):
      try state.checkString(size(text.utf8.count))
      return .string(String(repeating: text, count: count))
    case .markup(let markup):
      try state.checkString(size(markup.bytes.count))
      return .markup(Markup(Array(repeatElement(markup.bytes, count: count).joined())))
    case .list(let elements):
      try state.checkList(size(elements.count))
      return .list(Array(repeatElement(elements, count: count).joined()))
    case .tuple(let elements):
      try state.checkList(size(elements.count))
      return .tuple(Array(repeatElement(elements, count: count).joined()))
    default: return nil
    }
  }
}
