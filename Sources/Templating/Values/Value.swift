/// What an expression of a template evaluates to.
package enum Value: Sendable {
  /// A name or key that is not there; carries what its error needs to say.
  case undefined(Missing)
  case none
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  /// Trusted HTML, written as it is in HTML text.
  case markup(Markup)
  /// JSON that is written already, and read where a template asks for a part of it.
  case json(JSONFragment)
  case list([Value])
  /// A list that prints with parentheses; pairs of a dictionary are tuples.
  case tuple([Value])
  /// A list whose elements are made when they are read.
  case sequence(LazySequence)
  case dict(ValueDictionary)
  /// A typed view; its members are read when a template asks for them.
  case object(ObjectView)
  /// Something that lives in one rendering alone: a macro, a loop, a namespace.
  case reference(Reference)
}

extension Value {
  /// A list of `elements`, each made from its source only when a template reads it.
  package static func list<Elements: RandomAccessCollection & Sendable>(
    of elements: Elements, _ transform: @escaping @Sendable (Elements.Element) -> Value
  ) -> Value where Elements.Index == Int {
    let start = elements.startIndex
    return .sequence(
      LazySequence(count: elements.count) { transform(elements[start + $0]) })
  }

  /// `value`, or none where it is nil.
  package static func optional(_ value: String?) -> Value {
    value.map(Value.string) ?? .none
  }
}

extension Value: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
}

extension Value: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self = .int(value) }
}

extension Value: ExpressibleByFloatLiteral {
  package init(floatLiteral value: Double) { self = .double(value) }
}

extension Value: ExpressibleByBooleanLiteral {
  package init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension Value: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: Value...) { self = .list(elements) }
}

extension Value: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, Value)...) {
    var dictionary = ValueDictionary()
    for (key, value) in elements { dictionary.set(.string(key), value) }
    self = .dict(dictionary)
  }
}
