/// Turns the tokens of one template into statements, going on after an error to find the next.
struct Parser {
  /// Where in the tokens the parser is; it reads what stands inside a tag.
  var reader: ExpressionReader
  var errors: [SyntaxError] = []
  /// Tags that are open, innermost last, for the errors about closing them.
  var openTags: [(name: String, range: Range<Int>)] = []
  /// Unknown tags that were reported, whose end tags are not reported again.
  var unknownTags: Set<String> = []

  static let maximumStatementDepth = 100

  init(tokens: [Token]) {
    reader = ExpressionReader(tokens: tokens)
  }

  static func parse(
    _ bytes: [UInt8], settings: Lexer.Settings
  ) -> (statements: [Statement], errors: [SyntaxError]) {
    var lexer = Lexer(bytes, settings: settings)
    let (tokens, lexicalErrors) = lexer.run()
    var parser = Parser(tokens: tokens)
    let statements = parser.parseTemplate()
    // A broken token already explains what the parser trips over in the same tag.
    let broken = lexicalErrors.map(\.range)
    let parserErrors = parser.errors.filter { error in
      !broken.contains { abs($0.lowerBound - error.range.lowerBound) < 200 }
    }
    return (statements, lexicalErrors + parserErrors)
  }

  var current: Token { reader.current }
  var next: Token { reader.next }

  @discardableResult
  mutating func advance() -> Token { reader.advance() }

  mutating func parseTemplate() -> [Statement] {
    var statements: [Statement] = []
    while true {
      statements += parseBody(until: [])
      if current.kind == .end { return statements }
      // An end tag that closes nothing.
      let tag = current
      advance()
      report(strayTag(current, at: tag.range.lowerBound..<current.range.upperBound))
      skipTag()
    }
  }

  private func strayTag(_ token: Token, at range: Range<Int>) -> SyntaxError {
    SyntaxError("\(token.description) closes no open tag", at: range)
  }

  /// Parses statements until a tag whose name is in `ends`, which stays current (its `{%` is the
  /// current token), or until a tag that only an outer body can use, or the end.
  mutating func parseBody(until ends: Set<String>) -> [Statement] {
    var body: [Statement] = []
    while true {
      switch current.kind {
      case .end: return body
      case .text: body.append(Statement(kind: .text(current.range), range: advance().range))
      case .variableBegin: if let output = parseOutput() { body.append(output) }
      case .blockBegin:
        if case .name(let name) = next.kind {
          if ends.contains(name) || Parser.closingTags.contains(name) {
            if name.hasPrefix("end"), unknownTags.contains(String(name.dropFirst(3))) {
              skipTag()
              continue
            }
            return body
          }
        }
        body += parseTag()
      default: advance()
      }
    }
  }

  static let closingTags: Set<String> = [
    "endif", "elif", "else", "endfor", "endset", "endwith", "endmacro", "endcall", "endfilter",
    "endblock", "endautoescape", "endraw",
  ]

  private mutating func parseOutput() -> Statement? {
    let start = advance().range.lowerBound
    do throws(SyntaxError) {
      let expression = try reader.parseTuple()
      guard current.kind == .variableEnd else { throw reader.unexpected("'}}'") }
      let end = advance().range.upperBound
      return Statement(kind: .output(expression), range: start..<end)
    } catch {
      report(error)
      skipTag()
      return nil
    }
  }

  mutating func report(_ error: SyntaxError) { errors.append(error) }

  /// Goes behind the end of the tag at hand.
  mutating func skipTag() {
    while true {
      switch current.kind {
      case .end, .text: return
      case .blockEnd, .variableEnd:
        advance()
        return
      default: advance()
      }
    }
  }

  /// Ends the opening part of a tag.
  mutating func expectTagEnd() throws(SyntaxError) {
    guard current.kind == .blockEnd else { throw reader.unexpected("'%}'") }
    advance()
  }

  /// Parses the rest of an opening tag; after an error goes on behind the tag with nil, so that
  /// what is inside is still read and its end tag still matches.
  mutating func header<Header>(
    _ parse: (inout ExpressionReader) throws(SyntaxError) -> Header
  ) -> Header? {
    do throws(SyntaxError) {
      let header = try parse(&reader)
      _ = reader.skip(.colon)
      try expectTagEnd()
      return header
    } catch {
      report(error)
      skipTag()
      return nil
    }
  }

  /// A body and the end tag behind it. True in `closed` where the end tag was there.
  mutating func parseBlockBody(
    of tag: String, opened: Range<Int>, until ends: Set<String>
  ) -> [Statement] {
    if openTags.count >= Parser.maximumStatementDepth {
      report(
        SyntaxError(
          "tags are nested more than \(Parser.maximumStatementDepth) deep", at: opened,
          code: "template-depth"))
      reader.goToEnd()
      return []
    }
    openTags.append((tag, opened))
    let body = parseBody(until: ends)
    openTags.removeLast()
    return body
  }

  /// Goes behind `{% end %}`; reports a tag that was never closed.
  mutating func finishBlock(_ end: String, tag: String, opened: Range<Int>) {
    guard case .name(end) = next.kind, current.kind == .blockBegin else {
      if current.kind == .end, isFinished { return }
      var message = "'\(tag)' is not closed"
      if current.kind == .blockBegin { message += " before \(next.description)" }
      report(SyntaxError(message, at: opened, help: "close it with '{% \(end) %}'"))
      if current.kind == .end { isFinished = true }
      return
    }
    advance()
    advance()
    if end == "endblock", case .name = current.kind { advance() }
    do throws(SyntaxError) { try expectTagEnd() } catch {
      report(error)
      skipTag()
    }
  }

  /// Whether an unclosed tag was reported at the end of the template: the innermost is enough.
  private var isFinished = false
}
