/// The filters of text.
enum TextFilters {
  static let all: [String: Filter] = [
    "upper": text { $0.uppercased() },
    "lower": text { $0.lowercased() },
    "capitalize": text(Text.capitalize),
    "title": Filter { value, arguments, _ throws(CallError) in
      try arguments.check()
      return .string(Text.title(value.text))
    },
    "trim": Filter { value, arguments, _ throws(CallError) in
      try arguments.check("chars")
      let characters = try arguments.string(0, "chars")
      return try value.mapText { Text.trim($0, characters) }
    },
    "center": Filter { value, arguments, state throws(CallError) in
      try arguments.check("width")
      let width = try arguments.int(0, "width", default: 80)
      try state.checkString(width)
      return try value.mapText { Text.center($0, width) }
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
    "format": Filter { value, arguments, state throws(CallError) in
      if !arguments.positional.isEmpty, !arguments.keyword.isEmpty {
        throw CallError("positional and keyword arguments cannot be mixed")
      }
      return try PercentFormat.format(value, arguments, state)
    },
    "wordcount": Filter { value, arguments, _ throws(CallError) in
      try arguments.check()
      return .int(wordCount(value.text))
    },
    "truncate": Filter { value, arguments, _ throws(CallError) in
      try arguments.check("length", "killwords", "end", "leeway")
      return try truncate(value, arguments)
    },
    "indent": Filter { value, arguments, state throws(CallError) in
      try arguments.check("width", "first", "blank")
      return try indent(value, arguments, state)
    },
    "wordwrap": Filter { value, arguments, _ throws(CallError) in
      try arguments.check("width", "break_long_words", "wrapstring", "break_on_hyphens")
      let width = try arguments.int(0, "width", default: 79)
      if width <= 0 { throw CallError("argument 'width' must be positive") }
      let wrapper = TextWrapper(
        width: width, breaksLongWords: arguments.bool(1, "break_long_words", default: true),
        breaksOnHyphens: arguments.bool(3, "break_on_hyphens", default: true))
      let separator = try arguments.string(2, "wrapstring") ?? "\n"
      let lines = Text.lines(value.text).map {
        wrapper.wrap($0).joined(separator: separator)
      }
      return .string(lines.joined(separator: separator))
    },
  ]

  private static func text(_ transform: @escaping @Sendable (String) -> String) -> Filter {
    Filter { value, arguments, _ throws(CallError) in
      try arguments.check()
      return try value.mapText(transform)
    }
  }

  private static func wordCount(_ text: String) -> Int {
    var count = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      let isPart = scalar.isWordCharacter
      if isPart, !isInWord { count += 1 }
      isInWord = isPart
    }
    return count
  }

  private static func replace(
    _ value: Value, _ arguments: Arguments, _ state: RenderState
  ) throws(CallError) -> Value {
    let old = arguments.value(0, "old") ?? .string("")
    let new = arguments.value(1, "new") ?? .string("")
    var limit = -1
    if case .int(let count)? = arguments.value(2, "count") { limit = count }
    let isMarkup = [value, old, new].contains(where: \.isMarkup)
    if !isMarkup || !state.escapes {
      let result = Text.replace(old.text, by: new.text, in: value.text, limit: limit)
      try state.checkString(result.utf8.count)
      return .string(result)
    }
    let result = Text.replace(
      old.escaped.text, by: new.escaped.text, in: value.escaped.text, limit: limit)
    try state.checkString(result.utf8.count)
    return .markup(Markup(result))
  }

  private static func truncate(
    _ value: Value, _ arguments: Arguments
  ) throws(CallError) -> Value {
    let length = try arguments.int(0, "length", default: 255)
    let end = arguments.value(2, "end") ?? .string("...")
    let leeway = try arguments.int(3, "leeway", default: 5)
    let endCount = Text.count(end.text)
    if length < endCount {
      throw CallError("argument 'length' must be at least \(endCount), the length of the end")
    }
    if leeway < 0 { throw CallError("argument 'leeway' must not be negative") }
    guard let text = value.stringValue ?? (value.isUndefined ? "" : nil) else {
      throw CallError("\(value.kindName) cannot be truncated", code: "template-type")
    }
    let (limit, overflow) = length.addingReportingOverflow(leeway)
    if overflow || Text.count(text) <= limit { return value }
    var kept = Text.prefix(text, length - endCount)
    if !arguments.bool(1, "killwords", default: false),
      let space = kept.utf8.lastIndex(of: UInt8(ascii: " "))
    {
      kept = String(kept[..<space])
    }
    if value.isMarkup {
      return .markup(Markup(Array(kept.utf8) + end.escaped.bytes))
    }
    if end.isMarkup {
      return .markup(Markup(Value.string(kept).escaped.bytes + end.escaped.bytes))
    }
    return .string(kept + end.text)
  }

  private static func indent(
    _ value: Value, _ arguments: Arguments, _ state: RenderState
  ) throws(CallError) -> Value {
    let indentation: String
    if let given = arguments.value(0, "width")?.stringValue {
      indentation = given
    } else {
      let width = max(0, try arguments.int(0, "width", default: 4))
      try state.checkString(width)
      indentation = String(repeating: " ", count: width)
    }
    let lines = Text.lines(value.text + "\n")
    try state.checkString(lines.count * indentation.utf8.count)
    let indentsBlank = arguments.bool(2, "blank", default: false)
    let indentsFirst = arguments.bool(1, "first", default: false)
    var result = ""
    for (index, line) in lines.enumerated() {
      if index > 0 { result += "\n" }
      let isIndented = index == 0 ? indentsFirst : indentsBlank || !line.isEmpty
      result += (isIndented ? indentation : "") + line
    }
    return value.isMarkup ? .markup(Markup(result)) : .string(result)
  }
}

extension Value {
  var isMarkup: Bool {
    if case .markup = self { return true }
    return false
  }

  /// The value as markup: escaped unless it is markup already.
  var escaped: Markup {
    if case .markup(let markup) = self { return markup }
    var bytes: [UInt8] = []
    append(to: &bytes, escaping: true)
    return Markup(bytes)
  }
}
