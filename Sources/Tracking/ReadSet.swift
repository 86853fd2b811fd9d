/// What was read while something was made: each thing once, in order.
@usableFromInline
package struct ReadSet: Sendable, Hashable {
  package let keys: [ReadKey]

  /// - Parameter keys: in order, each once.
  package init(sorted keys: [ReadKey]) { self.keys = keys }

  package init(_ keys: [ReadKey]) {
    guard keys.count > 1 else {
      self.keys = keys
      return
    }
    let sorted = keys.sorted()
    var unique: [ReadKey] = []
    unique.reserveCapacity(sorted.count)
    for key in sorted where unique.last != key { unique.append(key) }
    self.keys = unique
  }

  package func union(_ other: ReadSet) -> ReadSet {
    self == other ? self : ReadSet(keys + other.keys)
  }
}
