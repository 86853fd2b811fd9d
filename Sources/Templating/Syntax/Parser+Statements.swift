import Diagnostics

extension Parser {
  /// Parses the tag at `{%` with all that belongs to it.
  mutating func parseTag() -> [Statement] {
    let start = advance().range.lowerBound
    guard case .name(let name) = current.kind else {
      report(reader.unexpected("a tag's name"))
      skipTag()
      return []
    }
    let range = start..<current.range.upperBound
    let nameRange = advance().range
    let kind: Statement.Kind?
    switch name {
    case "if": kind = parseIf(range)
    case "for": kind = parseFor(range)
    case "set": kind = parseSet(range)
    case "with": kind = parseWith(range)
    case "macro": kind = parseMacro(range)
    case "call": kind = parseCall(range)
    case "filter": kind = parseFilterBlock(range)
    case "block": kind = parseBlock(range)
    case "autoescape": kind = parseAutoescape(range)
    case "include", "import", "from", "extends", "do", "break", "continue":
      kind = header { reader throws(SyntaxError) in
        try SimpleTags.read(name, nameRange, from: &reader)
      }
    case "print":
      return header { reader throws(SyntaxError) in try SimpleTags.readPrint(range, from: &reader) }
        ?? []
    default:
      reportUnknownTag(name, nameRange)
      return []
    }
    return kind.map {
      [Statement(kind: $0, range: range.lowerBound..<max(reader.previousEnd, range.upperBound))]
    } ?? []
  }

  private mutating func reportUnknownTag(_ name: String, _ range: Range<Int>) {
    var help = Diagnostic.didYouMean(name, among: Parser.tagNames)
    switch name {
    case "trans", "pluralize", "endtrans":
      help = "translation tags are left out; write the text in each language's templates"
    case "debug": help = "the debug tag is left out; use the 'pprint' filter"
    default: break
    }
    report(
      SyntaxError("tag '\(name)' is not known", at: range, code: "unknown-tag", help: help))
    unknownTags.insert(name)
    skipTag()
  }

  static let tagNames = [
    "autoescape", "block", "break", "call", "continue", "do", "elif", "else", "endautoescape",
    "endblock", "endcall", "endfilter", "endfor", "endif", "endmacro", "endraw", "endset",
    "endwith", "extends", "filter", "for", "from", "if", "import", "include", "macro", "print",
    "raw", "set", "with",
  ]

  private mutating func parseIf(_ range: Range<Int>) -> Statement.Kind? {
    var branches: [(test: Expression, body: [Statement])] = []
    var test = header { reader throws(SyntaxError) in
      try reader.parseTuple(withConditional: false)
    }
    while true {
      let body = parseBlockBody(of: "if", opened: range, until: ["elif", "else", "endif"])
      if let test { branches.append((test, body)) }
      guard case .name("elif") = next.kind, current.kind == .blockBegin else { break }
      advance()
      advance()
      test = header { reader throws(SyntaxError) in
        try reader.parseTuple(withConditional: false)
      }
    }
    let otherwise = parseElse(of: "if", opened: range, end: "endif")
    finishBlock("endif", tag: "if", opened: range)
    return .conditional(branches, otherwise: otherwise)
  }

  private mutating func parseElse(
    of tag: String, opened: Range<Int>, end: String
  ) -> [Statement] {
    guard case .name("else") = next.kind, current.kind == .blockBegin else { return [] }
    advance()
    advance()
    _ = header { _ throws(SyntaxError) in () }
    return parseBlockBody(of: tag, opened: opened, until: [end])
  }

  private mutating func parseFor(_ range: Range<Int>) -> Statement.Kind? {
    typealias Header = (Statement.Target, Expression, Expression?, Bool)
    let head: Header? = header { reader throws(SyntaxError) in
      let target = try reader.parseTarget(allowsAttribute: false)
      try reader.expect(name: "in")
      let iterated = try reader.parseTuple(withConditional: false, endingAt: "recursive")
      let filter = reader.skip(name: "if") ? try reader.parseExpression() : nil
      return (target, iterated, filter, reader.skip(name: "recursive"))
    }
    reader.loopDepth += 1
    let body = parseBlockBody(of: "for", opened: range, until: ["else", "endfor"])
    reader.loopDepth -= 1
    let otherwise = parseElse(of: "for", opened: range, end: "endfor")
    finishBlock("endfor", tag: "for", opened: range)
    guard let (target, iterated, filter, isRecursive) = head else { return nil }
    return .loop(
      Statement.Loop(
        target: target, iterated: iterated, filter: filter, isRecursive: isRecursive, body: body,
        otherwise: otherwise))
  }

