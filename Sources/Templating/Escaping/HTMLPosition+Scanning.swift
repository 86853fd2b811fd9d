extension HTMLPosition {
  /// Goes over one byte of template text.
  mutating func advance(_ byte: UInt8) {
    switch phase {
    case .text: if byte == UInt8(ascii: "<") { phase = .tagOpen }
    case .tagOpen: advanceTagOpen(byte)
    case .endTagOpen:
      if byte.isLetter {
        startTag(byte, isEnd: true)
      } else {
        phase = byte == UInt8(ascii: ">") ? .text : .declaration
      }
    case .markupDeclaration: advanceMarkupDeclaration(byte)
    case .tagName:
      if byte.isHTMLSpace {
        phase = .inTag
      } else if !advanceTagEnd(byte) {
        element.append(byte.lowercaseCharacter)
      }
    case .inTag, .afterAttributeName, .betweenAttributes: advanceBetweenAttributes(byte)
    case .tagBoundary:
      if byte.isHTMLSpace {
        phase = .betweenAttributes
      } else if !advanceTagEnd(byte) {
        problem = .splitName
      }
    case .attributeName:
      if byte.isHTMLSpace {
        phase = .afterAttributeName
      } else if byte == UInt8(ascii: "=") {
        phase = .beforeValue
      } else if !advanceTagEnd(byte) {
        attribute.append(byte.lowercaseCharacter)
      }
    case .beforeValue: advanceBeforeValue(byte)
    case .value: advanceValue(byte)
    case .comment: advanceComment(byte)
    case .declaration: if byte == UInt8(ascii: ">") { self = HTMLPosition() }
    case .rcdata, .rawText: advanceContent(byte)
    }
  }

  private mutating func advanceTagOpen(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "/"): phase = .endTagOpen
    case UInt8(ascii: "!"): phase = .markupDeclaration
    case UInt8(ascii: "?"): phase = .declaration
    case UInt8(ascii: "<"): break
    default:
      if byte.isLetter { startTag(byte, isEnd: false) } else { phase = .text }
    }
  }

  private mutating func startTag(_ byte: UInt8, isEnd: Bool) {
    self = HTMLPosition()
    phase = .tagName
    isEndTag = isEnd
    element = String(byte.lowercaseCharacter)
  }

  private mutating func advanceMarkupDeclaration(_ byte: UInt8) {
    if byte == UInt8(ascii: "-") {
      pending += "-"
      if pending == "--" {
        phase = .comment
        pending = ""
      }
    } else {
      pending = ""
      phase = .declaration
      advance(byte)
    }
  }

  /// Comments end at `-->` and `--!>`, and at once in `<!-->` and `<!--->`.
  private mutating func advanceComment(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "-"): pending = literal.isEmpty || pending.hasSuffix("-") ? "--" : "-"
    case UInt8(ascii: "!") where pending == "--" && !literal.isEmpty: pending = "--!"
    case UInt8(ascii: ">") where pending == "--" || pending == "--!" || literal.isEmpty:
      self = HTMLPosition()
      return
    default: pending = ""
    }
    literal = "-"
  }

  /// `/` and `>` end an attribute or the tag. False for another byte.
  private mutating func advanceTagEnd(_ byte: UInt8) -> Bool {
    if byte == UInt8(ascii: ">") {
      closeTag()
      return true
    }
    if byte == UInt8(ascii: "/") {
      phase = .inTag
      return true
    }
    return false
  }

  private mutating func advanceBetweenAttributes(_ byte: UInt8) {
    if byte.isHTMLSpace || advanceTagEnd(byte) { return }
    if byte == UInt8(ascii: "="), phase != .inTag {
      if phase == .betweenAttributes { problem = .splitName } else { phase = .beforeValue }
      return
    }
    phase = .attributeName
    attribute = String(byte.lowercaseCharacter)
  }

  private mutating func advanceBeforeValue(_ byte: UInt8) {
    if byte.isHTMLSpace { return }
    if byte == UInt8(ascii: ">") {
      closeTag()
      return
    }
    phase = .value
    urlPart = .start
    literal = ""
    quote = 0
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      quote = byte
    } else {
      advanceValue(byte)
    }
  }

  private mutating func advanceValue(_ byte: UInt8) {
    if quote == 0 ? byte.isHTMLSpace || byte == UInt8(ascii: ">") : byte == quote {
      finishValue()
      if byte == UInt8(ascii: ">"), quote == 0 { closeTag() }
      return
    }
    switch kind {
    case .url: advanceURL(byte)
    case .srcset:
      if byte.isHTMLSpace || byte == UInt8(ascii: ",") {
        urlPart = .start
        literal = ""
      } else {
        advanceURL(byte)
      }
    case .scriptType, .httpEquiv:
      if literal.utf8.count < Self.maximumLiteral { literal.append(byte.lowercaseCharacter) }
    default: break
    }
  }

  private mutating func finishValue() {
    if kind == .scriptType {
      let type = literal.split(separator: ";").first.map(String.init) ?? ""
      isJSON = ["application/json", "application/ld+json"].contains(Text.trim(type, nil))
    }
    if kind == .httpEquiv { mayRefresh = mayRefresh || literal.contains("refresh") }
    phase = .inTag
    attribute = ""
    literal = ""
    urlPart = .start
  }

  private mutating func advanceURL(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "?"), UInt8(ascii: "#"):
      if urlPart != .unsafeScheme { urlPart = .query }
    case UInt8(ascii: "/"):
      if [.start, .prefix, .unclear].contains(urlPart) { urlPart = .path }
    case UInt8(ascii: ":"):
      if urlPart == .unclear { problem = .scheme }
      if urlPart == .start || urlPart == .prefix {
        urlPart = URLEscaping.isSafe(scheme: Array(literal.utf8)) ? .path : .unsafeScheme
      }
    default:
      // Browsers drop what a scheme may be broken up with.
      if urlPart == .start, byte <= 0x20 { return }
      if urlPart == .start { urlPart = .prefix }
      if urlPart == .prefix, literal.utf8.count < Self.maximumLiteral {
        literal.append(byte.lowercaseCharacter)
      }
    }
  }

  /// Inside `title`, `script` and the like: only the element's own end tag ends it.
  private mutating func advanceContent(_ byte: UInt8) {
    if isJSON { json.advance(byte) }
    let end = "</" + element
    if pending == end, byte.isHTMLSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
      let name = element
      startTag(UInt8(ascii: "x"), isEnd: true)
      element = name
      phase = .inTag
      if byte == UInt8(ascii: ">") { closeTag() }
      return
    }
    let longer = pending + String(byte.lowercaseCharacter)
    pending = end.hasPrefix(longer) ? longer : byte == UInt8(ascii: "<") ? "<" : ""
  }

  /// Goes behind an expression that may be written here.
  mutating func advanceOverOutput() {
    pending = ""
    guard phase == .value else { return }
    switch urlPart {
    case .start, .prefix: urlPart = .unclear
    default: break
    }
    // A type or an http-equiv with an expression in it could be anything.
    if kind == .httpEquiv { mayRefresh = true }
    if literal.utf8.count < Self.maximumLiteral { literal += "\u{0}" }
  }
}

extension UInt8 {
  var isLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }
  var isHTMLSpace: Bool {
    self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0C || self == 0x0D
  }
  /// Names are compared in ASCII lower case; other bytes keep them apart from every known name.
  var lowercaseCharacter: Character {
    Character(Unicode.Scalar(self >= 0x41 && self <= 0x5A ? self + 0x20 : self))
  }
}
