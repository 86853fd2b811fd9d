extension Calls {
  /// `{% macro name(…) %}`: binds the macro to its name.
  static func define(_ index: Int32, in renderer: inout Renderer) {
    let value = makeMacro(index, in: &renderer)
    renderer.variables.bind(renderer.program.macros[Int(index)].name, value)
  }

  /// A macro, with the variables that can be seen where it stands.
  static func makeMacro(_ index: Int32, in renderer: inout Renderer) -> Value {
    renderer.macros.append(
      MacroValue(
        node: index, scope: renderer.variables.scope, captured: renderer.variables.visibleLocals))
    return .reference(Reference(.macro, renderer.macros.count - 1))
  }

  /// What a template can ask of a macro; nil for another name.
  static func macroMember(_ name: String, _ index: Int, in renderer: inout Renderer) -> Value? {
    guard renderer.macros.indices.contains(index) else { return nil }
    let node = renderer.program.macros[Int(renderer.macros[index].node)]
    switch name {
    case "name": return .string(renderer.text(of: node.name))
    case "arguments":
      return .tuple(node.parameters.map { .string(renderer.text(of: $0.name)) })
    case "catch_varargs": return .bool(node.usesVarargs)
    case "catch_kwargs": return .bool(node.usesKwargs)
    case "caller": return .bool(node.usesCaller)
    default: return nil
    }
  }

  /// Runs a macro in a frame of its own; what it writes becomes the value.
  static func callMacro(
    _ index: Int, _ arguments: Arguments, at expression: Int32, in renderer: inout Renderer
  ) throws(Fault) -> Value {
    guard renderer.macros.indices.contains(index) else { return .none }
    let macro = renderer.macros[index]
    let node = renderer.program.macros[Int(macro.node)]
    let name = renderer.text(of: node.name)
    let mark = renderer.output.count
    let outer = renderer.enterFrame(scope: macro.scope, captured: macro.captured)
    defer { renderer.leave(outer) }
    do throws(Fault) {
      try bindArguments(
        of: node, arguments, at: renderer.place(of: expression), macro: index, in: &renderer)
      try renderer.run(node.unit)
    } catch {
      renderer.output.removeLast(max(0, renderer.output.count - mark))
      throw error.adding(
        note: "called in macro '\(name)' from here",
        at: renderer.program.range(of: renderer.place(of: expression)))
    }
    return renderer.takeOutput(from: mark, isMarkup: node.isMarkup)
  }

  /// Binds the macro's own name and its parameters.
  private static func bindArguments(
    of node: MacroNode, _ arguments: Arguments, at place: Place, macro: Int,
    in renderer: inout Renderer
  ) throws(Fault) {
    let macroName = renderer.text(of: node.name)
    renderer.variables.bindNew(node.name, .reference(Reference(.macro, macro)))
    var keyword = arguments.keyword
    for (index, parameter) in node.parameters.enumerated() {
      let name = renderer.text(of: parameter.name)
      let value: Value
      if index < arguments.positional.count {
        value = arguments.positional[index]
        if keyword.contains(where: { $0.name == name }) {
          throw renderer.fault(
            "template-call", "macro '\(macroName)' is given '\(name)' twice", at: place)
        }
      } else if let given = keyword.firstIndex(where: { $0.name == name }) {
        value = keyword.remove(at: given).value
      } else if parameter.defaultValue >= 0 {
        value = try Evaluator.evaluate(parameter.defaultValue, in: &renderer)
      } else {
        value = .undefined(
          Missing(name: name, hint: "parameter '\(name)' was not provided"))
      }
      renderer.variables.bind(parameter.name, value)
    }
    try bindRest(of: node, arguments, keyword, macroName, at: place, in: &renderer)
  }

  /// Binds what is left over to `caller`, `kwargs` and `varargs` where the macro uses them.
  private static func bindRest(
    of node: MacroNode, _ arguments: Arguments, _ keyword: [(name: String, value: Value)],
    _ macroName: String, at place: Place, in renderer: inout Renderer
  ) throws(Fault) {
    let wellKnown = renderer.program.wellKnown
    var keyword = keyword
    let rest = Array(arguments.positional.dropFirst(node.parameters.count))
    let takesCaller = node.parameters.contains { $0.name == wellKnown.caller }
    if let given = keyword.firstIndex(where: { $0.name == "caller" }) {
      if !node.usesCaller, !takesCaller, !node.usesKwargs {
        throw renderer.fault(
          "template-call", "macro '\(macroName)' does not use 'caller'", at: place)
      }
      if node.usesCaller {
        renderer.variables.bind(wellKnown.caller, keyword.remove(at: given).value)
      }
    } else if node.usesCaller, !takesCaller {
      renderer.variables.bind(
        wellKnown.caller,
        .undefined(Missing(name: "caller", hint: "no caller defined")))
    }
    if node.usesKwargs {
      renderer.variables.bind(
        wellKnown.kwargs,
        .dict(ValueDictionary(keyword.map { ($0.name, $0.value) })))
    } else if let unknown = keyword.first {
      let names = node.parameters.map { renderer.text(of: $0.name) }
      throw renderer.fault(
        "template-call", "macro '\(macroName)' has no parameter '\(unknown.name)'", at: place,
        help: names.isEmpty ? nil : "its parameters are: \(names.joined(separator: ", "))")
    }
    if node.usesVarargs {
      renderer.variables.bind(wellKnown.varargs, .tuple(rest))
    } else if !rest.isEmpty {
      throw renderer.fault(
        "template-call",
        "macro '\(macroName)' takes at most \(node.parameters.count) arguments, "
          + "\(arguments.positional.count) given", at: place)
    }
  }

  /// `{% call macro(…) %}body{% endcall %}`.
  static func runCallBlock(
    _ call: Int32, _ macro: Int32, _ mode: EscapeMode, in renderer: inout Renderer
  ) throws(Fault) {
    let caller = makeMacro(macro, in: &renderer)
    let value: Value
    switch renderer.program.expressions[Int(call)] {
    case .call(let callee, let list):
      let callee = try Evaluator.evaluate(callee, in: &renderer)
      var arguments = try Evaluator.arguments(list, in: &renderer)
      arguments.keyword.append(("caller", caller))
      value = try self.call(callee, arguments, at: call, in: &renderer)
    case .method(let base, let name, let list):
      let owner = try Evaluator.evaluate(base, in: &renderer)
      var arguments = try Evaluator.arguments(list, in: &renderer)
      arguments.keyword.append(("caller", caller))
      value = try callMethod(name, of: owner, arguments, at: call, in: &renderer)
    default: return
    }
    try renderer.write(value, mode, at: call)
  }
}
