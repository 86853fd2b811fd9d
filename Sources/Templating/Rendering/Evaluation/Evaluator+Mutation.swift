extension Evaluator {
  /// `name.append(…)` and the like: values do not change, so the variable gets the new one.
  ///
  /// Nil where the call is no such method of a variable or of a namespace's attribute.
  static func mutate(
    _ base: Int32, _ method: Int32, _ arguments: Int32, at index: Int32, in renderer: inout Renderer
  ) throws(Fault) -> Value? {
    let name = renderer.text(of: method)
    guard Mutation.names.contains(name) else { return nil }
    switch renderer.program.expressions[Int(base)] {
    case .name(let variable):
      guard isCollection(renderer.lookup(variable)) else { return nil }
      let given = try Evaluator.arguments(arguments, in: &renderer)
      return try mutateVariable(variable, name, given, at: index, in: &renderer)
    case .attribute(let owner, let attribute):
      guard case .name(let variable) = renderer.program.expressions[Int(owner)],
        case .reference(let reference)? = renderer.lookup(variable), reference.kind == .namespace
      else { break }
      let given = try Evaluator.arguments(arguments, in: &renderer)
      let key = Value.string(renderer.text(of: attribute))
      let space = Int(reference.index)
      guard renderer.state.namespaces.indices.contains(space),
        var value = renderer.state.namespaces[space].value(for: key)
      else { return nil }
      renderer.state.namespaces[space].set(key, .none)
      defer { renderer.state.namespaces[space].set(key, value) }
      return try apply(name, to: &value, given, at: index, in: &renderer)
    default: break
    }
    if isCollection(try evaluate(base, in: &renderer)) {
      throw unchangeable(at: index, in: &renderer)
    }
    return nil
  }

  private static func isCollection(_ value: Value?) -> Bool {
    switch value {
    case .list?, .dict?: true
    default: false
    }
  }

  private static func mutateVariable(
    _ variable: Int32, _ method: String, _ arguments: Arguments, at index: Int32,
    in renderer: inout Renderer
  ) throws(Fault) -> Value? {
    guard let slot = renderer.variables.changeableSlot(of: variable) else {
      throw unchangeable(at: index, in: &renderer)
    }
    // Taken out while it changes, so that the change copies nothing.
    var value = renderer.variables[slot]
    renderer.variables[slot] = .none
    defer { renderer.variables[slot] = value }
    return try apply(method, to: &value, arguments, at: index, in: &renderer)
  }

  private static func apply(
    _ method: String, to value: inout Value, _ arguments: Arguments, at index: Int32,
    in renderer: inout Renderer
  ) throws(Fault) -> Value? {
    do throws(CallError) {
      return try Mutation.apply(method, to: &value, arguments, renderer.state)
    } catch {
      throw renderer.fault(error, at: renderer.place(of: index))
    }
  }

  private static func unchangeable(at index: Int32, in renderer: inout Renderer) -> Fault {
    renderer.fault(
      "unsupported", "only a list or dictionary that the template itself set can be changed",
      at: renderer.place(of: index), help: "build a new one: {% set list = list + [x] %}")
  }
}
