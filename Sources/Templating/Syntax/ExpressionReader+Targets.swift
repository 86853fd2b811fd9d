extension ExpressionReader {
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
      if expressionDepth > Self.maximumExpressionDepth { throw tooDeep() }
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
      "expression is nested more than \(Self.maximumExpressionDepth) deep", at: current.range,
      code: "template-depth")
  }
}
