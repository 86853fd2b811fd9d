extension Value {
  package var isTrue: Bool {
    switch self {
    case .undefined, .none: false
    case .bool(let value): value
    case .int(let value): value != 0
    case .double(let value): value != 0
    case .string(let text): !text.isEmpty
    case .markup(let markup): !markup.bytes.isEmpty
    case .list(let elements), .tuple(let elements): !elements.isEmpty
    case .sequence(let sequence): sequence.count > 0
    case .dict(let dictionary): !dictionary.isEmpty
    case .json, .object, .reference: true
    }
  }

  package var isUndefined: Bool {
    if case .undefined = self { return true }
    return false
  }

  /// The text of a string or of markup; nil for everything else.
  package var stringValue: String? {
    switch self {
    case .string(let text): text
    case .markup(let markup): markup.text
    default: nil
    }
  }

  /// The elements of a list, tuple or sequence; nil for everything else.
  package var elements: [Value]? {
    switch self {
    case .list(let elements), .tuple(let elements): elements
    case .sequence(let sequence): sequence.elements
    default: nil
    }
  }

  /// What a loop walks over: elements, keys, or the characters of a string.
  var iterated: [Value]? {
    switch self {
    case .list(let elements), .tuple(let elements): elements
    case .sequence(let sequence): sequence.elements
    case .dict(let dictionary): dictionary.entries.map(\.key)
    case .string(let text): text.unicodeScalars.map { .string(String($0)) }
    case .markup(let markup): markup.text.unicodeScalars.map { .string(String($0)) }
    case .object(let view): view.names.map { .string($0) }
    case .json(let fragment): fragment.value.iterated
    case .undefined: []
    default: nil
    }
  }

  /// The number of elements, keys or characters; nil where there is none.
  var length: Int? {
    switch self {
    case .list(let elements), .tuple(let elements): elements.count
    case .sequence(let sequence): sequence.count
    case .dict(let dictionary): dictionary.count
    case .string(let text): text.unicodeScalars.count
    case .markup(let markup): markup.text.unicodeScalars.count
    case .object(let view): view.names.count
    case .json(let fragment): fragment.value.length
    case .undefined: 0
    default: nil
    }
  }

  /// How errors call a value of this kind.
  package var kindName: String {
    switch self {
    case .undefined: "an undefined value"
    case .none: "none"
    case .bool: "a boolean"
    case .int: "an integer"
    case .double: "a float"
    case .string: "a string"
    case .markup: "markup"
    case .json(let fragment): fragment.value.kindName
    case .list, .sequence: "a list"
    case .tuple: "a tuple"
    case .dict: "a dictionary"
    case .object(let view): "'\(view.typeName)'"
    case .reference(let reference): "a \(reference.kind)"
    }
  }

  /// The value of a member of an object or a dictionary; nil where there is none.
  package func member(_ name: String) -> Value? {
    switch self {
    case .object(let view): view.value(of: Name.Key(name))
    case .dict(let dictionary): dictionary.value(for: Name(name))
    case .json(let fragment): fragment.value.member(name)
    default: nil
    }
  }

  /// The names that can be read from it, in order.
  package var memberNames: [String] {
    switch self {
    case .object(let view): view.names
    case .dict(let dictionary): dictionary.entries.compactMap(\.key.stringValue)
    case .json(let fragment): fragment.value.memberNames
    default: []
    }
  }
}
