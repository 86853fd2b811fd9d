/// Methods of Python's `str`.
enum StringMethods {
  static let names = [
    "capitalize", "center", "count", "endswith", "find", "format", "index", "isalnum", "isalpha",
    "isdigit", "islower", "isspace", "isupper", "join", "ljust", "lower", "lstrip", "partition",
    "removeprefix", "removesuffix", "replace", "rfind", "rjust", "rpartition", "rsplit", "rstrip",
    "split", "splitlines", "startswith", "strip", "swapcase", "title", "upper", "zfill",
  ]

  /// Nil where there is no such method.
  static func call(
    _ name: String, on text: String, _ arguments: Arguments, _ state: RenderState
  ) throws(CallError) -> Value? {
    switch name {
    case "upper": return .string(text.uppercased())
    case "lower", "casefold": return .string(text.lowercased())
    case "capitalize": return .string(Text.capitalize(text))
    case "title": return .string(pythonTitle(text))
    case "swapcase": return .string(swapCase(text))
    case "strip", "lstrip", "rstrip":
      try arguments.check("chars")
      return .string(
        Text.trim(
          text, try arguments.string(0, "chars"), left: name != "rstrip", right: name != "lstrip"))
    case "replace":
      try arguments.check("old", "new", "count", required: 2)
      let result = Text.replace(
        try arguments.string(0, "old") ?? "", by: try arguments.string(1, "new") ?? "", in: text,
        limit: try arguments.int(2, "count", default: -1))
      try state.checkString(result.utf8.count)
      return .string(result)
    case "join": return try join(text, arguments, state)
    case "format": return try BraceFormat.format(text, arguments, state)
    case "center", "ljust", "rjust", "zfill": return try pad(name, text, arguments, state)
    case "split", "rsplit", "splitlines", "partition", "rpartition":
      return try split(name, text, arguments)
    default: return try question(name, text, arguments)
    }
  }

