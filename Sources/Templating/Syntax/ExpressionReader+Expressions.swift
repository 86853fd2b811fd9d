extension ExpressionReader {
  /// A node over `children`, refused where the tree gets too deep to walk safely.
  func node(
    _ kind: Expression.Kind, from start: Int, over children: [Expression] = []
  ) throws(SyntaxError) -> Expression {
    let depth = 1 + (children.reduce(0) { max($0, $1.depth) })
    if depth > Self.maximumExpressionDepth { throw tooDeep() }
    return Expression(kind: kind, range: start..<max(start, previousEnd), depth: depth)
  }

  mutating func parseExpression(withConditional: Bool = true) throws(SyntaxError) -> Expression {
    expressionDepth += 1
    defer { expressionDepth -= 1 }
    if expressionDepth > Self.maximumExpressionDepth / 4 { throw tooDeep() }
    return withConditional ? try parseConditional() : try parseOr()
  }

  /// An expression, or several with commas as a tuple.
  mutating func parseTuple(
    withConditional: Bool = true, endingAt endName: String? = nil, isParenthesized: Bool = false
  ) throws(SyntaxError) -> Expression {
    let start = current.range.lowerBound
    var elements: [Expression] = []
    var isTuple = false
    while true {
      if current.kind == .variableEnd || current.kind == .blockEnd || isSymbol(.rightParenthesis)
        || (endName.map(isName) ?? false)
      {
        break
      }
      elements.append(try parseExpression(withConditional: withConditional))
      if !skip(.comma) { break }
      isTuple = true
    }
    if !isTuple {
      if let only = elements.first { return only }
      if !isParenthesized { throw unexpected("an expression") }
    }
    return try node(.tuple(elements), from: start, over: elements)
  }

  private mutating func parseConditional() throws(SyntaxError) -> Expression {
    let start = current.range.lowerBound
    var result = try parseOr()
    while skip(name: "if") {
      let test = try parseOr()
      let otherwise = skip(name: "else") ? try parseExpression() : nil
      result = try node(
        .conditional(test: test, then: result, otherwise: otherwise), from: start,
        over: [test, result] + (otherwise.map { [$0] } ?? []))
    }
    return result
  }

  private mutating func parseOr() throws(SyntaxError) -> Expression {
    let start = current.range.lowerBound
    var left = try parseAnd()
    while skip(name: "or") {
      let right = try parseAnd()
      left = try node(.or(left, right), from: start, over: [left, right])
    }
    return left
  }

  private mutating func parseAnd() throws(SyntaxError) -> Expression {
    let start = current.range.lowerBound
    var left = try parseNot()
    while skip(name: "and") {
      let right = try parseNot()
      left = try node(.and(left, right), from: start, over: [left, right])
    }
    return left
  }

  private mutating func parseNot() throws(SyntaxError) -> Expression {
    var starts: [Int] = []
    while isName("not") { starts.append(advance().range.lowerBound) }
    var result = try parseComparison()
    for start in starts.reversed() { result = try node(.not(result), from: start, over: [result]) }
    return result
  }

  private mutating func parseComparison() throws(SyntaxError) -> Expression {
    let start = current.range.lowerBound
    let first = try parseSum()
    var rest: [(Comparison, Expression)] = []
    while let comparison = skipComparison() {
      rest.append((comparison, try parseSum()))
    }
    if rest.isEmpty { return first }
    return try node(.comparison(first, rest), from: start, over: [first] + rest.map(\.1))
  }

  private mutating func skipComparison() -> Comparison? {
    let comparison: Comparison
    switch current.kind {
    case .symbol(.equal): comparison = .equal
    case .symbol(.notEqual): comparison = .notEqual
    case .symbol(.less): comparison = .less
    case .symbol(.lessOrEqual): comparison = .lessOrEqual
    case .symbol(.greater): comparison = .greater
    case .symbol(.greaterOrEqual): comparison = .greaterOrEqual
    case .name("in"): comparison = .in
    case .name("not") where next.kind == .name("in"):
      advance()
      comparison = .notIn
    default: return nil
    }
    advance()
    return comparison
  }

  private mutating func parseSum() throws(SyntaxError) -> Expression {
    let start = current.range.lowerBound
    var left = try parseConcatenation()
    while true {
      let operation: BinaryOperator
      if isSymbol(.plus) {
        operation = .add
      } else if isSymbol(.minus) {
        operation = .subtract
      } else {
        return left
      }
      advance()
      let right = try parseConcatenation()
      left = try node(.binary(operation, left, right), from: start, over: [left, right])
    }
  }

  private mutating func parseConcatenation() throws(SyntaxError) -> Expression {
    let start = current.range.lowerBound
    var parts = [try parseProduct()]
    while skip(.tilde) { parts.append(try parseProduct()) }
    return parts.count == 1 ? parts[0] : try node(.concatenation(parts), from: start, over: parts)
  }

  private mutating func parseProduct() throws(SyntaxError) -> Expression {
    let start = current.range.lowerBound
    var left = try parsePower()
    while true {
      let operation: BinaryOperator
      switch current.kind {
      case .symbol(.star): operation = .multiply
      case .symbol(.slash): operation = .divide
      case .symbol(.doubleSlash): operation = .floorDivide
      case .symbol(.percent): operation = .remainder
      default: return left
      }
      advance()
      let right = try parsePower()
      left = try node(.binary(operation, left, right), from: start, over: [left, right])
    }
  }

  private mutating func parsePower() throws(SyntaxError) -> Expression {
    let start = current.range.lowerBound
    var left = try parseUnary()
    while skip(.doubleStar) {
      let right = try parseUnary()
      left = try node(.binary(.power, left, right), from: start, over: [left, right])
    }
    return left
  }

  private mutating func parseUnary() throws(SyntaxError) -> Expression {
    var signs: [(isNegative: Bool, start: Int)] = []
    while isSymbol(.minus) || isSymbol(.plus) {
      let isNegative = isSymbol(.minus)
      signs.append((isNegative, advance().range.lowerBound))
    }
    let start = current.range.lowerBound
    var result = try parsePostfix(try parsePrimary(), from: start)
    for sign in signs.reversed() {
      result = try node(
        sign.isNegative ? .negative(result) : .positive(result), from: sign.start, over: [result])
    }
    return try parseFilters(result, from: signs.first?.start ?? start)
  }

  mutating func parsePrimary() throws(SyntaxError) -> Expression {
    let token = current
    let start = token.range.lowerBound
    switch token.kind {
    case .name(let name):
      advance()
      switch name {
      case "true", "True": return try node(.constant(.bool(true)), from: start)
      case "false", "False": return try node(.constant(.bool(false)), from: start)
      case "none", "None": return try node(.constant(.none), from: start)
      default: return try node(.name(name), from: start)
      }
    case .string(var text):
      advance()
      while case .string(let more) = current.kind {
        text += more
        advance()
      }
      return try node(.constant(.string(text)), from: start)
    case .integer(let value):
      advance()
      return try node(.constant(.int(value)), from: start)
    case .float(let value):
      advance()
      return try node(.constant(.double(value)), from: start)
    case .symbol(.leftParenthesis):
      advance()
      let inner = try parseTuple(isParenthesized: true)
      try expect(.rightParenthesis)
      return inner
    case .symbol(.leftBracket): return try parseList()
    case .symbol(.leftBrace): return try parseDictionary()
    default: throw unexpected("an expression")
    }
  }

  private mutating func parseList() throws(SyntaxError) -> Expression {
    let start = advance().range.lowerBound
    var elements: [Expression] = []
    while !isSymbol(.rightBracket) {
      if !elements.isEmpty {
        try expect(.comma)
        if isSymbol(.rightBracket) { break }
      }
      elements.append(try parseExpression())
    }
    advance()
    return try node(.list(elements), from: start, over: elements)
  }

  private mutating func parseDictionary() throws(SyntaxError) -> Expression {
    let start = advance().range.lowerBound
    var pairs: [(key: Expression, value: Expression)] = []
    while !isSymbol(.rightBrace) {
      if !pairs.isEmpty {
        try expect(.comma)
        if isSymbol(.rightBrace) { break }
      }
      let key = try parseExpression()
      try expect(.colon)
      pairs.append((key, try parseExpression()))
    }
    advance()
    return try node(.dictionary(pairs), from: start, over: pairs.flatMap { [$0.key, $0.value] })
  }
}
