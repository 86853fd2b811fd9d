/// Cuts a template into text and the tokens of its tags, applying whitespace control.
struct Lexer {
  struct Settings: Sendable {
    var trimBlocks = false
    var lstripBlocks = false
    var keepTrailingNewline = false
  }

  let bytes: [UInt8]
  let settings: Settings
  /// Where the template ends: before its last newline unless that is kept.
  let end: Int
  var position = 0
  var tokens: [Token] = []
  var errors: [SyntaxError] = []
  /// Whether the text that comes next starts a line.
  private var startsLine = true

  init(_ bytes: [UInt8], settings: Settings) {
    self.bytes = bytes
    self.settings = settings
    var end = bytes.count
    if !settings.keepTrailingNewline, end > 0 {
      if bytes[end - 1] == UInt8(ascii: "\n") {
        end -= end > 1 && bytes[end - 2] == UInt8(ascii: "\r") ? 2 : 1
      } else if bytes[end - 1] == UInt8(ascii: "\r") {
        end -= 1
      }
    }
    self.end = end
  }

  /// The byte at an offset from the position, 0 past the end.
  func peek(_ offset: Int = 0) -> UInt8 {
    let index = position + offset
    return index < end ? bytes[index] : 0
  }

  mutating func run() -> (tokens: [Token], errors: [SyntaxError]) {
    while position < end { lexTextAndTag() }
    tokens.append(Token(kind: .end, range: end..<end))
    return (tokens, errors)
  }

  private enum Opening { case block, variable, comment, raw(contentStart: Int, strips: Bool) }

  private mutating func lexTextAndTag() {
    let start = position
    var tag = start
    while tag < end {
      if bytes[tag] == UInt8(ascii: "{"), tag + 1 < end,
        bytes[tag + 1] == UInt8(ascii: "%") || bytes[tag + 1] == UInt8(ascii: "{")
          || bytes[tag + 1] == UInt8(ascii: "#")
      {
        break
      }
      tag += 1
    }
    if tag >= end {
      appendText(start..<end)
      position = end
      return
    }
    let marker = bytes[tag + 1]
    position = tag + 2
    let sign = peek()
    let hasSign = sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+")
    let isVariable = marker == UInt8(ascii: "{")
    appendText(start..<strippedEnd(start..<tag, sign: hasSign ? sign : 0, isVariable: isVariable))
    if hasSign { position += 1 }
    switch marker {
    case UInt8(ascii: "#"): lexComment(from: tag)
    case UInt8(ascii: "{"): lexTag(from: tag, isVariable: true)
    default:
      if let contentStart = rawContentStart() {
        lexRaw(from: tag, contentStart: contentStart)
      } else {
        lexTag(from: tag, isVariable: false)
      }
    }
  }

  private mutating func appendText(_ range: Range<Int>) {
    if !range.isEmpty { tokens.append(Token(kind: .text, range: range)) }
  }

  /// Where the text before a tag ends once the tag's sign and `lstripBlocks` have had their say.
  private func strippedEnd(_ range: Range<Int>, sign: UInt8, isVariable: Bool) -> Int {
    if sign == UInt8(ascii: "-") {
      var stripped = range.upperBound
      while stripped > range.lowerBound, bytes[stripped - 1].isTemplateSpace { stripped -= 1 }
      return stripped
    }
    if sign == UInt8(ascii: "+") || !settings.lstripBlocks || isVariable { return range.upperBound }
    var lineStart = range.upperBound
    while lineStart > range.lowerBound, !bytes[lineStart - 1].isNewline {
      if !bytes[lineStart - 1].isTemplateSpace { return range.upperBound }
      lineStart -= 1
    }
    return lineStart > range.lowerBound || startsLine ? lineStart : range.upperBound
  }

  /// After a tag: swallows what its closing sign or `trimBlocks` takes from the text behind it.
  private mutating func finishTag(stripping: Bool, trimming: Bool) {
    if stripping {
      while position < end, bytes[position].isTemplateSpace { position += 1 }
    } else if trimming, settings.trimBlocks {
      if peek() == UInt8(ascii: "\r") { position += 1 }
      if peek() == UInt8(ascii: "\n") { position += 1 }
    }
    startsLine = position > 0 && bytes[position - 1].isNewline
  }

  private mutating func lexComment(from tag: Int) {
    var index = position
    while index + 1 < end {
      if bytes[index] == UInt8(ascii: "#"), bytes[index + 1] == UInt8(ascii: "}") {
        let sign = index > position ? bytes[index - 1] : 0
        position = index + 2
        finishTag(stripping: sign == UInt8(ascii: "-"), trimming: sign != UInt8(ascii: "+"))
        return
      }
      index += 1
    }
    errors.append(
      SyntaxError("comment is not closed", at: tag..<tag + 2, help: "close it with '#}'"))
    position = end
  }

