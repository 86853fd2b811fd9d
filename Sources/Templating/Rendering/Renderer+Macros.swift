extension Renderer {
  mutating func defineMacro(_ index: Int32) {
    let value = makeMacro(index)
    bind(program.macros[Int(index)].name, value)
  }

  mutating func makeMacro(_ index: Int32) -> Value {
    macros.append(MacroValue(node: index, scope: scope, captured: visibleLocals))
    return .reference(Reference(.macro, macros.count - 1))
  }

  func macroMember(_ name: String, _ index: Int) -> Value? {
    guard macros.indices.contains(index) else { return nil }
    let node = program.macros[Int(macros[index].node)]
    switch name {
    case "name": return .string(program.names[Int(node.name)].text)
    case "arguments":
      return .tuple(node.parameters.map { .string(program.names[Int($0.name)].text) })
    case "catch_varargs": return .bool(node.usesVarargs)
    case "catch_kwargs": return .bool(node.usesKwargs)
    case "caller": return .bool(node.usesCaller)
    default: return nil
    }
  }

  mutating func callMacro(
    _ index: Int, _ arguments: Arguments, at expression: Int32
  ) throws(Fault) -> Value {
    guard macros.indices.contains(index) else { return .none }
    let macro = macros[index]
    let node = program.macros[Int(macro.node)]
    let name = program.names[Int(node.name)].text
    let mark = output.count
    let outer = enterFrame(scope: macro.scope, captured: macro.captured)
    defer { leaveFrame(outer) }
    do throws(Fault) {
      try bindArguments(of: node, arguments, at: place(of: expression), macro: index)
      try run(node.unit)
    } catch {
      output.removeLast(max(0, output.count - mark))
      throw error.adding(
        note: "called in macro '\(name)' from here", at: program.range(of: place(of: expression)))
    }
    return takeOutput(from: mark, isMarkup: node.isMarkup)
  }

  struct Frame {
    let localsBase: Int
    let localsCount: Int
    let scope: Int32
    let captured: [Binding]
    let marks: Int
    let captures: Int
    let escapes: Bool
  }

  /// Hides the locals that are bound now and sees those of `scope` and `captured` instead.
  mutating func enterFrame(scope: Int32, captured: [Binding]) -> Frame {
    let frame = Frame(
      localsBase: localsBase, localsCount: locals.count, scope: self.scope,
      captured: self.captured, marks: scopeMarks.count, captures: captures.count,
      escapes: state.escapes)
    localsBase = locals.count
    scopeMarks.append(locals.count)
    self.scope = scope
    self.captured = captured
    return frame
  }

  mutating func leaveFrame(_ frame: Frame) {
    truncateLocals(to: frame.localsCount)
    localsBase = frame.localsBase
    scope = frame.scope
    captured = frame.captured
    if scopeMarks.count > frame.marks {
      scopeMarks.removeLast(scopeMarks.count - frame.marks)
    }
    if captures.count > frame.captures {
      captures.removeLast(captures.count - frame.captures)
    }
    state.escapes = frame.escapes
  }

  private mutating func bindArguments(
    of node: MacroNode, _ arguments: Arguments, at place: Place, macro: Int
  ) throws(Fault) {
    let macroName = program.names[Int(node.name)].text
    locals.append(Binding(name: node.name, value: .reference(Reference(.macro, macro))))
    var keyword = arguments.keyword
    for (index, parameter) in node.parameters.enumerated() {
      let name = program.names[Int(parameter.name)].text
      let value: Value
      if index < arguments.positional.count {
        value = arguments.positional[index]
        if keyword.contains(where: { $0.name == name }) {
          throw fault(
            "template-call", "macro '\(macroName)' is given '\(name)' twice", at: place)
        }
      } else if let given = keyword.firstIndex(where: { $0.name == name }) {
        value = keyword.remove(at: given).value
      } else if parameter.defaultValue >= 0 {
        value = try evaluate(parameter.defaultValue)
      } else {
        value = .undefined(
          Missing(name: name, hint: "parameter '\(name)' was not provided"))
      }
      bind(parameter.name, value)
    }
    try bindRest(of: node, arguments, keyword, macroName, at: place)
  }

  private mutating func bindRest(
    of node: MacroNode, _ arguments: Arguments, _ keyword: [(name: String, value: Value)],
    _ macroName: String, at place: Place
  ) throws(Fault) {
    var keyword = keyword
    let rest = Array(arguments.positional.dropFirst(node.parameters.count))
    let takesCaller = node.parameters.contains { $0.name == program.wellKnown.caller }
    if let given = keyword.firstIndex(where: { $0.name == "caller" }) {
      if !node.usesCaller, !takesCaller, !node.usesKwargs {
        throw fault(
          "template-call", "macro '\(macroName)' does not use 'caller'", at: place)
      }
      if node.usesCaller { bind(program.wellKnown.caller, keyword.remove(at: given).value) }
    } else if node.usesCaller, !takesCaller {
      bind(
        program.wellKnown.caller,
        .undefined(Missing(name: "caller", hint: "no caller defined")))
    }
    if node.usesKwargs {
      bind(
        program.wellKnown.kwargs, .dict(ValueDictionary(keyword.map { ($0.name, $0.value) })))
    } else if let unknown = keyword.first {
      let names = node.parameters.map { program.names[Int($0.name)].text }
      throw fault(
        "template-call", "macro '\(macroName)' has no parameter '\(unknown.name)'", at: place,
        help: names.isEmpty ? nil : "its parameters are: \(names.joined(separator: ", "))")
    }
    if node.usesVarargs {
      bind(program.wellKnown.varargs, .tuple(rest))
    } else if !rest.isEmpty {
      throw fault(
        "template-call",
        "macro '\(macroName)' takes at most \(node.parameters.count) arguments, "
          + "\(arguments.positional.count) given", at: place)
    }
  }

  /// `{% call macro(…) %}body{% endcall %}`.
  mutating func runCallBlock(
    _ call: Int32, _ macro: Int32, _ mode: EscapeMode
  ) throws(Fault) {
    let caller = makeMacro(macro)
    let value: Value
    switch program.expressions[Int(call)] {
    case .call(let callee, let list):
      let callee = try evaluate(callee)
      var arguments = try evaluateArguments(list)
      arguments.keyword.append(("caller", caller))
      value = try self.call(callee, arguments, at: call)
    case .method(let base, let name, let list):
      let owner = try evaluate(base)
      var arguments = try evaluateArguments(list)
      arguments.keyword.append(("caller", caller))
      value = try callMethod(name, of: owner, arguments, at: call)
    default: return
    }
    try write(value, mode, at: call)
  }
}
