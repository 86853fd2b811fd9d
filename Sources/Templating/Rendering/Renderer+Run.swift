extension Renderer {
  /// Runs a unit's code from an instruction on, one level of recursion deeper.
  mutating func run(_ unit: Int32, from start: Int32) throws(Fault) {
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
        try emit(expression, mode)
        try checkOutput()
      case .jump(let target): pc = Int(target)
      case .jumpUnless(let test, let target):
        if try !evaluateTruth(test) { pc = Int(target) }
      case .jumpIfExtended(let target): if chain.count > 1 { pc = Int(target) }
      case .loopBegin(let loop): pc = Int(try beginLoop(loop))
      case .loopNext(let loop):
        let next = try nextIteration(loop, isCompleted: true)
        if next == Renderer.returns { return }
        pc = Int(next)
      case .loopContinue(let loop):
        let next = try nextIteration(loop, isCompleted: false)
        if next == Renderer.returns { return }
        pc = Int(next)
      case .loopBreak(let loop):
        let next = endLoop(loop)
        if next == Renderer.returns { return }
        pc = Int(next)
      case .loopElseEnd:
        popScope()
        if elseReturns.popLast() == true { return }
      case .setEscapes(let escapes): state.escapes = escapes
      case .assign(let target, let value):
        let assigned = try evaluate(value)
        try assign(program.targets[Int(target)], assigned, at: place(of: value))
      case .pushScope: pushScope()
      case .popScope: popScope()
      case .bindAll(let operands, let count): try bindAll(Int(operands), Int(count))
      case .beginCapture: captures.append(output.count)
      case .endCapture(let isMarkup): endCapture(isMarkup: isMarkup)
      case .macro(let macro): defineMacro(macro)
      case .callBlock(let call, let macro, let mode):
        try runCallBlock(call, macro, mode)
        try checkOutput()
      case .include(let reference): try include(reference)
      case .importModule(let reference): try importModule(reference)
      case .block(let block): try renderBlock(block)
      case .extends(let reference): try extend(reference)
      case .evaluate(let expression): _ = try evaluate(expression)
      case .end: return
      }
    }
  }

  /// In place of an instruction's index: a recursive loop's body is done.
  static let returns: Int32 = -1

  @inline(__always)
  mutating func appendText(_ start: Int, _ count: Int) {
    text.withUnsafeBufferPointer { bytes in
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<start + count]))
    }
  }

  @inline(__always)
  func checkOutput() throws(Fault) {
    if output.count - outputStart > state.options.limits.outputBytes {
      throw limitFault("output", state.options.limits.outputBytes, at: nil)
    }
  }

  private mutating func bindAll(_ start: Int, _ count: Int) throws(Fault) {
    var values: [(target: Int, value: Value, place: Place)] = []
    let mark = scopeMarks.popLast() ?? 0
    for index in 0..<count {
      let expression = program.operands[start + index * 2 + 1]
      values.append(
        (Int(program.operands[start + index * 2]), try evaluate(expression), place(of: expression)))
    }
    scopeMarks.append(mark)
    for entry in values {
      try assign(program.targets[entry.target], entry.value, at: entry.place)
    }
  }

  private mutating func endCapture(isMarkup: Bool) {
    guard let mark = captures.popLast() else { return }
    capturedValue = takeOutput(from: mark, isMarkup: isMarkup)
  }

  /// Cuts what was written since `mark` off the output, as a value.
  mutating func takeOutput(from mark: Int, isMarkup: Bool) -> Value {
    let bytes = Array(output[min(mark, output.count)...])
    output.removeLast(bytes.count)
    return isMarkup ? .markup(Markup(bytes)) : .string(String(decoding: bytes, as: UTF8.self))
  }
}
