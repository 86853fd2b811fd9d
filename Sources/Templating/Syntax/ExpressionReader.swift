/// Reads what stands inside one tag or `{{ … }}`: expressions, parameters, targets.
struct ExpressionReader {
  private let tokens: [Token]
  private var index = 0
  /// Loops around the tag: outside of them there is nothing to break.
  var loopDepth = 0
  var expressionDepth = 0

  static let maximumExpressionDepth = 100

  init(tokens: [Token]) {
    self.tokens = tokens
  }

  var current: Token { tokens[min(index, tokens.count - 1)] }
  var next: Token { tokens[min(index + 1, tokens.count - 1)] }
  var previousEnd: Int { index > 0 ? tokens[index - 1].range.upperBound : 0 }

  @discardableResult
  mutating func advance() -> Token {
    let token = current
    if index < tokens.count - 1 { index += 1 }
    return token
  }

  func isSymbol(_ symbol: Token.Symbol) -> Bool { current.kind == .symbol(symbol) }
  func isName(_ name: String) -> Bool { current.kind == .name(name) }

  mutating func skip(_ symbol: Token.Symbol) -> Bool {
    if !isSymbol(symbol) { return false }
    advance()
    return true
  }

  mutating func skip(name: String) -> Bool {
    if !isName(name) { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: Token.Symbol) throws(SyntaxError) {
    if skip(symbol) { return }
    throw unexpected("'\(symbol.rawValue)'")
  }

  mutating func expect(name: String) throws(SyntaxError) {
    if skip(name: name) { return }
    throw unexpected("'\(name)'")
  }

  mutating func expectName(_ what: String) throws(SyntaxError) -> (text: String, range: Range<Int>)
  {
    guard case .name(let text) = current.kind else { throw unexpected(what) }
    return (text, advance().range)
  }

  func unexpected(_ wanted: String) -> SyntaxError {
    SyntaxError("\(current.description) found where \(wanted) was expected", at: current.range)
  }

  /// Gives up on the rest of the template.
  mutating func goToEnd() { index = tokens.count - 1 }
}
