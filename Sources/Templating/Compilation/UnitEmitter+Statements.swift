extension UnitEmitter {
  mutating func emit(_ statement: Statement) {
    switch statement.kind {
    case .text, .output, .block, .callBlock, .filterBlock, .include:
      if isExtended { return }
      if mayBeExtended, depth == 0 {
        let jump = emitJump(.jumpIfExtended(0))
        emitOutput(statement)
        patch(jump)
      } else {
        emitOutput(statement)
      }
    case .conditional(let branches, let otherwise):
      nested { $0.emitConditional(branches, otherwise, statement.range) }
    case .loop(let loop): nested { $0.emitLoop(loop, statement.range) }
    case .assign(let target, let value):
      let value = emit(value)
      code.append(.assign(target: add(target), value))
    case .assignBlock(let target, let filters, let body):
      nested { $0.emitCaptured(body) }
      let value = filters.map { emit($0) } ?? add(.captured, statement.range)
      code.append(.assign(target: add(target), value))
    case .with(let assignments, let body):
      nested { $0.emitWith(assignments, body) }
    case .macro(let macro):
      code.append(.macro(emitMacro(macro, statement.range)))
    case .importModule(let reference, let name):
      let target = compiler.intern(name)
      emitImport(reference, module: target, names: [], statement.range)
    case .importNames(let reference, let names):
      let names = names.map { (compiler.intern($0.name), compiler.intern($0.alias)) }
      emitImport(reference, module: -1, names: names, statement.range)
    case .extends(let parent): emitExtends(parent, statement.range)
    case .autoescape(let flag, let body): nested { $0.emitAutoescape(flag, body) }
    case .evaluate(let expression): code.append(.evaluate(emit(expression)))
    case .breakLoop: if let loop = openLoops.last { code.append(.loopBreak(loop)) }
    case .continueLoop:
      if let loop = openLoops.last { code.append(.loopContinue(loop)) }
    }
  }

  private mutating func nested(_ emit: (inout UnitEmitter) -> Void) {
    depth += 1
    emit(&self)
    depth -= 1
  }

  private mutating func emitOutput(_ statement: Statement) {
    switch statement.kind {
    case .text(let range): emitText(range)
    case .output(let expression):
      let mode = outputMode(for: expression)
      let value = emit(written(expression, mode))
      if !emitConstant(value, mode) { code.append(.emit(value, mode)) }
    case .block(let block): emitBlock(block, statement.range)
    case .callBlock(let call, let macro):
      let macro = emitMacro(macro, statement.range)
      let mode = outputMode(for: call)
      code.append(.callBlock(emit(call), macro: macro, mode))
    case .filterBlock(let filter, let body):
      nested { $0.emitCaptured(body) }
      let mode = outputMode(for: filter)
      code.append(.emit(emit(filter), mode))
    case .include(let include): emitInclude(include, statement.range)
    default: break
    }
  }

  /// Emits what a constant writes as text; false where the value is none, or may not stand here.
  private mutating func emitConstant(_ expression: Int32, _ mode: EscapeMode) -> Bool {
    guard case .constant(let constant) = compiler.expressions[Int(expression)] else { return false }
    let start = compiler.text.count
    do throws(CallError) {
      try ValueWriter.write(compiler.constants[Int(constant)], mode, to: &compiler.text)
    } catch {
      return false
    }
    code.append(
      .text(
        start: Int32(truncatingIfNeeded: start),
        count: Int32(truncatingIfNeeded: compiler.text.count - start)))
    return true
  }

  private mutating func emitConditional(
    _ branches: [(test: Expression, body: [Statement])], _ otherwise: [Statement],
    _ range: Range<Int>
  ) {
    var ends: [Int] = []
    let wasExtended = isExtended
    let start = context
    var joined: (context: EscapeContext, range: Range<Int>)?
    for (test, body) in branches {
      let test = emit(test)
      let skip = emitJump(.jumpUnless(test, to: 0))
      context = start
      emitBody(body)
      join(&joined, at: body.last?.range ?? range)
      if isExtended, !wasExtended {
        isExtended = false
        mayBeExtended = true
      }
      ends.append(emitJump())
      patch(skip)
    }
    context = start
    emitBody(otherwise)
    join(&joined, at: otherwise.last?.range ?? range)
    context = joined?.context ?? start
    if isExtended, !wasExtended {
      isExtended = false
      mayBeExtended = true
    }
    for end in ends { patch(end) }
  }

  private mutating func emitLoop(_ loop: Statement.Loop, _ range: Range<Int>) {
    if case .name("loop", let range) = loop.target {
      report(SyntaxError("loop variable 'loop' cannot be assigned to", at: range))
    }
    let iterated = emit(loop.iterated)
    let filter = loop.filter.map { emit($0) } ?? -1
    let index = Int32(truncatingIfNeeded: compiler.loops.count)
    compiler.loops.append(
      LoopNode(
        target: flatten(loop.target), iterated: iterated, filter: filter,
        isRecursive: loop.isRecursive, bindsLoop: bindsLoop(loop), unit: unit,
        place: place(loop.iterated.range)))
    code.append(.loopBegin(index))
    compiler.loops[Int(index)].body = pc
    openLoops.append(index)
    let start = emitLoopBody(loop, range)
    openLoops.removeLast()
    code.append(.loopNext(index))
    compiler.loops[Int(index)].otherwise = pc
    var joined: (context: EscapeContext, range: Range<Int>)? = (context, range)
    context = start
    emitBody(loop.otherwise)
    join(&joined, at: loop.otherwise.last?.range ?? range)
    context = joined?.context ?? start
    code.append(.loopElseEnd)
    compiler.loops[Int(index)].end = pc
  }

  /// As in Jinja, `loop` is there where the body asks for it, or a block that may.
  private func bindsLoop(_ loop: Statement.Loop) -> Bool {
    loop.isRecursive || FreeNames(of: loop.body).contains("loop") || hasScopedBlock(loop.body)
  }

  private func hasScopedBlock(_ statements: [Statement]) -> Bool {
    statements.contains { statement in
      if case .block(let block) = statement.kind, block.isScoped { return true }
      return statement.bodies.contains(where: hasScopedBlock)
    }
  }

  private mutating func emitWith(
    _ assignments: [(Statement.Target, Expression)], _ body: [Statement]
  ) {
    let pairs = assignments.map { (add($0.0), emit($0.1)) }
    let start = Int32(truncatingIfNeeded: compiler.operands.count)
    for (target, value) in pairs { compiler.operands += [target, value] }
    code.append(.pushScope)
    code.append(.bindAll(operands: start, count: Int32(truncatingIfNeeded: pairs.count)))
    emitBody(body)
    code.append(.popScope)
  }

  private mutating func emitAutoescape(_ flag: Expression, _ body: [Statement]) {
    let outer = context
    if case .constant(let value) = flag.kind {
      switchEscaping(on: value.isTrue, at: flag.range)
    } else {
      report(
        SyntaxError(
          "autoescape needs true or false, known when compiling", at: flag.range,
          code: "unsupported"))
    }
    code.append(.setEscapes(context.isMarkup))
    code.append(.pushScope)
    emitBody(body)
    code.append(.popScope)
    code.append(.setEscapes(outer.isMarkup))
    context = outer
  }

  mutating func flatten(_ target: Statement.Target) -> TargetNode {
    switch target {
    case .name(let name, _): .name(compiler.intern(name))
    case .attribute(let name, let attribute, let range):
      .attribute(compiler.intern(name), name: compiler.intern(attribute), place(range))
    case .tuple(let targets, let range): .tuple(targets.map { flatten($0) }, place(range))
    }
  }

  mutating func add(_ target: Statement.Target) -> Int32 {
    compiler.targets.append(flatten(target))
    return Int32(truncatingIfNeeded: compiler.targets.count - 1)
  }
}