  private mutating func parseSet(_ range: Range<Int>) -> Statement.Kind? {
    enum Header {
      case value(Statement.Target, Expression)
      case block(Statement.Target, Expression?)
    }
    let head: Header? = header { reader throws(SyntaxError) in
      let target = try reader.parseTarget(allowsAttribute: true)
      if reader.skip(.assign) { return .value(target, try reader.parseTuple()) }
      var filters: Expression?
      while reader.skip(.pipe) { filters = try reader.parseFilter(on: filters) }
      return .block(target, filters)
    }
    switch head {
    case .value(let target, let value): return .assign(target, value)
    case .block(let target, let filters):
      let body = parseBlockBody(of: "set", opened: range, until: ["endset"])
      finishBlock("endset", tag: "set", opened: range)
      return .assignBlock(target, filters: filters, body)
    case nil: return nil
    }
  }

  private mutating func parseWith(_ range: Range<Int>) -> Statement.Kind? {
    let assignments: [(Statement.Target, Expression)]? = header { reader throws(SyntaxError) in
      var assignments: [(Statement.Target, Expression)] = []
      while reader.current.kind != .blockEnd, !reader.isSymbol(.colon) {
        if !assignments.isEmpty { try reader.expect(.comma) }
        let target = try reader.parseTarget(allowsAttribute: false)
        try reader.expect(.assign)
        assignments.append((target, try reader.parseExpression()))
      }
      return assignments
    }
    let body = parseBlockBody(of: "with", opened: range, until: ["endwith"])
    finishBlock("endwith", tag: "with", opened: range)
    return .with(assignments ?? [], body)
  }

  private mutating func parseMacro(_ range: Range<Int>) -> Statement.Kind? {
    typealias Header = (String, [(name: String, defaultValue: Expression?)])
    let head: Header? = header { reader throws(SyntaxError) in
      let name = try reader.expectName("the macro's name").text
      return (name, try reader.parseParameters())
    }
    let outerLoops = reader.loopDepth
    reader.loopDepth = 0
    let body = parseBlockBody(of: "macro", opened: range, until: ["endmacro"])
    reader.loopDepth = outerLoops
    finishBlock("endmacro", tag: "macro", opened: range)
    return head.map { .macro(Statement.Macro(name: $0.0, parameters: $0.1, body: body)) }
  }

  private mutating func parseCall(_ range: Range<Int>) -> Statement.Kind? {
    typealias Header = ([(name: String, defaultValue: Expression?)], Expression)
    let head: Header? = header { reader throws(SyntaxError) in
      let parameters = reader.isSymbol(.leftParenthesis) ? try reader.parseParameters() : []
      let call = try reader.parseExpression()
      guard case .call = call.kind else {
        throw SyntaxError("call block needs a call of a macro", at: call.range)
      }
      return (parameters, call)
    }
    let outerLoops = reader.loopDepth
    reader.loopDepth = 0
    let body = parseBlockBody(of: "call", opened: range, until: ["endcall"])
    reader.loopDepth = outerLoops
    finishBlock("endcall", tag: "call", opened: range)
    return head.map {
      .callBlock($0.1, Statement.Macro(name: "caller", parameters: $0.0, body: body))
    }
  }

  private mutating func parseFilterBlock(_ range: Range<Int>) -> Statement.Kind? {
    let filter: Expression? = header { reader throws(SyntaxError) in
      var filters = try reader.parseFilter(on: nil)
      while reader.skip(.pipe) { filters = try reader.parseFilter(on: filters) }
      return filters
    }
    let body = parseBlockBody(of: "filter", opened: range, until: ["endfilter"])
    finishBlock("endfilter", tag: "filter", opened: range)
    return filter.map { .filterBlock($0, body) }
  }

  private mutating func parseBlock(_ range: Range<Int>) -> Statement.Kind? {
    typealias Header = (name: String, range: Range<Int>, isScoped: Bool, isRequired: Bool)
    let head: Header? = header { reader throws(SyntaxError) in
      let (name, nameRange) = try reader.expectName("the block's name")
      if reader.isSymbol(.minus) {
        throw SyntaxError(
          "block name has a hyphen", at: nameRange.lowerBound..<reader.current.range.upperBound,
          help: "use an underscore")
      }
      let isScoped = reader.skip(name: "scoped")
      return (name, nameRange, isScoped, reader.skip(name: "required"))
    }
    let outerLoops = reader.loopDepth
    reader.loopDepth = 0
    let body = parseBlockBody(of: "block", opened: range, until: ["endblock"])
    reader.loopDepth = outerLoops
    finishBlock("endblock", tag: "block", opened: range)
    return head.map {
      .block(
        Statement.Block(
          name: $0.name, isScoped: $0.isScoped, isRequired: $0.isRequired, body: body,
          nameRange: $0.range))
    }
  }

  private mutating func parseAutoescape(_ range: Range<Int>) -> Statement.Kind? {
    let flag = header { reader throws(SyntaxError) in try reader.parseExpression() }
    let body = parseBlockBody(of: "autoescape", opened: range, until: ["endautoescape"])
    finishBlock("endautoescape", tag: "autoescape", opened: range)
    return flag.map { .autoescape($0, body) }
  }
}
