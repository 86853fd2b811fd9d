/// Stable sorting of values by keys that may have no order.
enum Sorting {
  /// The elements ordered by their keys; equal ones keep their order, reversed or not.
  static func sorted(
    _ elements: [Value], reverse: Bool, by key: (Value) throws(CallError) -> [Value]
  ) throws(CallError) -> [Value] {
    var keyed: [(key: [Value], index: Int)] = []
    keyed.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() { keyed.append((try key(element), index)) }
    var failure: CallError?
    keyed.sort { left, right in
      for (a, b) in zip(left.key, right.key) where !a.isEqual(to: b) {
        guard let ordering = a.ordering(to: b) else {
          if a.number == nil || b.number == nil {
            failure = CallError(
              "\(a.kindName) and \(b.kindName) have no order", code: "template-type")
          }
          return left.index < right.index
        }
        return reverse ? ordering > 0 : ordering < 0
      }
      return left.index < right.index
    }
    if let failure { throw failure }
    return keyed.map { elements[$0.index] }
  }

  /// Strings in lower case, unless case matters; everything else as it is.
  static func folded(_ value: Value, caseSensitive: Bool) -> Value {
    if caseSensitive { return value }
    guard let text = value.stringValue else { return value }
    return .string(text.lowercased())
  }
}
