/// Where in the output's language a template stands, as far as escaping needs to know.
enum EscapeContext: Hashable, Sendable {
  /// Nothing is escaped.
  case plain
  /// Jinja's autoescaping, whatever stands around.
  case html
  case xml
  /// A JSON file, inside a string literal or between.
  case json(JSONPosition)
  /// HTML whose every place has its own escaping.
  case contextual(HTMLPosition)

  /// The context in which a template starts, by its name's extension.
  init(templateName name: String, escaping: Environment.Escaping) {
    switch escaping {
    case .none: self = .plain
    case .html: self = .html
    case .contextual:
      switch name.split(separator: ".").last.map({ $0.lowercased() }) {
      case "xml", "rss", "atom", "svg", "xsl": self = .xml
      case "txt", "md", "csv": self = .plain
      case "json", "webmanifest", "geojson": self = .json(JSONPosition())
      default: self = .contextual(HTMLPosition())
      }
    }
  }

  /// Whether a capture in this context collects trusted markup.
  var isMarkup: Bool {
    switch self {
    case .plain, .json: false
    case .html, .xml, .contextual: true
    }
  }

  /// Where the body of a macro or of a capture starts: its result is a value of its own.
  var captureStart: EscapeContext {
    switch self {
    case .plain, .html, .xml: self
    case .json: .plain
    case .contextual: .contextual(HTMLPosition())
    }
  }

  mutating func advance(over text: ArraySlice<UInt8>) {
    switch self {
    case .plain, .html, .xml: break
    case .json(var position):
      for byte in text { position.advance(byte) }
      self = .json(position)
    case .contextual(var position):
      for byte in text { position.advance(byte) }
      self = .contextual(position)
    }
  }

  /// Goes behind an expression.
  mutating func advanceOverOutput() {
    if case .contextual(var position) = self {
      position.advanceOverOutput()
      self = .contextual(position)
    }
  }

  /// The context behind branches that end here and in `other`, nil where they contradict.
  func joined(with other: EscapeContext) -> EscapeContext? {
    if self == other { return self }
    guard case .contextual(let left) = self, case .contextual(let right) = other else {
      return nil
    }
    return left.joined(with: right).map(EscapeContext.contextual)
  }

  /// How an expression is written here, or why it must not be.
  var output: OutputRule {
    switch self {
    case .plain: .write(.plain)
    case .html: .write(.html)
    case .xml: .write(.xml)
    case .json(let position): .write(position.isInString ? .jsonFileString : .jsonFile)
    case .contextual(let position): position.output
    }
  }

  /// How an error calls the place.
  var description: String {
    switch self {
    case .plain: "plain text"
    case .html: "HTML"
    case .xml: "XML"
    case .json(let position): position.isInString ? "a JSON string" : "JSON"
    case .contextual(let position): position.description
    }
  }
}

/// How an expression is written, or why it is refused.
enum OutputRule {
  case write(EscapeMode)
  case refuse(message: String, help: String)
}

/// Inside or outside a string literal of JSON.
struct JSONPosition: Hashable, Sendable {
  private(set) var isInString = false
  private var isEscaped = false

  mutating func advance(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if isInString, byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInString.toggle()
    }
  }
}
