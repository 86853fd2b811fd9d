extension ExpressionReader {
  /// The tags without a body.
  mutating func parseSimpleTag(
    _ name: String, _ range: Range<Int>
  ) throws(SyntaxError) -> Statement.Kind {
    switch name {
    case "include": return .include(try parseInclude())
    case "import":
      let template = try parseExpression()
      try expect(name: "as")
      let name = try expectName("the module's name").text
      return .importModule(
        Statement.Import(template: template, hasContext: parseContext() ?? false), name: name)
    case "from": return try parseFrom()
    case "extends": return .extends(try parseExpression())
    case "do": return .evaluate(try parseTuple())
    default:
      if loopDepth == 0 { throw SyntaxError("'\(name)' stands outside a loop", at: range) }
      return name == "break" ? .breakLoop : .continueLoop
    }
  }

  private mutating func parseInclude() throws(SyntaxError) -> Statement.Include {
    let template = try parseExpression()
    var ignoresMissing = false
    if isName("ignore"), next.kind == .name("missing") {
      advance()
      advance()
      ignoresMissing = true
    }
    return Statement.Include(
      template: template, ignoresMissing: ignoresMissing, hasContext: parseContext() ?? true)
  }

  private mutating func parseFrom() throws(SyntaxError) -> Statement.Kind {
    let template = try parseExpression()
    try expect(name: "import")
    var names: [(name: String, alias: String)] = []
    var hasContext = false
    while true {
      if !names.isEmpty { try expect(.comma) }
      if let given = parseContext() {
        hasContext = given
        break
      }
      let (name, range) = try expectName("a name to import")
      if name.hasPrefix("_") {
        throw SyntaxError("names that start with an underscore cannot be imported", at: range)
      }
      names.append((name, skip(name: "as") ? try expectName("the new name").text : name))
      if let given = parseContext() {
        hasContext = given
        break
      }
      if !isSymbol(.comma) { break }
    }
    return .importNames(Statement.Import(template: template, hasContext: hasContext), names)
  }

  private mutating func parseContext() -> Bool? {
    guard isName("with") || isName("without"), next.kind == .name("context") else { return nil }
    let hasContext = isName("with")
    advance()
    advance()
    return hasContext
  }

  mutating func parsePrint(_ range: Range<Int>) throws(SyntaxError) -> [Statement] {
    var statements: [Statement] = []
    while current.kind != .blockEnd {
      if !statements.isEmpty { try expect(.comma) }
      let expression = try parseExpression()
      statements.append(Statement(kind: .output(expression), range: range))
    }
    return statements
  }
}
