extension Renderer {
  /// `owner.name`.
  func member(_ name: Int32, of owner: Value, at index: Int32) throws(Fault) -> Value {
    let key = program.names[Int(name)]
    switch owner {
    case .object(let view):
      if let value = view.value(of: key) { return value }
    case .dict(let dictionary):
      if let value = dictionary.value(for: key) { return value }
    case .undefined(let missing):
      if state.options.undefined == .chainable { return owner }
      throw undefinedFault(missing, at: place(of: index))
    case .reference(let reference):
      if reference.kind == .blocks { return .reference(Reference(.block, Int(name))) }
      if let value = memberOfReference(key, reference) { return value }
    default:
      if let value = ItemAccess.named(key, in: owner) { return value }
    }
    return .undefined(Missing(name: key.text, owner: owner, place: place(of: index)))
  }

  private func memberOfReference(_ name: Name, _ reference: Reference) -> Value? {
    let index = Int(reference.index)
    switch reference.kind {
    case .loop: return liveLoop(reference).flatMap { loopMember(name.text, of: $0) }
    case .namespace:
      return state.namespaces.indices.contains(index)
        ? state.namespaces[index].value(for: name) : nil
    case .module:
      return modules.indices.contains(index) ? modules[index].exports.value(for: name) : nil
    case .macro: return macroMember(name.text, index)
    case .cycler:
      guard state.cyclers.indices.contains(index), name.text == "current" else { return nil }
      let cycler = state.cyclers[index]
      return cycler.values[cycler.position % max(1, cycler.values.count)]
    default: return nil
    }
  }

  /// `owner[key]`.
  func item(_ key: Value, of owner: Value, at index: Int32) throws(Fault) -> Value {
    if case .undefined(let missing) = owner {
      if state.options.undefined == .chainable { return owner }
      throw undefinedFault(missing, at: place(of: index))
    }
    if case .undefined(let missing) = key, state.options.undefined == .strict {
      throw undefinedFault(missing, at: place(of: index))
    }
    if let value = ItemAccess.value(key, in: owner) { return value }
    if case .reference(let reference) = owner, let name = key.stringValue,
      let value = memberOfReference(Name(name), reference)
    {
      return value
    }
    return .undefined(Missing(name: key.text, owner: owner, place: place(of: index)))
  }

  mutating func slice(_ base: Int32, _ operands: Int, at index: Int32) throws(Fault) -> Value {
    let owner = try evaluate(base)
    try requireDefined(owner, at: index)
    var bounds: [Int?] = []
    for offset in 0..<3 {
      let bound = program.operands[operands + offset]
      bounds.append(bound < 0 ? nil : try sliceBound(try evaluate(bound), at: bound))
    }
    if bounds[2] == 0 {
      throw fault("template-type", "slice step is zero", at: place(of: index))
    }
    switch owner {
    case .list(let elements): return .list(Slicing.slice(elements, bounds))
    case .tuple(let elements): return .tuple(Slicing.slice(elements, bounds))
    case .sequence(let sequence): return .list(Slicing.slice(sequence.elements, bounds))
    case .string(let text): return .string(Slicing.slice(text, bounds))
    case .markup(let markup): return .markup(Markup(Slicing.slice(markup.text, bounds)))
    default:
      throw fault("template-type", "\(owner.kindName) cannot be sliced", at: place(of: index))
    }
  }

  private func sliceBound(_ value: Value, at index: Int32) throws(Fault) -> Int? {
    switch value {
    case .none: return nil
    case .int(let bound): return bound
    case .bool(let bound): return bound ? 1 : 0
    default:
      throw fault(
        "template-type", "slice bound must be an integer, not \(value.kindName)",
        at: place(of: index))
    }
  }
}
