extension Builtins {
  static let markupFilters: [String: Filter] = [
    "safe": safe,
    "escape": escape,
    "e": escape,
    "forceescape": Filter { value, arguments, _ throws(CallError) in
      try arguments.check()
      return .markup(Value.string(value.text).escaped)
    },
  ]

  private static let safe = Filter { value, arguments, _ throws(CallError) in
    try arguments.check()
    if case .markup = value { return value }
    return .markup(Markup(value.text))
  }

  private static let escape = Filter { value, arguments, _ throws(CallError) in
    try arguments.check()
    return .markup(value.escaped)
  }
}
