import Diagnostics

extension FieldReader {
  /// A nested mapping, read by the closure with a reader of its own; its unknown keys are reported
  /// when the closure returns.
  package mutating func mapping<Value>(
    _ key: String, read: (inout FieldReader) throws -> Value?
  ) rethrows -> Value? {
    guard let node = node(key) else { return nil }
    return try mapping(node, key: key, mustBe: "a mapping", read: read)
  }

  /// A text or a mapping, as in `image: a.jpg` and `image: {src: a.jpg}`.
  package mutating func mapping<Value>(
    _ key: String, orText convert: (Located<String>) throws -> Value?,
    read: (inout FieldReader) throws -> Value?
  ) rethrows -> Value? {
    guard let node = node(key) else { return nil }
    if let text = plainText(of: node) { return try convert(text) }
    return try mapping(node, key: key, mustBe: "text or a mapping", read: read)
  }

  /// A list of mappings, each read by the closure; those for which it returns nil are left out.
  package mutating func mappings<Value>(
    _ key: String, read: (inout FieldReader) throws -> Value?
  ) rethrows -> [Value] {
    let wanted = "a list of mappings"
    return try elements(key, mustBe: wanted).compactMap { node in
      try mapping(node, key: key, mustBe: wanted, read: read)
    }
  }

  /// A list whose elements are texts or mappings.
  package mutating func mappings<Value>(
    _ key: String, orText convert: (Located<String>) throws -> Value?,
    read: (inout FieldReader) throws -> Value?
  ) rethrows -> [Value] {
    let wanted = "a list of texts or mappings"
    return try elements(key, mustBe: wanted).compactMap { node in
      if let text = plainText(of: node) { return try convert(text) }
      return try mapping(node, key: key, mustBe: wanted, read: read)
    }
  }

  private mutating func elements(_ key: String, mustBe wanted: String) -> [YAMLNode] {
    guard let node = node(key) else { return [] }
    if case .sequence(let elements) = node.value { return Array(elements) }
    reportWrongType(key, mustBe: wanted, found: node)
    return []
  }

  private mutating func mapping<Value>(
    _ node: YAMLNode, key: String, mustBe wanted: String,
    read: (inout FieldReader) throws -> Value?
  ) rethrows -> Value? {
    guard case .mapping(let mapping) = node.value else {
      reportWrongType(key, mustBe: wanted, found: node)
      return nil
    }
    let place = mapping.first { _ in true }?.key.range ?? node.range
    var reader = FieldReader(mapping, place: place, diagnostics: diagnostics)
    diagnostics = []
    defer { diagnostics = reader.diagnostics }
    let value = try read(&reader)
    reader.reportUnknownKeys()
    return value
  }
}
