import Diagnostics

/// Adds the expressions of one place in a template to the program.
struct ExpressionEmitter {
  let compiler: Compiler
  let template: Int32
  /// The escaping context around the expression.
  let context: EscapeContext

  /// Adds an expression to the program; its index.
  func emit(_ expression: Expression) -> Int32 {
    let range = expression.range
    switch expression.kind {
    case .constant(let value): return emit(value, range)
    case .name(let name): return add(.name(compiler.intern(name)), range)
    case .list(let elements):
      let (start, count) = operands(elements)
      return add(.list(operands: start, count: count), range)
    case .tuple(let elements):
      let (start, count) = operands(elements)
      return add(.tuple(operands: start, count: count), range)
    case .dictionary(let pairs):
      let (start, count) = operands(pairs.flatMap { [$0.key, $0.value] })
      return add(.dictionary(operands: start, count: count / 2), range)
    case .attribute(let base, let name):
      return add(.attribute(emit(base), name: compiler.intern(name)), range)
    case .item(let base, let index):
      let base = emit(base)
      return add(.item(base, emit(index)), range)
    case .slice(let base, let start, let stop, let step):
      let base = emit(base)
      let bounds = [start, stop, step].map { bound in bound.map { emit($0) } ?? -1 }
      compiler.operands += bounds
      return add(
        .slice(base, operands: Int32(truncatingIfNeeded: compiler.operands.count - 3)), range)
    case .call(let callee, let arguments): return emitCall(callee, arguments, range)
    case .filter(let base, let name, let arguments):
      let base = base.map { emit($0) } ?? add(.captured, range)
      let arguments = emit(arguments)
      guard let filter = compiler.library.filterIndex[name] else {
        reportUnknown("filter", name, range, compiler.library.filterIndex.keys)
        return base
      }
      return add(
        .filter(base, filter: Int32(truncatingIfNeeded: filter), arguments: arguments), range)
    case .test(let base, let name, let arguments):
      let base = emit(base)
      let arguments = emit(arguments)
      guard let test = compiler.library.testIndex[name] else {
        reportUnknown("test", name, range, compiler.library.testIndex.keys)
        return base
      }
      return add(.test(base, test: Int32(truncatingIfNeeded: test), arguments: arguments), range)
    case .not(let operand): return add(.not(emit(operand)), range)
    case .negative(let operand): return add(.negative(emit(operand)), range)
    case .positive(let operand): return add(.positive(emit(operand)), range)
    case .binary(let operation, let left, let right):
      let left = emit(left)
      return add(.binary(operation, left, emit(right)), range)
    case .and(let left, let right):
      let left = emit(left)
      return add(.and(left, emit(right)), range)
    case .or(let left, let right):
      let left = emit(left)
      return add(.or(left, emit(right)), range)
    case .concatenation(let parts):
      let (start, count) = operands(parts)
      if case .html = context, parts.allSatisfy(\.isConstant) {
        return add(.constantConcatenation(operands: start, count: count), range)
      }
      return add(.concatenation(operands: start, count: count), range)
    case .comparison(let first, let rest):
      let first = emit(first)
      let pairs = rest.map { ($0.0, emit($0.1)) }
      let start = Int32(truncatingIfNeeded: compiler.operands.count)
      for (comparison, value) in pairs {
        compiler.operands += [Int32(comparison.rawValue), value]
      }
      let count = Int32(truncatingIfNeeded: pairs.count)
      return add(.comparison(first, operands: start, count: count), range)
    case .conditional(let test, let then, let otherwise):
      let test = emit(test)
      let then = emit(then)
      let otherwise = otherwise.map { emit($0) } ?? -1
      return add(.conditional(test: test, then: then, otherwise: otherwise), range)
    }
  }

  private func emit(_ constant: Value, _ range: Range<Int>) -> Int32 {
    compiler.constants.append(constant)
    return add(.constant(Int32(truncatingIfNeeded: compiler.constants.count - 1)), range)
  }

  private func emitCall(
    _ callee: Expression, _ arguments: CallArguments, _ range: Range<Int>
  ) -> Int32 {
    if case .attribute(let base, let name) = callee.kind {
      if case .name("self") = base.kind {
        compiler.blockUses.append(
          BlockUse(
            template: template, name: compiler.intern(name), context: context.captureStart))
      }
      let base = emit(base)
      let arguments = emit(arguments)
      return add(.method(base, name: compiler.intern(name), arguments: arguments), range)
    }
    if case .name(let name) = callee.kind, let value = compiler.constant(name, arguments) {
      return emit(value, range)
    }
    let callee = emit(callee)
    return add(.call(callee, arguments: emit(arguments)), range)
  }

  func add(_ node: ExpressionNode, _ range: Range<Int>) -> Int32 {
    compiler.expressions.append(node)
    compiler.expressionPlaces.append(Place(source: Int(template), range))
    return Int32(truncatingIfNeeded: compiler.expressions.count - 1)
  }

  private func operands(_ expressions: [Expression]) -> (start: Int32, count: Int32) {
    let indices = expressions.map { emit($0) }
    let start = Int32(truncatingIfNeeded: compiler.operands.count)
    compiler.operands += indices
    return (start, Int32(truncatingIfNeeded: indices.count))
  }

  /// The index of an argument list, -1 for an empty one.
  private func emit(_ arguments: CallArguments) -> Int32 {
    if arguments.isEmpty { return -1 }
    let list = ArgumentList(
      positional: arguments.positional.map { emit($0) },
      keyword: arguments.keyword.map { ($0.name, emit($0.value)) },
      spread: arguments.spread.map { emit($0) } ?? -1,
      keywordSpread: arguments.keywordSpread.map { emit($0) } ?? -1)
    compiler.arguments.append(list)
    return Int32(truncatingIfNeeded: compiler.arguments.count - 1)
  }

  private func reportUnknown(
    _ what: String, _ name: String, _ range: Range<Int>, _ known: some Sequence<String>
  ) {
    let end = min(range.upperBound, range.lowerBound + name.utf8.count)
    compiler.report(
      SyntaxError(
        "\(what) '\(name)' is not known", at: range.lowerBound..<end, code: "unknown-\(what)",
        help: Builtins.leftOut[name] ?? Diagnostic.didYouMean(name, among: known)),
      in: Int(template))
  }
}
