import Foundation

extension Value {
  /// Equality as Python has it: numbers by amount, lists and dictionaries by content.
  package func isEqual(to other: Value) -> Bool {
    switch (self, other) {
    case (.string(let left), .string(let right)): return Value.areSame(left, right)
    case (.undefined, .undefined), (.none, .none): return true
    case (.list(let left), .list(let right)), (.tuple(let left), .tuple(let right)):
      return Value.areEqual(left, right)
    case (.sequence, .list), (.list, .sequence), (.sequence, .sequence):
      return Value.areEqual(elements ?? [], other.elements ?? [])
    case (.dict(let left), .dict(let right)):
      return left.count == right.count
        && left.entries.allSatisfy { right.value(for: $0.key)?.isEqual(to: $0.value) ?? false }
    case (.reference(let left), .reference(let right)): return left == right
    case (.json(let left), _): return left.value.isEqual(to: other)
    case (_, .json(let right)): return isEqual(to: right.value)
    default: break
    }
    if let left = number, let right = other.number { return left.isEqual(to: right) }
    if let left = stringValue, let right = other.stringValue { return Value.areSame(left, right) }
    return false
  }

  /// The order of two values, or nil where they have none (a string and a number, say).
  func ordering(to other: Value) -> Int? {
    if let left = number, let right = other.number { return left.ordering(to: right) }
    if let left = stringValue, let right = other.stringValue {
      return Value.compare(left, right)
    }
    switch (self, other) {
    case (.list(let left), .list(let right)), (.tuple(let left), .tuple(let right)):
      for (a, b) in zip(left, right) where !a.isEqual(to: b) { return a.ordering(to: b) }
      return left.count < right.count ? -1 : left.count > right.count ? 1 : 0
    default: return nil
    }
  }

  /// Strings are the same where their bytes are; Swift's `==` would fold canonical equivalents.
  static func areSame(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    let result = left.utf8.withContiguousStorageIfAvailable { left in
      right.utf8.withContiguousStorageIfAvailable { right in
        guard let first = left.baseAddress, let second = right.baseAddress else { return true }
        return memcmp(first, second, left.count) == 0
      }
    }
    return (result ?? nil) ?? left.utf8.elementsEqual(right.utf8)
  }

  /// By code point, which is the order of the UTF-8 bytes.
  static func compare(_ left: String, _ right: String) -> Int {
    if areSame(left, right) { return 0 }
    return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
  }

  private static func areEqual(_ left: [Value], _ right: [Value]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { $0.isEqual(to: $1) }
  }

  /// Equal values have equal hashes; 1, 1.0 and true are equal.
  var keyHash: UInt64 {
    switch self {
    case .string(let text): return Name.hash(of: text)
    case .markup(let markup): return Name.hash(of: markup.text)
    case .tuple(let elements):
      return elements.reduce(17) { ($0 &* 31) ^ $1.keyHash }
    case .none: return 3
    default: break
    }
    guard let number else { return 5 }
    let bits = UInt64(bitPattern: Int64(number.asInt ?? Int(number.asDouble.bitPattern >> 1)))
    return (bits ^ (bits >> 29)) &* 0x9E37_79B9_7F4A_7C15
  }
}
