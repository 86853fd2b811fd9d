extension Renderer {
  /// `name.append(…)` and the like: values do not change, so the variable gets the new one.
  ///
  /// Nil where the call is no such method of a variable or of a namespace's attribute.
  mutating func mutate(
    _ base: Int32, _ method: Int32, _ arguments: Int32, at index: Int32
  ) throws(Fault) -> Value? {
    let name = program.names[Int(method)].text
    guard Mutation.names.contains(name) else { return nil }
    switch program.expressions[Int(base)] {
    case .name(let variable):
      guard isCollection(lookup(variable)) else { return nil }
      let given = try evaluateArguments(arguments)
      return try mutateVariable(variable, name, given, at: index)
    case .attribute(let owner, let attribute):
      guard case .name(let variable) = program.expressions[Int(owner)],
        case .reference(let reference)? = lookup(variable), reference.kind == .namespace
      else { break }
      let given = try evaluateArguments(arguments)
      let key = Value.string(program.names[Int(attribute)].text)
      let space = Int(reference.index)
      guard state.namespaces.indices.contains(space),
        var value = state.namespaces[space].value(for: key)
      else { return nil }
      state.namespaces[space].set(key, .none)
      defer { state.namespaces[space].set(key, value) }
      return try apply(name, to: &value, given, at: index)
    default: break
    }
    if isCollection(try evaluate(base)) { throw unchangeable(at: index) }
    return nil
  }

  private func isCollection(_ value: Value?) -> Bool {
    switch value {
    case .list?, .dict?: true
    default: false
    }
  }

  private mutating func mutateVariable(
    _ variable: Int32, _ method: String, _ arguments: Arguments, at index: Int32
  ) throws(Fault) -> Value? {
    let start = min(localsBase, locals.count)
    if let found = locals[start...].lastIndex(where: { $0.name == variable }) {
      var value = locals[found].value
      locals[found].value = .none
      defer { locals[found].value = value }
      return try apply(method, to: &value, arguments, at: index)
    }
    let current = Int(scope)
    if !captured.contains(where: { $0.name == variable }),
      let found = scopes[current].variables.lastIndex(where: { $0.name == variable })
    {
      var value = scopes[current].variables[found].value
      scopes[current].variables[found].value = .none
      defer { scopes[current].variables[found].value = value }
      return try apply(method, to: &value, arguments, at: index)
    }
    throw unchangeable(at: index)
  }

  private func apply(
    _ method: String, to value: inout Value, _ arguments: Arguments, at index: Int32
  ) throws(Fault) -> Value? {
    do throws(CallError) {
      return try Mutation.apply(method, to: &value, arguments, state)
    } catch {
      throw fault(error, at: place(of: index))
    }
  }

  private func unchangeable(at index: Int32) -> Fault {
    fault(
      "unsupported", "only a list or dictionary that the template itself set can be changed",
      at: place(of: index), help: "build a new one: {% set list = list + [x] %}")
  }
}
