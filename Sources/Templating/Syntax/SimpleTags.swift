/// Reads the tags that have no body: those that name other templates, `do`, `break`, `continue`, `print`.
enum SimpleTags {
  /// The tags without a body.
  static func read(
    _ name: String, _ range: Range<Int>, from reader: inout ExpressionReader
  ) throws(SyntaxError) -> Statement.Kind {
    switch name {
    case "include": return .include(try readInclude(from: &reader))
    case "import":
      let template = try reader.parseExpression()
      try reader.expect(name: "as")
      let name = try reader.expectName("the module's name").text
      return .importModule(
        Statement.Import(template: template, hasContext: readContext(from: &reader) ?? false),
        name: name)
    case "from": return try readFrom(from: &reader)
    case "extends": return .extends(try reader.parseExpression())
    case "do": return .evaluate(try reader.parseTuple())
    default:
      if reader.loopDepth == 0 { throw SyntaxError("'\(name)' stands outside a loop", at: range) }
      return name == "break" ? .breakLoop : .continueLoop
    }
  }

  private static func readInclude(
    from reader: inout ExpressionReader
  ) throws(SyntaxError) -> Statement.Include {
    let template = try reader.parseExpression()
    var ignoresMissing = false
    if reader.isName("ignore"), reader.next.kind == .name("missing") {
      reader.advance()
      reader.advance()
      ignoresMissing = true
    }
    return Statement.Include(
      template: template, ignoresMissing: ignoresMissing,
      hasContext: readContext(from: &reader) ?? true)
  }

  private static func readFrom(
    from reader: inout ExpressionReader
  ) throws(SyntaxError) -> Statement.Kind {
    let template = try reader.parseExpression()
    try reader.expect(name: "import")
    var names: [(name: String, alias: String)] = []
    var hasContext = false
    while true {
      if !names.isEmpty { try reader.expect(.comma) }
      if let given = readContext(from: &reader) {
        hasContext = given
        break
      }
      let (name, range) = try reader.expectName("a name to import")
      if name.hasPrefix("_") {
        throw SyntaxError("names that start with an underscore cannot be imported", at: range)
      }
      names.append(
        (name, reader.skip(name: "as") ? try reader.expectName("the new name").text : name))
      if let given = readContext(from: &reader) {
        hasContext = given
        break
      }
      if !reader.isSymbol(.comma) { break }
    }
    return .importNames(Statement.Import(template: template, hasContext: hasContext), names)
  }

  private static func readContext(from reader: inout ExpressionReader) -> Bool? {
    guard reader.isName("with") || reader.isName("without"), reader.next.kind == .name("context")
    else { return nil }
    let hasContext = reader.isName("with")
    reader.advance()
    reader.advance()
    return hasContext
  }

  static func readPrint(
    _ range: Range<Int>, from reader: inout ExpressionReader
  ) throws(SyntaxError) -> [Statement] {
    var statements: [Statement] = []
    while reader.current.kind != .blockEnd {
      if !statements.isEmpty { try reader.expect(.comma) }
      let expression = try reader.parseExpression()
      statements.append(Statement(kind: .output(expression), range: range))
    }
    return statements
  }
}
