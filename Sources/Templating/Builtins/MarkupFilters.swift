/// The filters of HTML and URLs.
enum MarkupFilters {
  static let all: [String: Filter] = [
    "safe": safe,
    "escape": escape,
    "e": escape,
    "forceescape": Filter { value, arguments, _ throws(CallError) in
      try arguments.check()
      return .markup(Value.string(value.text).escaped)
    },
    "striptags": Filter { value, arguments, _ throws(CallError) in
      try arguments.check()
      return .string(stripTags(value.text))
    },
    "xmlattr": Filter { value, arguments, state throws(CallError) in
      try arguments.check("autospace")
      return try attributes(value, arguments.bool(0, "autospace", default: true), state)
    },
    "tojson": Filter { value, arguments, _ throws(CallError) in
      try arguments.check("indent")
      var bytes: [UInt8] = []
      var indent: Int?
      if case .int(let width)? = arguments.value(0, "indent") { indent = min(max(width, 0), 64) }
      try JSONText.append(value, to: &bytes, indent: indent, sortsKeys: true, asciiOnly: true)
      return .markup(Markup(bytes))
    },
    "urlencode": Filter { value, arguments, _ throws(CallError) in
      try arguments.check()
      return .string(try urlEncode(value))
    },
    "urlize": Filter { value, arguments, state throws(CallError) in
      try arguments.check("trim_url_limit", "nofollow", "target", "rel", "extra_schemes")
      let links = try LinkFinder(arguments)
      let text = links.linked(value.escaped.text)
      try state.checkString(text.utf8.count)
      return state.escapes ? .markup(Markup(text)) : .string(text)
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

  /// Comments first, then tags; white space becomes single spaces, entities characters.
  private static func stripTags(_ text: String) -> String {
    var bytes = Array(text.utf8)
    bytes = remove(from: "<!--", to: "-->", in: bytes)
    bytes = remove(from: "<", to: ">", in: bytes)
    let words = Text.words(String(decoding: bytes, as: UTF8.self)).joined(separator: " ")
    return Entities.text(of: Array(words.utf8))
  }

  private static func remove(from open: String, to close: String, in bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    while let opening = Text.firstRange(of: Array(open.utf8), in: bytes, from: start),
      let closing = Text.firstRange(of: Array(close.utf8), in: bytes, from: opening.lowerBound)
    {
      result += bytes[start..<opening.lowerBound]
      start = closing.upperBound
    }
    return result + bytes[start...]
  }

  private static func attributes(
    _ value: Value, _ addsSpace: Bool, _ state: RenderState
  ) throws(CallError) -> Value {
    guard case .dict(let dictionary) = value else {
      throw CallError("\(value.kindName) is not a dictionary", code: "template-type")
    }
    var bytes: [UInt8] = []
    for entry in dictionary.entries {
      switch entry.value {
      case .none, .undefined: continue
      default: break
      }
      let key = entry.key.text
      if key.utf8.contains(where: { $0.isHTMLSpace || $0 == 0x0B || "/>=".utf8.contains($0) }) {
        throw CallError("attribute name '\(key)' has a character that ends it")
      }
      if addsSpace || !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      bytes += entry.key.escaped.bytes + Array("=\"".utf8) + entry.value.escaped.bytes
      bytes.append(UInt8(ascii: "\""))
    }
    return state.escapes
      ? .markup(Markup(bytes)) : .string(String(decoding: bytes, as: UTF8.self))
  }

  private static func urlEncode(_ value: Value) throws(CallError) -> String {
    let pairs: [Value]
    switch value {
    case .dict(let dictionary):
      pairs = dictionary.entries.map { .tuple([$0.key, $0.value]) }
    case .list(let elements), .tuple(let elements): pairs = elements
    default: return quote(value.text, keepsSlash: true)
    }
    var parts: [String] = []
    for pair in pairs {
      guard let pair = pair.elements, pair.count == 2 else {
        throw CallError("urlencode needs pairs of key and value", code: "template-type")
      }
      let words = pair.map { Text.replace("%20", by: "+", in: quote($0.text, keepsSlash: false)) }
      parts.append(words.joined(separator: "="))
    }
    return parts.joined(separator: "&")
  }

  private static func quote(_ text: String, keepsSlash: Bool) -> String {
    let hex = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      let isKept =
        byte.isLetter || byte.isDigit || "_.-~".utf8.contains(byte)
        || (keepsSlash && byte == UInt8(ascii: "/"))
      if isKept {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
