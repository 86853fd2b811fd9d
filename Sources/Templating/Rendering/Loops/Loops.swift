/// Starts, steps and ends loops.
enum Loops {
  /// In place of an instruction's index: a recursive loop's body is done.
  static let returns: Int32 = -1

  /// Starts a loop; where to go on: its body, or its `else` where there is nothing to walk over.
  static func begin(_ index: Int32, in renderer: inout Renderer) throws(Fault) -> Int32 {
    let node = renderer.program.loops[Int(index)]
    let iterated = try Evaluator.evaluate(node.iterated, in: &renderer)
    return try begin(index, over: iterated, depth: 0, returns: false, in: &renderer)
  }

  /// - Parameter returns: whether the run ends with the loop: the body of a recursive call.
  static func begin(
    _ index: Int32, over iterated: Value, depth: Int, returns: Bool, in renderer: inout Renderer
  ) throws(Fault) -> Int32 {
    let node = renderer.program.loops[Int(index)]
    var items = try items(of: iterated, at: node.place, in: &renderer)
    if node.filter >= 0 { items = .list(try filter(items, node, in: &renderer)) }
    if items.count == 0 { return beginElse(node, returns: returns, in: &renderer) }
    renderer.nextSerial &+= 1
    renderer.loops.append(
      LoopState(
        node: index, items: items, count: items.count, depth: depth, serial: renderer.nextSerial,
        variables: renderer.variables.mark, captures: renderer.captures.count, returns: returns))
    renderer.variables.pushScope()
    try bindIteration(node, items[0], renderer.loops.count - 1, in: &renderer)
    return node.body
  }

  private static func items(
    of value: Value, at place: Place, in renderer: inout Renderer
  ) throws(Fault) -> LoopItems {
    if case .list(let elements) = value { return .list(elements) }
    if case .sequence(let sequence) = value { return .sequence(sequence) }
    try renderer.requireDefinedIfStrict(value, at: place)
    guard let elements = value.iterated else {
      throw renderer.fault("template-type", "\(value.kindName) cannot be looped over", at: place)
    }
    return .list(elements)
  }

  /// The elements for which the loop's condition holds.
  private static func filter(
    _ items: LoopItems, _ node: LoopNode, in renderer: inout Renderer
  ) throws(Fault) -> [Value] {
    var kept: [Value] = []
    for index in 0..<items.count {
      let item = items[index]
      renderer.variables.pushScope()
      try renderer.assign(node.target, item, at: node.place)
      let isKept = try Evaluator.isTrue(node.filter, in: &renderer)
      renderer.variables.popScope()
      if isKept { kept.append(item) }
    }
    return kept
  }

  /// Binds `loop` and the target in the scope of an iteration, which is empty yet.
  private static func bindIteration(
    _ node: LoopNode, _ item: Value, _ loop: Int, in renderer: inout Renderer
  ) throws(Fault) {
    if node.bindsLoop {
      let reference = Reference(.loop, loop, serial: renderer.loops[loop].serial)
      renderer.variables.bindNew(renderer.program.wellKnown.loop, .reference(reference))
    }
    if case .name(let name) = node.target {
      renderer.variables.bindNew(name, item)
    } else {
      try renderer.assign(node.target, item, at: node.place)
    }
  }

  /// Goes to the next iteration of the innermost loop or behind the loop.
  static func next(
    _ index: Int32, isCompleted: Bool, in renderer: inout Renderer
  ) throws(Fault) -> Int32 {
    let last = renderer.loops.count - 1
    guard last >= 0, renderer.loops[last].node == index else {
      return renderer.program.loops[Int(index)].end
    }
    unwind(
      to: renderer.loops[last].variables, captures: renderer.loops[last].captures, in: &renderer)
    renderer.loops[last].index += 1
    if isCompleted { renderer.loops[last].isCompleted = true }
    if renderer.loops[last].index >= renderer.loops[last].count { return end(index, in: &renderer) }
    renderer.variables.pushScope()
    let item = renderer.loops[last].items[renderer.loops[last].index]
    try bindIteration(renderer.program.loops[Int(index)], item, last, in: &renderer)
    return renderer.program.loops[Int(index)].body
  }

  /// Ends the innermost loop.
  static func end(_ index: Int32, in renderer: inout Renderer) -> Int32 {
    guard let loop = renderer.loops.popLast() else { return renderer.program.loops[Int(index)].end }
    unwind(to: loop.variables, captures: loop.captures, in: &renderer)
    if !loop.isCompleted {
      return beginElse(renderer.program.loops[Int(index)], returns: loop.returns, in: &renderer)
    }
    return loop.returns ? returns : renderer.program.loops[Int(index)].end
  }

  /// As in Jinja, `else` runs where no iteration ran to its end.
  private static func beginElse(
    _ node: LoopNode, returns: Bool, in renderer: inout Renderer
  ) -> Int32 {
    renderer.elseReturns.append(returns)
    renderer.variables.pushScope()
    return node.otherwise
  }

  /// Forgets what an iteration bound, and captures that it left open.
  private static func unwind(
    to mark: Variables.Mark, captures: Int, in renderer: inout Renderer
  ) {
    renderer.variables.unwind(to: mark)
    if renderer.captures.count > captures {
      let start = renderer.captures[captures]
      renderer.output.removeLast(max(0, renderer.output.count - start))
      renderer.captures.removeLast(renderer.captures.count - captures)
    }
  }

  /// `loop(children)`: the body of a recursive loop over other elements.
  static func call(
    _ reference: Reference, _ arguments: Arguments, at place: Place, in renderer: inout Renderer
  ) throws(Fault) -> Value {
    guard let position = position(of: reference, in: &renderer) else {
      throw renderer.fault("template-type", "loop is over and cannot be called", at: place)
    }
    let loop = renderer.loops[position]
    let node = renderer.program.loops[Int(loop.node)]
    guard node.isRecursive else {
      throw renderer.fault(
        "template-type", "loop is not recursive", at: place,
        help: "write '{% for … recursive %}' to call it")
    }
    guard arguments.positional.count == 1, arguments.keyword.isEmpty else {
      throw renderer.fault("template-call", "loop takes one argument, what to walk over", at: place)
    }
    let mark = renderer.output.count
    let start = try begin(
      loop.node, over: arguments.positional[0], depth: loop.depth + 1, returns: true, in: &renderer)
    try renderer.run(node.unit, from: start)
    return renderer.takeOutput(from: mark, isMarkup: renderer.state.escapes)
  }

  /// Where the loop that a reference stands for is among those that run; nil where it is over.
  static func position(of reference: Reference, in renderer: inout Renderer) -> Int? {
    let index = Int(reference.index)
    guard renderer.loops.indices.contains(index),
      renderer.loops[index].serial == reference.serial
    else { return nil }
    return index
  }
}
