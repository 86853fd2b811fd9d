extension ExpressionReader {
  /// Attributes, subscripts and calls behind an expression.
  mutating func parsePostfix(
    _ base: Expression, from start: Int
  ) throws(SyntaxError) -> Expression {
    var result = base
    while true {
      switch current.kind {
      case .symbol(.dot):
        advance()
        switch current.kind {
        case .name(let name):
          advance()
          result = try node(.attribute(result, name), from: start, over: [result])
        case .integer(let value):
          let index = try node(.constant(.int(value)), from: advance().range.lowerBound)
          result = try node(.item(result, index), from: start, over: [result])
        default: throw unexpected("an attribute's name")
        }
      case .symbol(.leftBracket): result = try parseSubscript(result, from: start)
      case .symbol(.leftParenthesis):
        let arguments = try parseArguments()
        result = try node(.call(result, arguments), from: start, over: [result] + arguments.all)
      default: return result
      }
    }
  }

  /// Filters and tests behind an expression.
  mutating func parseFilters(
    _ base: Expression, from start: Int
  ) throws(SyntaxError) -> Expression {
    var result = base
    while true {
      if skip(.pipe) {
        result = try parseFilter(on: result)
      } else if isName("is") {
        advance()
        result = try parseTest(result, from: start)
      } else if isSymbol(.leftParenthesis) {
        let arguments = try parseArguments()
        result = try node(.call(result, arguments), from: start, over: [result] + arguments.all)
      } else {
        return result
      }
    }
  }

  /// A filter's name and arguments; the bar before it is behind. The range is the filter's own.
  mutating func parseFilter(on base: Expression?) throws(SyntaxError) -> Expression {
    let start = current.range.lowerBound
    let name = try parseDottedName("a filter's name")
    let arguments = isSymbol(.leftParenthesis) ? try parseArguments() : CallArguments()
    return try node(
      .filter(base, name, arguments), from: start, over: (base.map { [$0] } ?? []) + arguments.all)
  }

  private mutating func parseDottedName(_ what: String) throws(SyntaxError) -> String {
    var name = try expectName(what).text
    while skip(.dot) { name += "." + (try expectName(what).text) }
    return name
  }

  private mutating func parseTest(
    _ base: Expression, from start: Int
  ) throws(SyntaxError) -> Expression {
    let isNegated = skip(name: "not")
    let nameStart = current.range.lowerBound
    let name = try parseDottedName("a test's name")
    var arguments = CallArguments()
    if isSymbol(.leftParenthesis) {
      arguments = try parseArguments()
    } else if startsTestArgument {
      if isName("is") { throw SyntaxError("tests cannot be chained with 'is'", at: current.range) }
      let argumentStart = current.range.lowerBound
      expressionDepth += 1
      defer { expressionDepth -= 1 }
      if expressionDepth > Self.maximumExpressionDepth / 4 { throw tooDeep() }
      let argument = try parsePostfix(try parsePrimary(), from: argumentStart)
      arguments.positional = [argument]
    }
    let test = try node(
      .test(base, name, arguments), from: nameStart, over: [base] + arguments.all)
    return isNegated ? try node(.not(test), from: nameStart, over: [test]) : test
  }

  private var startsTestArgument: Bool {
    switch current.kind {
    case .name(let name): !["else", "or", "and", "if", "recursive", "in", "not"].contains(name)
    case .string, .integer, .float, .symbol(.leftBracket), .symbol(.leftBrace): true
    default: false
    }
  }

  private mutating func parseSubscript(
    _ base: Expression, from start: Int
  ) throws(SyntaxError) -> Expression {
    try expect(.leftBracket)
    var first: Expression?
    if !isSymbol(.colon) { first = try parseExpression() }
    if !isSymbol(.colon), let first {
      var elements = [first]
      while skip(.comma) { elements.append(try parseExpression()) }
      try expect(.rightBracket)
      let index =
        elements.count == 1
        ? first : try node(.tuple(elements), from: start, over: elements)
      return try node(.item(base, index), from: start, over: [base, index])
    }
    try expect(.colon)
    var bounds: [Expression?] = [first]
    bounds.append(try parseSliceBound())
    bounds.append(skip(.colon) ? try parseSliceBound() : nil)
    try expect(.rightBracket)
    return try node(
      .slice(base, start: bounds[0], stop: bounds[1], step: bounds[2]), from: start,
      over: [base] + bounds.compactMap(\.self))
  }

  private mutating func parseSliceBound() throws(SyntaxError) -> Expression? {
    isSymbol(.colon) || isSymbol(.rightBracket) ? nil : try parseExpression()
  }

  mutating func parseArguments() throws(SyntaxError) -> CallArguments {
    let open = current.range
    try expect(.leftParenthesis)
    var arguments = CallArguments()
    var isFirst = true
    while !isSymbol(.rightParenthesis) {
      if !isFirst {
        try expect(.comma)
        if isSymbol(.rightParenthesis) { break }
      }
      isFirst = false
      try parseArgument(into: &arguments, open)
    }
    advance()
    return arguments
  }

  private mutating func parseArgument(
    into arguments: inout CallArguments, _ open: Range<Int>
  ) throws(SyntaxError) {
    if isSymbol(.star), arguments.spread == nil, arguments.keywordSpread == nil {
      advance()
      arguments.spread = try parseExpression()
    } else if isSymbol(.doubleStar), arguments.keywordSpread == nil {
      advance()
      arguments.keywordSpread = try parseExpression()
    } else if case .name(let name) = current.kind, next.kind == .symbol(.assign) {
      let range = advance().range
      advance()
      if arguments.keyword.contains(where: { $0.name == name }) {
        throw SyntaxError("argument '\(name)' is given twice", at: range)
      }
      arguments.keyword.append((name, try parseExpression()))
    } else if arguments.keyword.isEmpty, arguments.spread == nil, arguments.keywordSpread == nil {
      arguments.positional.append(try parseExpression())
    } else {
      throw SyntaxError("positional argument follows a keyword argument", at: current.range)
    }
  }
}
