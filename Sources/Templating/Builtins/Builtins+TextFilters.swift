extension Builtins {
  static let textFilters: [String: Filter] = [
    "upper": Filter { value, arguments, _ throws(CallError) in
      try arguments.check()
      return try value.mapText { $0.uppercased() }
    },
    "lower": Filter { value, arguments, _ throws(CallError) in
      try arguments.check()
      return try value.mapText { $0.lowercased() }
    },
    "capitalize": Filter { value, arguments, _ throws(CallError) in
      try arguments.check()
      return try value.mapText { Text.capitalize($0) }
    },
    "trim": Filter { value, arguments, _ throws(CallError) in
      try arguments.check("chars")
      let characters = try arguments.string(0, "chars")
      return try value.mapText { Text.trim($0, characters) }
    },
    "replace": Filter { value, arguments, state throws(CallError) in
      try arguments.check("old", "new", "count", required: 2)
      return try replace(value, arguments, state)
    },
    "string": Filter { value, arguments, _ throws(CallError) in
      try arguments.check()
      if case .markup = value { return value }
      return .string(value.text)
    },
  ]

  private static func replace(
    _ value: Value, _ arguments: Arguments, _ state: RenderState
  ) throws(CallError) -> Value {
    let old = arguments.value(0, "old") ?? .string("")
    let new = arguments.value(1, "new") ?? .string("")
    let limit = try arguments.int(2, "count", default: -1)
    var isMarkup = false
    for part in [value, old, new] { if case .markup = part { isMarkup = true } }
    if !isMarkup || !state.escapes {
      return .string(Text.replace(old.text, by: new.text, in: value.text, limit: limit))
    }
    return .markup(
      Markup(
        Text.replace(
          old.escaped.text, by: new.escaped.text, in: value.escaped.text, limit: limit)))
  }
}

extension Value {
  /// The value as markup: escaped unless it is markup already.
  var escaped: Markup {
    if case .markup(let markup) = self { return markup }
    var bytes: [UInt8] = []
    append(to: &bytes, escaping: true)
    return Markup(bytes)
  }
}
