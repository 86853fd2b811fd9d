extension Builtins {
  static let listFilters: [String: Filter] = [
    "length": length,
    "count": length,
    "join": Filter { value, arguments, state throws(CallError) in
      try arguments.check("d", "attribute")
      return try join(value, arguments, state)
    },
    "default": defaultFilter,
    "d": defaultFilter,
    "first": Filter { value, arguments, _ throws(CallError) in
      try arguments.check()
      return try elements(of: value).first
        ?? .undefined(Missing(name: "", hint: "no first item, sequence was empty"))
    },
    "last": Filter { value, arguments, _ throws(CallError) in
      try arguments.check()
      return try elements(of: value).last
        ?? .undefined(Missing(name: "", hint: "no last item, sequence was empty"))
    },
    "list": Filter { value, arguments, _ throws(CallError) in
      try arguments.check()
      return .list(try elements(of: value))
    },
  ]

  private static let length = Filter { value, arguments, _ throws(CallError) in
    try arguments.check()
    guard let length = value.length else {
      throw CallError("\(value.kindName) has no length", code: "template-type")
    }
    return .int(length)
  }

  private static let defaultFilter = Filter { value, arguments, _ throws(CallError) in
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
    let elements = try elements(of: value)
    let separator = arguments.value(0, "d") ?? .string("")
    var isMarkup = false
    if state.escapes {
      for part in elements + [separator] { if case .markup = part { isMarkup = true } }
    }
    var bytes: [UInt8] = []
    for (index, element) in elements.enumerated() {
      if index > 0 { separator.append(to: &bytes, escaping: isMarkup) }
      element.append(to: &bytes, escaping: isMarkup)
      try state.checkString(bytes.count)
    }
    return isMarkup ? .markup(Markup(bytes)) : .string(String(decoding: bytes, as: UTF8.self))
  }
}
