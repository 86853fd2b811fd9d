extension Parser {
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

  mutating func parseParameters() throws(SyntaxError) -> [(name: String, defaultValue: Expression?)]
  {
    var parameters: [(name: String, defaultValue: Expression?)] = []
    try expect(.leftParenthesis)
    while !isSymbol(.rightParenthesis) {
      if !parameters.isEmpty { try expect(.comma) }
      let (name, range) = try expectName("a parameter's name")
      if parameters.contains(where: { $0.name == name }) {
        throw SyntaxError("parameter '\(name)' is given twice", at: range)
      }
      if skip(.assign) {
        parameters.append((name, try parseExpression()))
      } else if parameters.last?.defaultValue != nil {
        throw SyntaxError(
          "parameter '\(name)' without a default follows one with a default", at: range)
      } else {
        parameters.append((name, nil))
      }
    }
    advance()
    return parameters
  }

  /// The left side of `set`, `for` and `with`.
  mutating func parseTarget(allowsAttribute: Bool) throws(SyntaxError) -> Statement.Target {
    let start = current.range.lowerBound
    var targets: [Statement.Target] = []
    var isTuple = false
    while true {
      if isSymbol(.assign) || isName("in") || current.kind == .blockEnd || isSymbol(.pipe)
        || isSymbol(.rightParenthesis)
      {
        break
      }
      targets.append(try parseSingleTarget(allowsAttribute: allowsAttribute))
      if !skip(.comma) { break }
      isTuple = true
    }
    guard let first = targets.first else { throw unexpected("a name to assign to") }
    return isTuple ? .tuple(targets, start..<previousEnd) : first
  }

  private mutating func parseSingleTarget(
    allowsAttribute: Bool
  ) throws(SyntaxError) -> Statement.Target {
    let start = current.range.lowerBound
    if isSymbol(.leftParenthesis) || isSymbol(.leftBracket) {
      let close: Token.Symbol = isSymbol(.leftParenthesis) ? .rightParenthesis : .rightBracket
      expressionDepth += 1
      defer { expressionDepth -= 1 }
      if expressionDepth > Parser.maximumExpressionDepth { throw tooDeep() }
      advance()
      let target = try parseTarget(allowsAttribute: allowsAttribute)
      try expect(close)
      return target
    }
    let (name, range) = try expectName("a name to assign to")
    if ["true", "false", "none", "True", "False", "None"].contains(name) {
      throw SyntaxError("constant '\(name)' cannot be assigned to", at: range)
    }
    if allowsAttribute, skip(.dot) {
      let attribute = try expectName("an attribute's name").text
      return .attribute(name, attribute, start..<previousEnd)
    }
    return .name(name, range)
  }

  func tooDeep() -> SyntaxError {
    SyntaxError(
      "expression is nested more than \(Parser.maximumExpressionDepth) deep", at: current.range,
      code: "template-depth")
  }
}
