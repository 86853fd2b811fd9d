import Diagnostics

extension UnitEmitter {
  /// Follows the escaping context over template text; reports what the text makes undecidable.
  mutating func advance(over text: ArraySlice<UInt8>, _ range: Range<Int>) {
    context.advance(over: text)
    guard case .contextual(var position) = context, let problem = position.problemText else {
      return
    }
    report(
      SyntaxError(problem.message, at: range, code: "unsafe-output", help: problem.help))
    position.problem = nil
    context = .contextual(position)
  }

  /// How the output of an expression is escaped here; goes behind it.
  mutating func outputMode(for expression: Expression) -> EscapeMode {
    let rule = context.output
    context.advanceOverOutput()
    switch rule {
    case .write(let mode):
      if case .filter(_, "safe", _) = expression.kind, case .contextual = context, mode != .html {
        report(
          SyntaxError(
            "'safe' stands in \(context.description)", at: expression.range,
            code: "unsafe-output", help: "'safe' marks trusted HTML, in HTML text alone"))
        return .refused
      }
      return mode
    case .refuse(let message, let help):
      report(
        SyntaxError(message, at: expression.range, code: "unsafe-output", help: help))
      return .refused
    }
  }

  /// The expression that is written: in JSON, `x|tojson` is `x`.
  func written(_ expression: Expression, _ mode: EscapeMode) -> Expression {
    if mode == .json || mode == .jsonFile,
      case .filter(let base?, "tojson", let arguments) = expression.kind,
      arguments.isEmpty
    {
      return base
    }
    return expression
  }

  /// Adds the end of a branch to the context that all branches must share.
  mutating func join(
    _ joined: inout (context: EscapeContext, range: Range<Int>)?, at range: Range<Int>
  ) {
    guard let other = joined else {
      joined = (context, range)
      return
    }
    if let both = other.context.joined(with: context) {
      joined = (both, range)
      return
    }
    compiler.report(
      .error(
        "context-mismatch",
        "branch ends in \(context.description), another in \(other.context.description)",
        at: sourceRange(range),
        notes: [Diagnostic.Note("the other branch ends here", at: sourceRange(other.range))],
        help: "write whole tags and attributes in each branch"))
  }

  /// Emits a loop's body so that it ends where it starts; that place.
  mutating func emitLoopBody(_ loop: Statement.Loop, _ range: Range<Int>) -> EscapeContext {
    let start = context
    let mark = code.count
    emitBody(loop.body)
    if context == start { return start }
    guard let both = start.joined(with: context) else {
      reportLoop(start, range)
      context = start
      return start
    }
    // The second round sees what the first leaves behind.
    code.removeLast(code.count - mark)
    context = both
    emitBody(loop.body)
    guard let end = both.joined(with: context), end == both else {
      reportLoop(both, range)
      context = start
      return start
    }
    context = both
    return both
  }

  private mutating func reportLoop(_ start: EscapeContext, _ range: Range<Int>) {
    compiler.report(
      .error(
        "context-mismatch",
        "loop body starts in \(start.description) and ends in \(context.description)",
        at: sourceRange(range),
        help: "a body must end where it starts, for it is repeated"))
  }

  /// Reports a macro or capture that does not end in the text in which it starts.
  mutating func requireEnd(_ start: EscapeContext, of what: String, _ body: [Statement]) {
    if context == start { return }
    let range = (body.first?.range.lowerBound ?? 0)..<(body.last?.range.upperBound ?? 0)
    report(
      SyntaxError(
        "\(what) ends in \(context.description)", at: range, code: "context-mismatch",
        help: "its result is HTML of its own, which must be whole"))
  }

  mutating func switchEscaping(on isOn: Bool, at range: Range<Int>) {
    switch context {
    case .contextual, .xml, .json:
      if !isOn {
        report(
          SyntaxError(
            "autoescape cannot be switched off under contextual escaping", at: range,
            code: "unsafe-output", help: "mark what is trusted HTML with 'safe'"))
      }
    case .plain, .html: context = isOn ? .html : .plain
    }
  }
}
