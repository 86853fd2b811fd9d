extension Composition {
  /// Renders the innermost definition of a block.
  static func renderBlock(_ index: Int32, in renderer: inout Renderer) throws(Fault) {
    let node = renderer.program.blocks[Int(index)]
    try renderBlock(
      node.name, from: 0, context: node.context, isScoped: node.isScoped, at: node.place,
      in: &renderer)
  }

  /// Renders the first definition of a block at or behind a level of the chain.
  private static func renderBlock(
    _ name: Int32, from level: Int, context: EscapeContext, isScoped: Bool, at place: Place,
    in renderer: inout Renderer
  ) throws(Fault) {
    var level = level
    while level < renderer.chain.count {
      let key = UnitKey(template: renderer.chain[level], block: name, context: context)
      if let unit = renderer.program.unitIndex[key] {
        if renderer.program.requiredBlocks.contains(key) {
          throw renderer.fault(
            "required-block",
            "required block '\(renderer.text(of: name))' is not defined", at: place)
        }
        try run(block: name, unit, level, context, isScoped: isScoped, at: place, in: &renderer)
        return
      }
      level += 1
    }
  }

  /// Runs one definition of a block in a frame of its own.
  private static func run(
    block name: Int32, _ unit: Int32, _ level: Int, _ context: EscapeContext, isScoped: Bool,
    at place: Place, in renderer: inout Renderer
  ) throws(Fault) {
    let seen = isScoped ? renderer.variables.visibleLocals : renderer.variables.captured
    let outer = renderer.enterFrame(scope: renderer.variables.scope, captured: seen)
    renderer.activeBlocks.append((name, level, context))
    let reference = Reference(.superBlock, renderer.activeBlocks.count - 1)
    renderer.variables.bindNew(renderer.program.wellKnown.superName, .reference(reference))
    defer {
      renderer.activeBlocks.removeLast()
      renderer.leave(outer)
    }
    do throws(Fault) {
      try renderer.run(unit)
    } catch {
      throw error.adding(
        note: "in block '\(renderer.text(of: name))' from here",
        at: renderer.program.range(of: place))
    }
  }

  /// `super()`: the block as the next template of the chain has it.
  static func renderSuper(
    _ active: Int, at index: Int32, in renderer: inout Renderer
  ) throws(Fault) -> Value {
    guard renderer.activeBlocks.indices.contains(active) else { return .none }
    let (name, level, context) = renderer.activeBlocks[active]
    let hasParent = renderer.chain.indices.contains { later in
      later > level
        && renderer.program.unitIndex[
          UnitKey(template: renderer.chain[later], block: name, context: context)] != nil
    }
    guard hasParent else {
      throw renderer.fault(
        "undefined", "there is no parent block called '\(renderer.text(of: name))'",
        at: renderer.place(of: index))
    }
    let mark = renderer.output.count
    try renderBlock(
      name, from: level + 1, context: context, isScoped: false, at: renderer.place(of: index),
      in: &renderer)
    return renderer.takeOutput(from: mark, isMarkup: context.isMarkup)
  }

  /// `self.name()`.
  static func renderSelf(
    _ name: Int32, at index: Int32, in renderer: inout Renderer
  ) throws(Fault) -> Value {
    guard let current = renderer.chain.first else { return .none }
    let mark = renderer.output.count
    let context = renderer.program.startContexts[Int(current)].captureStart
    let isKnown = renderer.chain.contains {
      renderer.program.unitIndex[UnitKey(template: $0, block: name, context: context)] != nil
    }
    guard isKnown else {
      throw renderer.fault(
        "undefined", "there is no block called '\(renderer.text(of: name))'",
        at: renderer.place(of: index))
    }
    try renderBlock(
      name, from: 0, context: context, isScoped: false, at: renderer.place(of: index), in: &renderer
    )
    return renderer.takeOutput(from: mark, isMarkup: context.isMarkup)
  }
}
