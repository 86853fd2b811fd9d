/// The filters of lists.
enum ListFilters {
  static let all: [String: Filter] = [
    "length": length,
    "count": length,
    "default": defaultFilter,
    "d": defaultFilter,
    "join": Filter { value, arguments, state throws(CallError) in
      try arguments.check("d", "attribute")
      return try join(value, arguments, state)
    },
    "first": Filter { value, arguments, _ throws(CallError) in
      try arguments.check()
      if case .sequence(let sequence) = value, sequence.count > 0 { return sequence[0] }
      return try elements(of: value).first
        ?? .undefined(Missing(name: "", hint: "there is no first item, the sequence is empty"))
    },
    "last": Filter { value, arguments, _ throws(CallError) in
      try arguments.check()
      return try elements(of: value).last
        ?? .undefined(Missing(name: "", hint: "there is no last item, the sequence is empty"))
    },
    "list": Filter { value, arguments, _ throws(CallError) in
      try arguments.check()
      return .list(try elements(of: value))
    },
    "reverse": Filter { value, arguments, _ throws(CallError) in
      try arguments.check()
      if let text = value.stringValue {
        let reversed = String(String.UnicodeScalarView(text.unicodeScalars.reversed()))
        return value.isMarkup ? .markup(Markup(reversed)) : .string(reversed)
      }
      return .list(try elements(of: value).reversed())
    },
    "items": Filter { value, arguments, _ throws(CallError) in
      try arguments.check()
      switch value {
      case .undefined: return .list([])
      case .dict(let dictionary):
        return .list(dictionary.entries.map { .tuple([$0.key, $0.value]) })
      case .object(let view):
        return .list(view.members.map { .tuple([.string($0), $1]) })
      default:
        throw CallError("\(value.kindName) is not a dictionary", code: "template-type")
      }
    },
    "attr": Filter { value, arguments, _ throws(CallError) in
      try arguments.check("name", required: 1)
      let name = Name(try arguments.string(0, "name") ?? "")
      if case .object(let view) = value, let member = view.value(of: name.key) { return member }
      return ItemAccess.named(name, in: value)
        ?? .undefined(Missing(name: name.text, owner: value))
    },
    "batch": Filter { value, arguments, state throws(CallError) in
      try arguments.check("linecount", "fill_with", required: 1)
      let count = try arguments.int(0, "linecount", default: 1)
      return try batch(try elements(of: value), count, arguments.value(1, "fill_with"), state)
    },
    "slice": Filter { value, arguments, state throws(CallError) in
      try arguments.check("slices", "fill_with", required: 1)
      let count = try arguments.int(0, "slices", default: 1)
      return try slice(try elements(of: value), count, arguments.value(1, "fill_with"), state)
    },
  ]

  private static let length = Filter { value, arguments, _ throws(CallError) in
    try arguments.check()
    guard let length = value.length else {
      throw CallError("\(value.kindName) has no length", code: "template-type")
    }
    return .int(length)
  }

  private static let defaultFilter = Filter(acceptsUndefined: true) {
    value, arguments, _ throws(CallError) in
    try arguments.check("default_value", "boolean")
    let isReplaced =
      value.isUndefined || (arguments.bool(1, "boolean", default: false) && !value.isTrue)
    return isReplaced ? arguments.value(0, "default_value") ?? .string("") : value
  }

  static func elements(of value: Value) throws(CallError) -> [Value] {
    guard let elements = value.iterated else {
      throw CallError("\(value.kindName) is not a list", code: "template-type")
    }
    return elements
  }

  private static func join(
    _ value: Value, _ arguments: Arguments, _ state: RenderState
  ) throws(CallError) -> Value {
    var elements = try elements(of: value)
    if let attribute = arguments.value(1, "attribute") {
      let path = AttributePath(attribute)
      var mapped: [Value] = []
      for element in elements { mapped.append(try path.value(in: element)) }
      elements = mapped
    }
    let separator = arguments.value(0, "d") ?? .string("")
    let isMarkup =
      state.escapes && (separator.isMarkup || elements.contains(where: \.isMarkup))
    var bytes: [UInt8] = []
    for (index, element) in elements.enumerated() {
      if index > 0 { separator.append(to: &bytes, escaping: isMarkup) }
      element.append(to: &bytes, escaping: isMarkup)
      try state.checkString(bytes.count)
    }
    return isMarkup ? .markup(Markup(bytes)) : .string(String(decoding: bytes, as: UTF8.self))
  }

  private static func batch(
    _ elements: [Value], _ count: Int, _ fill: Value?, _ state: RenderState
  ) throws(CallError) -> Value {
    // Python makes batches of one where the count is not positive only for the first element.
    if count <= 0 { throw CallError("argument 'linecount' must be positive") }
    try state.checkList(count)
    var batches: [Value] = []
    var start = 0
    while start < elements.count {
      var batch = Array(elements[start..<min(elements.count, start + count)])
      if let fill, !fill.isNone {
        batch += repeatElement(fill, count: count - batch.count)
      }
      batches.append(.list(batch))
      start += count
    }
    return .list(batches)
  }

  private static func slice(
    _ elements: [Value], _ count: Int, _ fill: Value?, _ state: RenderState
  ) throws(CallError) -> Value {
    if count == 0 { throw CallError("division by zero", code: "template-number") }
    if count < 0 { return .list([]) }
    try state.checkList(count)
    let (size, longer) = elements.count.quotientAndRemainder(dividingBy: count)
    var slices: [Value] = []
    var start = 0
    for index in 0..<count {
      let end = start + size + (index < longer ? 1 : 0)
      var slice = Array(elements[start..<end])
      if let fill, !fill.isNone, index >= longer { slice.append(fill) }
      slices.append(.list(slice))
      start = end
    }
    return .list(slices)
  }
}

extension Value {
  var isNone: Bool {
    if case .none = self { return true }
    return false
  }
}
