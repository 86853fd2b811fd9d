/// The methods of Python's lists and dictionaries that change them.
enum Mutation {
  static let names: Set<String> = [
    "append", "extend", "insert", "pop", "remove", "clear", "reverse", "sort", "update",
    "setdefault", "popitem",
  ]

  /// Changes `value`; what the method returns, nil where the value has no such method.
  static func apply(
    _ name: String, to value: inout Value, _ arguments: Arguments, _ state: RenderState
  ) throws(CallError) -> Value? {
    switch value {
    case .list(var elements):
      // The array is alone in `elements` while it changes, so that appending is cheap.
      value = .none
      defer { value = .list(elements) }
      return try apply(name, to: &elements, arguments, state)
    case .dict(var dictionary):
      value = .none
      defer { value = .dict(dictionary) }
      return try apply(name, to: &dictionary, arguments, state)
    default: return nil
    }
  }

  private static func apply(
    _ name: String, to elements: inout [Value], _ arguments: Arguments, _ state: RenderState
  ) throws(CallError) -> Value? {
    let first = arguments.positional.first ?? .none
    switch name {
    case "append":
      try arguments.check("object", required: 1)
      elements.append(first)
    case "extend":
      try arguments.check("iterable", required: 1)
      elements += try ListFilters.elements(of: first)
    case "insert":
      try arguments.check("index", "object", required: 2)
      let index = try arguments.int(0, "index", default: 0)
      let place = index < 0 ? max(0, index + elements.count) : min(index, elements.count)
      elements.insert(arguments.value(1, "object") ?? .none, at: place)
    case "pop":
      try arguments.check("index")
      let index = try arguments.int(0, "index", default: -1)
      let place = index < 0 ? index + elements.count : index
      guard elements.indices.contains(place) else { throw CallError("pop index is out of range") }
      return elements.remove(at: place)
    case "remove":
      try arguments.check("value", required: 1)
      guard let index = elements.firstIndex(where: { $0.isEqual(to: first) }) else {
        throw CallError("\(first.reprText) is not in the list")
      }
      elements.remove(at: index)
    case "clear": elements = []
    case "reverse": elements.reverse()
    case "sort":
      try Arguments(keyword: arguments.keyword).check("reverse")
      elements = try Sorting.sorted(
        elements, reverse: arguments.keyword.first?.value.isTrue ?? false
      ) { element throws(CallError) in [element] }
    default: return nil
    }
    try state.checkList(elements.count)
    return Value.none
  }

  private static func apply(
    _ name: String, to dictionary: inout ValueDictionary, _ arguments: Arguments,
    _ state: RenderState
  ) throws(CallError) -> Value? {
    let first = arguments.positional.first ?? .none
    switch name {
    case "update":
      if case .dict(let other) = first {
        for entry in other.entries { dictionary.set(entry.key, entry.value) }
      }
      for (key, value) in arguments.keyword { dictionary.set(.string(key), value) }
      try state.checkList(dictionary.count)
      return Value.none
    case "setdefault":
      if let value = dictionary.value(for: first) { return value }
      let value = arguments.value(1, "default") ?? .none
      dictionary.set(first, value)
      return value
    case "pop":
      if let value = dictionary.remove(first) { return value }
      if let fallback = arguments.value(1, "default") { return fallback }
      throw CallError("key \(first.reprText) is missing")
    case "clear":
      dictionary = ValueDictionary()
      return Value.none
    default: return nil
    }
  }
}