  private static func question(
    _ name: String, _ text: String, _ arguments: Arguments
  ) throws(CallError) -> Value? {
    func all(_ isTrue: (Unicode.Scalar) -> Bool) -> Value {
      .bool(!text.isEmpty && text.unicodeScalars.allSatisfy(isTrue))
    }
    switch name {
    case "startswith", "endswith":
      try arguments.check("prefix", required: 1)
      let given = arguments.positional.first ?? .none
      let wanted = given.elements?.map(\.text) ?? [given.text]
      return .bool(
        wanted.contains {
          name == "startswith" ? text.utf8.starts(with: $0.utf8) : hasSuffix(text, $0)
        })
    case "removeprefix", "removesuffix":
      try arguments.check("prefix", required: 1)
      let part = arguments.positional.first?.text ?? ""
      if name == "removeprefix" {
        return .string(
          text.utf8.starts(with: part.utf8)
            ? String(text.utf8.dropFirst(part.utf8.count)) ?? text : text)
      }
      return .string(
        hasSuffix(text, part) ? String(text.utf8.dropLast(part.utf8.count)) ?? text : text)
    case "find", "rfind", "index", "count": return try search(name, text, arguments)
    case "isdigit", "isdecimal", "isnumeric": return all { $0.properties.numericType != nil }
    case "isalpha": return all { $0.properties.isAlphabetic }
    case "isalnum": return all { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    case "isspace": return all(\.isPythonSpace)
    case "islower":
      return .bool(text == text.lowercased() && text != text.uppercased())
    case "isupper":
      return .bool(text == text.uppercased() && text != text.lowercased())
    default: return nil
    }
  }

  private static func hasSuffix(_ text: String, _ suffix: String) -> Bool {
    text.utf8.reversed().starts(with: suffix.utf8.reversed())
  }

  private static func search(
    _ name: String, _ text: String, _ arguments: Arguments
  ) throws(CallError) -> Value {
    try arguments.check("sub", required: 1)
    let needle = arguments.positional.first?.text ?? ""
    let bytes = Array(text.utf8)
    var places: [Int] = []
    var start = 0
    while let found = Text.firstRange(of: Array(needle.utf8), in: bytes, from: start) {
      places.append(found.lowerBound)
      start = max(found.upperBound, found.lowerBound + 1)
    }
    if name == "count" { return .int(places.count) }
    guard let place = name == "rfind" ? places.last : places.first else {
      if name == "index" { throw CallError("substring is not found") }
      return .int(-1)
    }
    return .int(Text.count(String(decoding: bytes[..<place], as: UTF8.self)))
  }

  private static func join(
    _ separator: String, _ arguments: Arguments, _ state: RenderState
  ) throws(CallError) -> Value {
    try arguments.check("iterable", required: 1)
    var parts: [String] = []
    var bytes = 0
    for element in try ListFilters.elements(of: arguments.positional.first ?? .none) {
      guard let text = element.stringValue else {
        throw CallError(
          "join needs strings, not \(element.kindName)", code: "template-type",
          help: "the filter 'join' takes any values")
      }
      bytes += text.utf8.count + separator.utf8.count
      try state.checkString(bytes)
      parts.append(text)
    }
    return .string(parts.joined(separator: separator))
  }

  private static func pad(
    _ name: String, _ text: String, _ arguments: Arguments, _ state: RenderState
  ) throws(CallError) -> Value {
    try arguments.check("width", "fillchar", required: 1)
    let width = try arguments.int(0, "width", default: 0)
    try state.checkString(width)
    let fill = try arguments.string(1, "fillchar") ?? " "
    let missing = max(0, width - Text.count(text))
    switch name {
    case "center": return .string(Text.center(text, width, fill: fill))
    case "ljust": return .string(text + String(repeating: fill, count: missing))
    case "rjust": return .string(String(repeating: fill, count: missing) + text)
    default:
      let zeros = String(repeating: "0", count: missing)
      guard let sign = text.first, sign == "-" || sign == "+" else { return .string(zeros + text) }
      return .string(String(sign) + zeros + text.dropFirst())
    }
  }

  private static func split(
    _ name: String, _ text: String, _ arguments: Arguments
  ) throws(CallError) -> Value {
    if name == "splitlines" { return .list(Text.lines(text).map { .string($0) }) }
    let separator = try arguments.string(0, "sep")
    if separator == "" { throw CallError("separator is empty") }
    if name.hasSuffix("partition") {
      return partition(text, by: separator ?? "", fromEnd: name == "rpartition")
    }
    try arguments.check("sep", "maxsplit")
    let limit = try arguments.int(1, "maxsplit", default: -1)
    guard let separator else {
      return .list(Text.words(text, limit: limit).map { .string($0) })
    }
    var pieces = Text.split(text, by: separator, limit: name == "rsplit" ? -1 : limit)
    if name == "rsplit", limit >= 0, pieces.count > limit + 1 {
      let head = pieces[..<(pieces.count - limit)].joined(separator: separator)
      pieces = [head] + pieces[(pieces.count - limit)...]
    }
    return .list(pieces.map { .string($0) })
  }

  private static func partition(_ text: String, by separator: String, fromEnd: Bool) -> Value {
    let pieces = Text.split(text, by: separator)
    if pieces.count == 1 {
      return .tuple(fromEnd ? ["", "", .string(text)] : [.string(text), "", ""])
    }
    let cut = fromEnd ? pieces.count - 1 : 1
    return .tuple([
      .string(pieces[..<cut].joined(separator: separator)), .string(separator),
      .string(pieces[cut...].joined(separator: separator)),
    ])
  }

  /// Python's `str.title`: every run of letters capitalized.
  private static func pythonTitle(_ text: String) -> String {
    var result = ""
    var isInWord = false
    for scalar in text.unicodeScalars {
      let isLetter = scalar.properties.isAlphabetic
      result +=
        isInWord ? scalar.properties.lowercaseMapping : scalar.properties.titlecaseMapping
      isInWord = isLetter
    }
    return result
  }

  private static func swapCase(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      result +=
        scalar.properties.isUppercase
        ? scalar.properties.lowercaseMapping : scalar.properties.uppercaseMapping
    }
  }
}
