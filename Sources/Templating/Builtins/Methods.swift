import Diagnostics

/// The methods of Python's strings, lists and dictionaries that templates commonly call.
enum Methods {
  /// Nil where the value has no such method.
  static func call(
    _ name: String, on owner: Value, _ arguments: Arguments, _ state: inout RenderState
  ) throws(CallError) -> Value? {
    switch owner {
    case .string(let text): return try StringMethods.call(name, on: text, arguments, state)
    case .markup(let markup):
      let keeps = [
        "split", "rsplit", "splitlines", "partition", "rpartition", "find", "rfind",
        "index", "count", "startswith", "endswith",
      ].contains(name)
      let given = keeps ? arguments : arguments.escaped
      let result = try StringMethods.call(name, on: markup.text, given, state)
      return result.map(asMarkup)
    case .dict(let dictionary): return try call(name, on: dictionary, arguments)
    case .list(let elements), .tuple(let elements):
      return try call(name, on: elements, arguments)
    case .sequence(let sequence): return try call(name, on: sequence.elements, arguments)
    default: return nil
    }
  }

  private static func asMarkup(_ value: Value) -> Value {
    switch value {
    case .string(let text): .markup(Markup(text))
    case .list(let elements): .list(elements.map(asMarkup))
    case .tuple(let elements): .tuple(elements.map(asMarkup))
    default: value
    }
  }

  private static func call(
    _ name: String, on dictionary: ValueDictionary, _ arguments: Arguments
  ) throws(CallError) -> Value? {
    switch name {
    case "items":
      try arguments.check()
      return .list(dictionary.entries.map { .tuple([$0.key, $0.value]) })
    case "keys":
      try arguments.check()
      return .list(dictionary.entries.map(\.key))
    case "values":
      try arguments.check()
      return .list(dictionary.entries.map(\.value))
    case "get":
      try arguments.check("key", "default", required: 1)
      let key = arguments.value(0, "key") ?? .none
      return dictionary.value(for: key) ?? arguments.value(1, "default") ?? Value.none
    case "copy": return .dict(dictionary)
    default: return nil
    }
  }

  private static func call(
    _ name: String, on elements: [Value], _ arguments: Arguments
  ) throws(CallError) -> Value? {
    switch name {
    case "index":
      try arguments.check("value", required: 1)
      let wanted = arguments.value(0, "value") ?? .none
      guard let index = elements.firstIndex(where: { $0.isEqual(to: wanted) }) else {
        throw CallError("\(wanted.reprText) is not in the list")
      }
      return .int(index)
    case "count":
      try arguments.check("value", required: 1)
      let wanted = arguments.value(0, "value") ?? .none
      return .int(elements.count { $0.isEqual(to: wanted) })
    case "copy": return .list(elements)
    default: return nil
    }
  }

  static func help(_ name: String, on owner: Value) -> String? {
    let known: [String]
    switch owner {
    case .string, .markup: known = StringMethods.names
    case .dict: known = ["items", "keys", "values", "get", "copy"]
    case .list, .tuple, .sequence: known = ["index", "count", "copy"]
    default: known = owner.memberNames
    }
    return Diagnostic.didYouMean(name, among: known)
      ?? (known.isEmpty ? nil : "its methods are: \(known.joined(separator: ", "))")
  }
}

extension Arguments {
  /// The strings in them escaped, as markup takes them in.
  fileprivate var escaped: Arguments {
    func escape(_ value: Value) -> Value {
      switch value {
      case .string: .string(value.escaped.text)
      case .list(let elements): .list(elements.map(escape))
      default: value
      }
    }
    return Arguments(
      positional.map(escape), keyword: keyword.map { ($0.name, escape($0.value)) })
  }
}
