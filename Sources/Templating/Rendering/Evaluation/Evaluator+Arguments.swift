extension Evaluator {
  /// The arguments of a call; -1 for one without.
  static func arguments(_ index: Int32, in renderer: inout Renderer) throws(Fault) -> Arguments {
    if index < 0 { return .none }
    let list = renderer.program.arguments[Int(index)]
    var arguments = Arguments()
    arguments.positional.reserveCapacity(list.positional.count)
    for expression in list.positional {
      arguments.positional.append(try evaluate(expression, in: &renderer))
    }
    for (name, expression) in list.keyword {
      arguments.keyword.append((name, try evaluate(expression, in: &renderer)))
    }
    if list.spread >= 0 {
      let value = try evaluate(list.spread, in: &renderer)
      guard let elements = value.iterated else {
        throw renderer.fault(
          "template-type", "\(value.kindName) cannot be spread over arguments",
          at: renderer.place(of: list.spread))
      }
      arguments.positional += elements
    }
    if list.keywordSpread >= 0 {
      guard case .dict(let dictionary) = try evaluate(list.keywordSpread, in: &renderer)
      else {
        throw renderer.fault(
          "template-type", "'**' needs a dictionary", at: renderer.place(of: list.keywordSpread))
      }
      for entry in dictionary.entries { arguments.keyword.append((entry.key.text, entry.value)) }
    }
    return arguments
  }
}
