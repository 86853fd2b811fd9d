/// Reading elements and members of values that need no renderer.
enum ItemAccess {
  /// `owner[key]`, nil where there is none.
  static func value(_ key: Value, in owner: Value) -> Value? {
    if case .json(let fragment) = owner { return value(key, in: fragment.value) }
    if case .dict(let dictionary) = owner, let value = dictionary.value(for: key) { return value }
    if case .int(let position)? = key.number { return element(position, of: owner) }
    guard let text = key.stringValue else { return nil }
    let name = Name(text)
    if case .object(let view) = owner { return view.value(of: name.key) }
    return named(name, in: owner)
  }

  /// A named element of a group.
  static func named(_ name: Name, in owner: Value) -> Value? {
    if case .json(let fragment) = owner { return fragment.value.member(name.text) }
    guard case .sequence(let sequence) = owner, !sequence.names.isEmpty else { return nil }
    return sequence.names.firstIndex(of: name.text).map { sequence[$0] }
  }

  static func element(_ position: Int, of owner: Value) -> Value? {
    switch owner {
    case .list(let elements), .tuple(let elements):
      let index = position < 0 ? position + elements.count : position
      return elements.indices.contains(index) ? elements[index] : nil
    case .sequence(let sequence):
      let index = position < 0 ? position + sequence.count : position
      return index >= 0 && index < sequence.count ? sequence[index] : nil
    case .string(let text): return character(position, of: text).map { .string($0) }
    case .markup(let markup):
      return character(position, of: markup.text).map { .markup(Markup($0)) }
    default: return nil
    }
  }

  private static func character(_ position: Int, of text: String) -> String? {
    let scalars = text.unicodeScalars
    let offset = position < 0 ? position + scalars.count : position
    guard offset >= 0,
      let index = scalars.index(scalars.startIndex, offsetBy: offset, limitedBy: scalars.endIndex),
      index < scalars.endIndex
    else { return nil }
    return String(scalars[index])
  }
}

/// A dotted path of member names and positions, as `map(attribute='a.b.0')` has it.
struct AttributePath {
  private let parts: [Value]

  init(_ value: Value) {
    if let text = value.stringValue {
      parts = Text.split(text, by: ".").map {
        !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit)
          ? Int($0).map(Value.int) ?? .string($0)
          : .string($0)
      }
    } else if case .none = value {
      parts = []
    } else {
      parts = [value]
    }
  }

  /// What the path leads to, `fallback` where a part is missing, undefined without that.
  func value(in owner: Value, default fallback: Value? = nil) throws(CallError) -> Value {
    var current = owner
    for part in parts {
      if case .undefined(let missing) = current {
        throw CallError(missing.message, code: "undefined")
      }
      current =
        ItemAccess.value(part, in: current) ?? fallback
        ?? .undefined(Missing(name: part.text, owner: current))
    }
    return current
  }
}
