/// A loop that runs.
struct LoopState {
  let node: Int32
  let items: LoopItems
  let count: Int
  var index = 0
  /// 0 for the outermost of a recursive loop.
  let depth: Int
  let serial: UInt32
  let localsMark: Int
  let capturesMark: Int
  let scopeMarksMark: Int
  /// Whether the run ends with this loop: the body of a recursive call.
  let returns: Bool
  var lastChanged: [Value]?
  var isCompleted = false
}

/// What a loop walks over; a lazy sequence makes each element when its turn comes.
enum LoopItems {
  case list([Value])
  case sequence(LazySequence)

  var count: Int {
    switch self {
    case .list(let elements): elements.count
    case .sequence(let sequence): sequence.count
    }
  }

  subscript(index: Int) -> Value {
    switch self {
    case .list(let elements): elements.indices.contains(index) ? elements[index] : .none
    case .sequence(let sequence): sequence[index]
    }
  }
}

extension Renderer {
  /// Starts a loop; where to go on: its body, or its `else` where there is nothing to walk over.
  mutating func beginLoop(_ index: Int32) throws(Fault) -> Int32 {
    let node = program.loops[Int(index)]
    let iterated = try evaluate(node.iterated)
    return try beginLoop(index, over: iterated, depth: 0, returns: false)
  }

  mutating func beginLoop(
    _ index: Int32, over iterated: Value, depth: Int, returns: Bool
  ) throws(Fault) -> Int32 {
    let node = program.loops[Int(index)]
    var items = try items(of: iterated, at: node.place)
    if node.filter >= 0 { items = .list(try filter(items, node)) }
    if items.count == 0 { return beginElse(node, returns: returns) }
    nextSerial &+= 1
    loops.append(
      LoopState(
        node: index, items: items, count: items.count, depth: depth, serial: nextSerial,
        localsMark: locals.count, capturesMark: captures.count,
        scopeMarksMark: scopeMarks.count, returns: returns))
    scopeMarks.append(locals.count)
    try bindIteration(node, items[0], loops.count - 1)
    return node.body
  }

  private func items(of value: Value, at place: Place) throws(Fault) -> LoopItems {
    if case .list(let elements) = value { return .list(elements) }
    if case .sequence(let sequence) = value { return .sequence(sequence) }
    if case .undefined(let missing) = value, state.options.undefined == .strict {
      throw undefinedFault(missing, at: place)
    }
    guard let elements = value.iterated else {
      throw fault("template-type", "\(value.kindName) cannot be looped over", at: place)
    }
    return .list(elements)
  }

  private mutating func filter(_ items: LoopItems, _ node: LoopNode) throws(Fault) -> [Value] {
    var kept: [Value] = []
    for index in 0..<items.count {
      let item = items[index]
      scopeMarks.append(locals.count)
      try assign(node.target, item, at: node.place)
      let isKept = try evaluateTruth(node.filter)
      popScope()
      if isKept { kept.append(item) }
    }
    return kept
  }

  private mutating func bindIteration(
    _ node: LoopNode, _ item: Value, _ loop: Int
  ) throws(Fault) {
    if node.bindsLoop {
      let reference = Reference(.loop, loop, serial: loops[loop].serial)
      locals.append(Binding(name: program.wellKnown.loop, value: .reference(reference)))
    }
    if case .name(let name) = node.target {
      locals.append(Binding(name: name, value: item))
    } else {
      try assign(node.target, item, at: node.place)
    }
  }

  /// Goes to the next iteration of the innermost loop or behind the loop.
  mutating func nextIteration(_ index: Int32, isCompleted: Bool) throws(Fault) -> Int32 {
    let last = loops.count - 1
    guard last >= 0, loops[last].node == index else { return program.loops[Int(index)].end }
    unwind(to: loops[last])
    loops[last].index += 1
    if isCompleted { loops[last].isCompleted = true }
    if loops[last].index >= loops[last].count { return endLoop(index) }
    scopeMarks.append(locals.count)
    let item = loops[last].items[loops[last].index]
    try bindIteration(program.loops[Int(index)], item, last)
    return program.loops[Int(index)].body
  }

  /// Ends the innermost loop.
  mutating func endLoop(_ index: Int32) -> Int32 {
    guard let loop = loops.popLast() else { return program.loops[Int(index)].end }
    unwind(to: loop)
    if !loop.isCompleted {
      return beginElse(program.loops[Int(index)], returns: loop.returns)
    }
    return loop.returns ? Renderer.returns : program.loops[Int(index)].end
  }

  /// As in Jinja, `else` runs where no iteration ran to its end.
  private mutating func beginElse(_ node: LoopNode, returns: Bool) -> Int32 {
    elseReturns.append(returns)
    pushScope()
    return node.otherwise
  }

  private mutating func unwind(to loop: LoopState) {
    truncateLocals(to: loop.localsMark)
    if scopeMarks.count > loop.scopeMarksMark {
      scopeMarks.removeLast(scopeMarks.count - loop.scopeMarksMark)
    }
    if captures.count > loop.capturesMark {
      let mark = captures[loop.capturesMark]
      output.removeLast(max(0, output.count - mark))
      captures.removeLast(captures.count - loop.capturesMark)
    }
  }

  /// `loop(children)`: the body of a recursive loop over other elements.
  mutating func callLoop(
    _ reference: Reference, _ arguments: Arguments, at place: Place
  ) throws(Fault) -> Value {
    guard let loop = liveLoop(reference) else {
      throw fault("template-type", "loop is over and cannot be called", at: place)
    }
    let node = program.loops[Int(loop.node)]
    guard node.isRecursive else {
      throw fault(
        "template-type", "loop is not recursive", at: place,
        help: "write '{% for … recursive %}' to call it")
    }
    guard arguments.positional.count == 1, arguments.keyword.isEmpty else {
      throw fault("template-call", "loop takes one argument, what to walk over", at: place)
    }
    let mark = output.count
    let start = try beginLoop(
      loop.node, over: arguments.positional[0], depth: loop.depth + 1, returns: true)
    try run(node.unit, from: start)
    return takeOutput(from: mark, isMarkup: state.escapes)
  }

  func liveLoop(_ reference: Reference) -> LoopState? {
    let index = Int(reference.index)
    guard loops.indices.contains(index), loops[index].serial == reference.serial else {
      return nil
    }
    return loops[index]
  }
}
