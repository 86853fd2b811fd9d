/// Calls functions, methods and the rendering's own objects: macros, loops, joiners, cyclers.
enum Calls {
  /// Calls a value: a function, a macro, or another of the rendering's own objects.
  static func call(
    _ callee: Value, _ arguments: Arguments, at index: Int32, in renderer: inout Renderer
  ) throws(Fault) -> Value {
    guard case .reference(let reference) = callee else {
      try renderer.requireDefined(callee, at: index)
      throw renderer.fault(
        "template-type", "\(callee.kindName) cannot be called", at: renderer.place(of: index))
    }
    let target = Int(reference.index)
    switch reference.kind {
    case .function:
      do throws(CallError) {
        return try renderer.program.library.functions[target].body(arguments, &renderer.state)
      } catch {
        throw renderer.fault(error, at: renderer.place(of: index))
      }
    case .macro: return try callMacro(target, arguments, at: index, in: &renderer)
    case .loop:
      return try Loops.call(reference, arguments, at: renderer.place(of: index), in: &renderer)
    case .joiner:
      guard renderer.state.joiners.indices.contains(target) else { return .string("") }
      if !renderer.state.joiners[target].isUsed {
        renderer.state.joiners[target].isUsed = true
        return .string("")
      }
      return renderer.state.joiners[target].separator
    case .superBlock: return try Composition.renderSuper(target, at: index, in: &renderer)
    case .block: return try Composition.renderSelf(reference.index, at: index, in: &renderer)
    case .namespace, .cycler, .module, .blocks:
      throw renderer.fault(
        "template-type", "\(callee.kindName) cannot be called", at: renderer.place(of: index))
    }
  }

  /// `owner.name(…)`: a method of the value's kind, or a member that can be called.
  static func callMethod(
    _ name: Int32, of owner: Value, _ arguments: Arguments, at index: Int32,
    in renderer: inout Renderer
  ) throws(Fault) -> Value {
    let text = renderer.text(of: name)
    if case .reference(let reference) = owner {
      if reference.kind == .loop, let loop = Loops.position(of: reference, in: &renderer) {
        do throws(CallError) {
          if let value = try renderer.loops[loop].call(text, arguments) { return value }
        } catch {
          throw renderer.fault(error, at: renderer.place(of: index))
        }
      }
      if reference.kind == .cycler,
        let value = callCycler(text, Int(reference.index), in: &renderer)
      {
        return value
      }
    } else {
      do throws(CallError) {
        if let value = try Methods.call(text, on: owner, arguments, &renderer.state) {
          return value
        }
      } catch {
        throw renderer.fault(error, at: renderer.place(of: index))
      }
    }
    let callee = try Evaluator.member(name, of: owner, at: index, in: &renderer)
    if case .undefined(let missing) = callee, missing.owner != nil {
      throw renderer.fault(
        "undefined", "\(owner.kindName) has no method '\(text)'", at: renderer.place(of: index),
        help: Methods.help(text, on: owner))
    }
    return try call(callee, arguments, at: index, in: &renderer)
  }

  /// `cycler.next()` and `cycler.reset()`; nil for another name.
  private static func callCycler(
    _ name: String, _ index: Int, in renderer: inout Renderer
  ) -> Value? {
    guard renderer.state.cyclers.indices.contains(index) else { return nil }
    switch name {
    case "next":
      let cycler = renderer.state.cyclers[index]
      renderer.state.cyclers[index].position = (cycler.position + 1) % max(1, cycler.values.count)
      return cycler.values[cycler.position]
    case "reset":
      renderer.state.cyclers[index].position = 0
      return Value.none
    default: return nil
    }
  }
}
