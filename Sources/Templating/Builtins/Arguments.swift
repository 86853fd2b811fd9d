/// The arguments that a filter, test, function or macro was called with.
package struct Arguments: Sendable {
  package var positional: [Value]
  package var keyword: [(name: String, value: Value)]

  package init(_ positional: [Value] = [], keyword: [(name: String, value: Value)] = []) {
    self.positional = positional
    self.keyword = keyword
  }

  package static let none = Arguments()

  package var isEmpty: Bool { positional.isEmpty && keyword.isEmpty }

  /// The argument at a position or of that name, nil where it was not given.
  package func value(_ index: Int, _ name: String) -> Value? {
    if index < positional.count { return positional[index] }
    if keyword.isEmpty { return nil }
    return keyword.first { $0.name == name }?.value
  }

  /// Checks that nothing was given beyond the named parameters, and nothing twice.
  package func check(_ parameters: String..., required: Int = 0) throws(CallError) {
    if positional.count > parameters.count {
      let expected = parameters.isEmpty ? "no" : "at most \(parameters.count)"
      throw CallError(
        "\(expected) argument\(parameters.count == 1 ? "" : "s") expected, "
          + "\(positional.count) given")
    }
    for (name, _) in keyword {
      guard let index = parameters.firstIndex(of: name) else {
        throw CallError(
          "argument '\(name)' is not known",
          help: parameters.isEmpty
            ? nil : "the arguments are: \(parameters.joined(separator: ", "))")
      }
      if index < positional.count { throw CallError("argument '\(name)' is given twice") }
    }
    for (index, name) in parameters.prefix(required).enumerated()
    where value(index, name) == nil {
      throw CallError("argument '\(name)' is missing")
    }
  }

  /// An integer argument, `fallback` where it is absent or none.
  package func int(
    _ index: Int, _ name: String, default fallback: Int
  ) throws(CallError) -> Int {
    switch value(index, name) {
    case nil: return fallback
    case .int(let value)?: return value
    case .bool(let value)?: return value ? 1 : 0
    case let other?: throw CallError("argument '\(name)' must be an integer, not \(other.kindName)")
    }
  }

  package func bool(_ index: Int, _ name: String, default fallback: Bool) -> Bool {
    value(index, name)?.isTrue ?? fallback
  }

  /// A string argument, nil where it is absent or none.
  package func string(_ index: Int, _ name: String) throws(CallError) -> String? {
    switch value(index, name) {
    case nil, Value.none?: return nil
    case let given?:
      if let text = given.stringValue { return text }
      throw CallError("argument '\(name)' must be a string, not \(given.kindName)")
    }
  }
}
