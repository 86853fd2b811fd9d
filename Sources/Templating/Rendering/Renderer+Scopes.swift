extension Renderer {
  /// The value bound to a name, looked for from the inside out; nil where there is none.
  func lookup(_ name: Int32) -> Value? {
    var index = locals.count - 1
    while index >= localsBase {
      if locals[index].name == name { return locals[index].value }
      index -= 1
    }
    if !captured.isEmpty, let value = Renderer.value(of: name, in: captured) { return value }
    var current = scope
    while current >= 0 {
      let found = lookup(name, in: scopes[Int(current)])
      if let found { return found }
      let parent = scopes[Int(current)].parent
      if parent < 0 { break }
      current = parent
    }
    let text = program.names[Int(name)]
    if scopes[Int(current)].seesRoot, let value = rootValue(of: text) { return value }
    return program.library.functionIndex[text.text].map { .reference(Reference(.function, $0)) }
  }

  private func lookup(_ name: Int32, in scope: borrowing TemplateScope) -> Value? {
    if let value = Renderer.value(of: name, in: scope.variables) { return value }
    if !scope.snapshot.isEmpty, let value = Renderer.value(of: name, in: scope.snapshot) {
      return value
    }
    let range = scope.parentLocals.clamped(to: 0..<locals.count)
    for index in range.reversed() where locals[index].name == name { return locals[index].value }
    return nil
  }

  private static func value(of name: Int32, in bindings: [Binding]) -> Value? {
    var index = bindings.count - 1
    while index >= 0 {
      if bindings[index].name == name { return bindings[index].value }
      index -= 1
    }
    return nil
  }

  func rootValue(of name: Name) -> Value? {
    switch state.root {
    case .object(let view): view.value(of: name)
    case .dict(let dictionary): dictionary.value(for: name)
    default: nil
    }
  }

  /// All names that can be seen, for an error about one that cannot.
  var visibleNames: [String] {
    var names = state.root.memberNames
    for scope in scopes { names += scope.variables.map { program.names[Int($0.name)].text } }
    let start = min(localsBase, locals.count)
    names += locals[start...].map { program.names[Int($0.name)].text }
    return names + program.library.functionNames
  }

  /// Binds a name in the innermost scope: a local one, or the template's own.
  mutating func bind(_ name: Int32, _ value: Value) {
    if let mark = scopeMarks.last {
      bindLocal(name, value, from: mark)
      return
    }
    let index = Int(scope)
    if let found = scopes[index].variables.lastIndex(where: { $0.name == name }) {
      scopes[index].variables[found].value = value
    } else {
      scopes[index].variables.append(Binding(name: name, value: value))
    }
  }

  private mutating func bindLocal(_ name: Int32, _ value: Value, from mark: Int) {
    var index = locals.count - 1
    while index >= mark {
      if locals[index].name == name {
        locals[index].value = value
        return
      }
      index -= 1
    }
    locals.append(Binding(name: name, value: value))
  }

  mutating func pushScope() { scopeMarks.append(locals.count) }

  mutating func popScope() {
    guard let mark = scopeMarks.popLast() else { return }
    truncateLocals(to: mark)
  }

  mutating func truncateLocals(to count: Int) {
    if locals.count > count { locals.removeLast(locals.count - count) }
  }

  mutating func assign(_ target: TargetNode, _ value: Value, at place: Place) throws(Fault) {
    switch target {
    case .name(let name): bind(name, value)
    case .attribute(let name, let attribute, let targetPlace):
      guard case .reference(let reference)? = lookup(name), reference.kind == .namespace,
        state.namespaces.indices.contains(Int(reference.index))
      else {
        throw fault(
          "template-type", "'\(program.names[Int(name)].text)' is not a namespace", at: targetPlace,
          help: "only attributes of a namespace can be set")
      }
      let key = Value.string(program.names[Int(attribute)].text)
      state.namespaces[Int(reference.index)].set(key, value)
    case .tuple(let targets, let targetPlace):
      guard let values = value.iterated, !value.isUndefined else {
        throw fault("template-type", "\(value.kindName) cannot be unpacked", at: targetPlace)
      }
      if values.count != targets.count {
        throw fault(
          "template-type", "\(targets.count) values expected to unpack, \(values.count) there",
          at: targetPlace)
      }
      for (target, value) in zip(targets, values) { try assign(target, value, at: place) }
    }
  }

  /// All locals that can be seen now, for what may run when they are gone.
  var visibleLocals: [Binding] {
    let start = min(localsBase, locals.count)
    return captured + locals[start...]
  }
}
