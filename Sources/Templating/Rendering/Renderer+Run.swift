extension Renderer {
  /// Runs a unit's code from an instruction on to its end, one level of recursion deeper.
  mutating func run(_ unit: Int32, from start: Int32 = 0) throws(Fault) {
    try checkStack(at: -1)
    depth += 1
    defer { depth -= 1 }
    if depth > program.options.limits.recursion {
      throw limitFault("recursion", program.options.limits.recursion, at: nil)
    }
    if start == 0 { state.escapes = program.units[Int(unit)].escapes }
    let code = program.units[Int(unit)].code
    var pc = Int(start)
    while pc < code.count {
      fuel -= 1
      if fuel <= 0 {
        throw limitFault("number of instructions", state.options.limits.instructions, at: nil)
      }
      let instruction = code[pc]
      pc += 1
      switch instruction {
      case .text(let start, let count):
        appendText(Int(start), Int(count))
        try checkOutput()
      case .emit(let expression, let mode):
        let value = try Evaluator.evaluate(expression, in: &self)
        try write(value, mode, at: expression)
        try checkOutput()
      case .jump(let target): pc = Int(target)
      case .jumpUnless(let test, let target):
        if try !Evaluator.isTrue(test, in: &self) { pc = Int(target) }
      case .jumpIfExtended(let target): if chain.count > 1 { pc = Int(target) }
      case .loopBegin(let loop): pc = Int(try Loops.begin(loop, in: &self))
      case .loopNext(let loop):
        let next = try Loops.next(loop, isCompleted: true, in: &self)
        if next == Loops.returns { return }
        pc = Int(next)
      case .loopContinue(let loop):
        let next = try Loops.next(loop, isCompleted: false, in: &self)
        if next == Loops.returns { return }
        pc = Int(next)
      case .loopBreak(let loop):
        let next = Loops.end(loop, in: &self)
        if next == Loops.returns { return }
        pc = Int(next)
      case .loopElseEnd:
        variables.popScope()
        if elseReturns.popLast() == true { return }
      case .setEscapes(let escapes): state.escapes = escapes
      case .assign(let target, let value):
        let assigned = try Evaluator.evaluate(value, in: &self)
        try assign(program.targets[Int(target)], assigned, at: place(of: value))
      case .pushScope: variables.pushScope()
      case .popScope: variables.popScope()
      case .bindAll(let operands, let count): try bindAll(Int(operands), Int(count))
      case .beginCapture: captures.append(output.count)
      case .endCapture(let isMarkup): endCapture(isMarkup: isMarkup)
      case .macro(let macro): Calls.define(macro, in: &self)
      case .callBlock(let call, let macro, let mode):
        try Calls.runCallBlock(call, macro, mode, in: &self)
        try checkOutput()
      case .include(let reference): try Composition.include(reference, in: &self)
      case .importModule(let reference): try Composition.importModule(reference, in: &self)
      case .block(let block): try Composition.renderBlock(block, in: &self)
      case .extends(let reference): try Composition.extend(reference, in: &self)
      case .evaluate(let expression): _ = try Evaluator.evaluate(expression, in: &self)
      case .end: return
      }
    }
  }

  private mutating func bindAll(_ start: Int, _ count: Int) throws(Fault) {
    if count == 1 {
      let expression = program.operands[start + 1]
      let mark = variables.suspendScope()
      let value = try Evaluator.evaluate(expression, in: &self)
      variables.resumeScope(mark)
      try assign(
        program.targets[Int(program.operands[start])], value, at: place(of: expression))
      return
    }
    var values: [(target: Int, value: Value, place: Place)] = []
    let mark = variables.suspendScope()
    for index in 0..<count {
      let expression = program.operands[start + index * 2 + 1]
      let value = try Evaluator.evaluate(expression, in: &self)
      values.append((Int(program.operands[start + index * 2]), value, place(of: expression)))
    }
    variables.resumeScope(mark)
    for entry in values {
      try assign(program.targets[entry.target], entry.value, at: entry.place)
    }
  }
}