  /// If the tag at the position is `raw %}`, where its content starts.
  private func rawContentStart() -> Int? {
    guard let name = tagName("raw", at: position) else { return nil }
    if let close = closing(at: name) {
      var start = close.end
      if close.sign == UInt8(ascii: "-") {
        while start < end, bytes[start].isTemplateSpace { start += 1 }
      } else if close.sign != 0 {
        return nil
      }
      return start
    }
    return nil
  }

  /// The offset behind `name` and the space around it, or nil where something else stands there.
  private func tagName(_ name: String, at start: Int) -> Int? {
    var index = start
    while index < end, bytes[index].isTemplateSpace { index += 1 }
    for byte in name.utf8 {
      guard index < end, bytes[index] == byte else { return nil }
      index += 1
    }
    while index < end, bytes[index].isTemplateSpace { index += 1 }
    return index
  }

  private func closing(at start: Int) -> (sign: UInt8, end: Int)? {
    var index = start
    var sign: UInt8 = 0
    if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      sign = bytes[index]
      index += 1
    }
    guard index + 1 < end, bytes[index] == UInt8(ascii: "%"), bytes[index + 1] == UInt8(ascii: "}")
    else { return nil }
    return (sign, index + 2)
  }

  private mutating func lexRaw(from tag: Int, contentStart: Int) {
    var index = contentStart
    position = contentStart
    startsLine = contentStart > 0 && bytes[contentStart - 1].isNewline
    while index + 1 < end {
      if bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "%") {
        var name = index + 2
        var sign: UInt8 = 0
        if name < end, bytes[name] == UInt8(ascii: "-") || bytes[name] == UInt8(ascii: "+") {
          sign = bytes[name]
          name += 1
        }
        if let after = tagName("endraw", at: name), let close = closing(at: after) {
          let stop = strippedEnd(contentStart..<index, sign: sign, isVariable: false)
          appendText(contentStart..<stop)
          position = close.end
          finishTag(
            stripping: close.sign == UInt8(ascii: "-"), trimming: close.sign != UInt8(ascii: "+"))
          return
        }
      }
      index += 1
    }
    errors.append(
      SyntaxError(
        "raw block is not closed", at: tag..<contentStart, help: "close it with '{% endraw %}'"))
    position = end
  }

  private mutating func lexTag(from tag: Int, isVariable: Bool) {
    tokens.append(Token(kind: isVariable ? .variableBegin : .blockBegin, range: tag..<position))
    var open: [Token.Symbol] = []
    let close: [UInt8] = isVariable ? Array("}}".utf8) : Array("%}".utf8)
    while true {
      while position < end, bytes[position].isTemplateSpace { position += 1 }
      if position >= end {
        errors.append(
          SyntaxError(
            isVariable ? "expression is not closed" : "tag is not closed", at: tag..<tag + 2,
            help: "close it with '\(String(decoding: close, as: UTF8.self))'"))
        return
      }
      if open.isEmpty, let stripping = closes(with: close, allowsPlus: !isVariable) {
        let start = position
        position += close.count + (stripping.sign == 0 ? 0 : 1)
        let kind: Token.Kind = isVariable ? .variableEnd : .blockEnd
        tokens.append(Token(kind: kind, range: start..<position))
        finishTag(
          stripping: stripping.sign == UInt8(ascii: "-"),
          trimming: !isVariable && stripping.sign == 0)
        return
      }
      if !lexToken(&open) {
        skipBrokenTag(close)
        return
      }
    }
  }

  private func closes(with close: [UInt8], allowsPlus: Bool) -> (sign: UInt8, Void)? {
    var offset = 0
    var sign: UInt8 = 0
    if peek() == UInt8(ascii: "-") || (allowsPlus && peek() == UInt8(ascii: "+")) {
      sign = peek()
      offset = 1
    }
    return peek(offset) == close[0] && peek(offset + 1) == close[1] ? (sign, ()) : nil
  }

  /// After a bad token: goes on behind the tag, so that later errors are found too.
  private mutating func skipBrokenTag(_ close: [UInt8]) {
    while position + 1 < end, bytes[position] != close[0] || bytes[position + 1] != close[1] {
      position += 1
    }
    position = min(position + 2, end)
    tokens.append(
      Token(
        kind: close[0] == UInt8(ascii: "}") ? .variableEnd : .blockEnd,
        range: max(0, position - 2)..<position))
    finishTag(stripping: false, trimming: false)
  }
}

extension UInt8 {
  var isTemplateSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  var isNewline: Bool { self == 0x0A || self == 0x0D }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isNameStart: Bool {
    (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A) || self == 0x5F || self >= 0x80
  }
  var isNamePart: Bool { isNameStart || isDigit }
}
