/// A macro that was defined, with the variables around it.
struct MacroValue {
  let node: Int32
  let scope: Int32
  let captured: [Renderer.Binding]
}

/// An imported template: the names it defines at its top level.
struct ModuleValue {
  let name: String
  let exports: ValueDictionary
  let text: Markup
}

extension Renderer {
  mutating func evaluateArguments(_ index: Int32) throws(Fault) -> Arguments {
    if index < 0 { return .none }
    let list = program.arguments[Int(index)]
    var arguments = Arguments()
    arguments.positional.reserveCapacity(list.positional.count)
    for expression in list.positional { arguments.positional.append(try evaluate(expression)) }
    for (name, expression) in list.keyword {
      arguments.keyword.append((name, try evaluate(expression)))
    }
    if list.spread >= 0 {
      let value = try evaluate(list.spread)
      guard let elements = value.iterated else {
        throw fault(
          "template-type", "\(value.kindName) cannot be spread over arguments",
          at: place(of: list.spread))
      }
      arguments.positional += elements
    }
    if list.keywordSpread >= 0 {
      guard case .dict(let dictionary) = try evaluate(list.keywordSpread) else {
        throw fault(
          "template-type", "'**' needs a dictionary", at: place(of: list.keywordSpread))
      }
      for entry in dictionary.entries { arguments.keyword.append((entry.key.text, entry.value)) }
    }
    return arguments
  }

  mutating func call(
    _ callee: Value, _ arguments: Arguments, at index: Int32
  ) throws(Fault) -> Value {
    guard case .reference(let reference) = callee else {
      try requireDefined(callee, at: index)
      throw fault("template-type", "\(callee.kindName) cannot be called", at: place(of: index))
    }
    let target = Int(reference.index)
    switch reference.kind {
    case .function:
      do throws(CallError) {
        return try program.library.functions[target].body(arguments, &state)
      } catch {
        throw fault(error, at: place(of: index))
      }
    case .macro: return try callMacro(target, arguments, at: index)
    case .loop: return try callLoop(reference, arguments, at: place(of: index))
    case .joiner:
      guard state.joiners.indices.contains(target) else { return .string("") }
      if !state.joiners[target].isUsed {
        state.joiners[target].isUsed = true
        return .string("")
      }
      return state.joiners[target].separator
    case .superBlock: return try renderSuper(target, at: index)
    case .block: return try renderSelf(reference.index, at: index)
    case .boundMethod:
      guard boundMethods.indices.contains(target) else { return .none }
      let bound = boundMethods[target]
      return try callMethod(bound.name, of: bound.base, arguments, at: index)
    case .namespace, .cycler, .module, .blocks:
      throw fault("template-type", "\(callee.kindName) cannot be called", at: place(of: index))
    }
  }

  mutating func callMethod(
    _ name: Int32, of owner: Value, _ arguments: Arguments, at index: Int32
  ) throws(Fault) -> Value {
    let text = program.names[Int(name)].text
    if case .reference(let reference) = owner {
      if reference.kind == .loop,
        let value = try callLoopMethod(text, reference, arguments, at: place(of: index))
      {
        return value
      }
      if reference.kind == .cycler, let value = callCycler(text, Int(reference.index)) {
        return value
      }
    } else {
      do throws(CallError) {
        if let value = try Methods.call(text, on: owner, arguments, &state) { return value }
      } catch {
        throw fault(error, at: place(of: index))
      }
    }
    let callee = try member(name, of: owner, at: index)
    if case .undefined(let missing) = callee, missing.owner != nil {
      throw fault(
        "undefined", "\(owner.kindName) has no method '\(text)'", at: place(of: index),
        help: Methods.help(text, on: owner))
    }
    return try call(callee, arguments, at: index)
  }

  private mutating func callCycler(_ name: String, _ index: Int) -> Value? {
    guard state.cyclers.indices.contains(index) else { return nil }
    switch name {
    case "next":
      let cycler = state.cyclers[index]
      state.cyclers[index].position = (cycler.position + 1) % max(1, cycler.values.count)
      return cycler.values[cycler.position]
    case "reset":
      state.cyclers[index].position = 0
      return Value.none
    default: return nil
    }
  }
}
