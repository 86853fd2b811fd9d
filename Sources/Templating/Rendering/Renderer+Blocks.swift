extension Renderer {
  /// Renders the innermost definition of a block.
  mutating func renderBlock(_ index: Int32) throws(Fault) {
    let node = program.blocks[Int(index)]
    try renderBlock(
      node.name, from: 0, context: node.context, isScoped: node.isScoped, at: node.place)
  }

  /// Renders the first definition of a block at or behind a level of the chain.
  private mutating func renderBlock(
    _ name: Int32, from level: Int, context: EscapeContext, isScoped: Bool, at place: Place
  ) throws(Fault) {
    var level = level
    while level < chain.count {
      let key = UnitKey(template: chain[level], block: name, context: context)
      if let unit = program.unitIndex[key] {
        if program.requiredBlocks.contains(key) {
          throw fault(
            "required-block",
            "required block '\(program.names[Int(name)].text)' is not defined", at: place)
        }
        try run(block: name, unit, level, context, isScoped: isScoped, at: place)
        return
      }
      level += 1
    }
  }

  private mutating func run(
    block name: Int32, _ unit: Int32, _ level: Int, _ context: EscapeContext, isScoped: Bool,
    at place: Place
  ) throws(Fault) {
    let seen = isScoped ? visibleLocals : captured
    let outer = enterFrame(scope: scope, captured: seen)
    activeBlocks.append((name, level, context))
    let reference = Reference(.superBlock, activeBlocks.count - 1)
    locals.append(Binding(name: program.wellKnown.superName, value: .reference(reference)))
    defer {
      activeBlocks.removeLast()
      leaveFrame(outer)
    }
    do throws(Fault) {
      try run(unit)
    } catch {
      throw error.adding(
        note: "in block '\(program.names[Int(name)].text)' from here",
        at: program.range(of: place))
    }
  }

  /// `super()`: the block as the next template of the chain has it.
  mutating func renderSuper(_ active: Int, at index: Int32) throws(Fault) -> Value {
    guard activeBlocks.indices.contains(active) else { return .none }
    let (name, level, context) = activeBlocks[active]
    let hasParent = chain.indices.contains { later in
      later > level
        && program.unitIndex[UnitKey(template: chain[later], block: name, context: context)] != nil
    }
    guard hasParent else {
      throw fault(
        "undefined", "there is no parent block called '\(program.names[Int(name)].text)'",
        at: place(of: index))
    }
    let mark = output.count
    try renderBlock(
      name, from: level + 1, context: context, isScoped: false, at: place(of: index))
    return takeOutput(from: mark, isMarkup: context.isMarkup)
  }

  /// `self.name()`.
  mutating func renderSelf(_ name: Int32, at index: Int32) throws(Fault) -> Value {
    guard let current = chain.first else { return .none }
    let mark = output.count
    let context = program.startContexts[Int(current)].captureStart
    let isKnown = chain.contains {
      program.unitIndex[UnitKey(template: $0, block: name, context: context)] != nil
    }
    guard isKnown else {
      throw fault(
        "undefined", "there is no block called '\(program.names[Int(name)].text)'",
        at: place(of: index))
    }
    try renderBlock(name, from: 0, context: context, isScoped: false, at: place(of: index))
    return takeOutput(from: mark, isMarkup: context.isMarkup)
  }
}
