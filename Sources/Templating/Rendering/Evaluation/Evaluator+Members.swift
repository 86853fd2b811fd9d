extension Evaluator {
  /// `owner.name`.
  static func member(
    _ name: Int32, of owner: Value, at index: Int32, in renderer: inout Renderer
  ) throws(Fault) -> Value {
    if case .object(let view) = owner, let value = view.value(of: renderer.nameKeys[Int(name)]) {
      return value
    }
    let key = renderer.program.names[Int(name)]
    switch owner {
    case .object: break
    case .dict(let dictionary):
      if let value = dictionary.value(for: key) { return value }
    case .undefined(let missing):
      if renderer.state.options.undefined == .chainable { return owner }
      throw renderer.undefinedFault(missing, at: renderer.place(of: index))
    case .reference(let reference):
      if reference.kind == .blocks { return .reference(Reference(.block, Int(name))) }
      if let value = memberOfReference(key, reference, in: &renderer) { return value }
    default:
      if let value = ItemAccess.named(key, in: owner) { return value }
    }
    return .undefined(Missing(name: key.text, owner: owner, place: renderer.place(of: index)))
  }

  /// A member of one of the rendering's own objects.
  private static func memberOfReference(
    _ name: Name, _ reference: Reference, in renderer: inout Renderer
  ) -> Value? {
    let index = Int(reference.index)
    switch reference.kind {
    case .loop:
      guard let loop = Loops.position(of: reference, in: &renderer) else { return nil }
      return renderer.loops[loop].member(name.text)
    case .namespace:
      return renderer.state.namespaces.indices.contains(index)
        ? renderer.state.namespaces[index].value(for: name) : nil
    case .module:
      return renderer.modules.indices.contains(index)
        ? renderer.modules[index].exports.value(for: name) : nil
    case .macro: return Calls.macroMember(name.text, index, in: &renderer)
    case .cycler:
      guard renderer.state.cyclers.indices.contains(index), name.text == "current" else {
        return nil
      }
      let cycler = renderer.state.cyclers[index]
      return cycler.values[cycler.position % max(1, cycler.values.count)]
    default: return nil
    }
  }

  /// `owner[key]`.
  static func item(
    _ key: Value, of owner: Value, at index: Int32, in renderer: inout Renderer
  ) throws(Fault) -> Value {
    if case .undefined(let missing) = owner {
      if renderer.state.options.undefined == .chainable { return owner }
      throw renderer.undefinedFault(missing, at: renderer.place(of: index))
    }
    try renderer.requireDefinedIfStrict(key, at: index)
    if let value = ItemAccess.value(key, in: owner) { return value }
    if case .reference(let reference) = owner, let name = key.stringValue,
      let value = memberOfReference(Name(name), reference, in: &renderer)
    {
      return value
    }
    return .undefined(Missing(name: key.text, owner: owner, place: renderer.place(of: index)))
  }

  /// `owner[start:stop:step]`.
  static func slice(
    _ base: Int32, _ operands: Int, at index: Int32, in renderer: inout Renderer
  ) throws(Fault) -> Value {
    let owner = try evaluate(base, in: &renderer)
    try renderer.requireDefined(owner, at: index)
    var bounds: [Int?] = []
    for offset in 0..<3 {
      let bound = renderer.program.operands[operands + offset]
      bounds.append(
        bound < 0
          ? nil : try sliceBound(try evaluate(bound, in: &renderer), at: bound, in: &renderer))
    }
    if bounds[2] == 0 {
      throw renderer.fault("template-type", "slice step is zero", at: renderer.place(of: index))
    }
    switch owner {
    case .list(let elements): return .list(Slicing.slice(elements, bounds))
    case .tuple(let elements): return .tuple(Slicing.slice(elements, bounds))
    case .sequence(let sequence): return .list(Slicing.slice(sequence.elements, bounds))
    case .string(let text): return .string(Slicing.slice(text, bounds))
    case .markup(let markup): return .markup(Markup(Slicing.slice(markup.text, bounds)))
    default:
      throw renderer.fault(
        "template-type", "\(owner.kindName) cannot be sliced", at: renderer.place(of: index))
    }
  }

  private static func sliceBound(
    _ value: Value, at index: Int32, in renderer: inout Renderer
  ) throws(Fault) -> Int? {
    switch value {
    case .none: return nil
    case .int(let bound): return bound
    case .bool(let bound): return bound ? 1 : 0
    default:
      throw renderer.fault(
        "template-type", "slice bound must be an integer, not \(value.kindName)",
        at: renderer.place(of: index))
    }
  }
}
