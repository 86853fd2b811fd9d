extension Value {
  /// `value in self`; nil where that has no meaning.
  func contains(_ value: Value) -> Bool? {
    switch self {
    case .list(let elements), .tuple(let elements):
      return elements.contains { $0.isEqual(to: value) }
    case .sequence(let sequence):
      return (0..<sequence.count).contains { sequence[$0].isEqual(to: value) }
    case .dict(let dictionary): return dictionary.value(for: value) != nil
    case .object(let view): return value.stringValue.map { view.names.contains($0) } ?? false
    case .string, .markup:
      guard let needle = value.stringValue, let text = stringValue else { return nil }
      return Text.firstRange(of: Array(needle.utf8), in: Array(text.utf8), from: 0) != nil
    case .undefined: return false
    default: return nil
    }
  }
}
