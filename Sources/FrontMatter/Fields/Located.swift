import Diagnostics

/// A value with the place in a source file that it was read from, so that later phases can point
/// at it.
@usableFromInline
package struct Located<Value> {
  @usableFromInline
  package let value: Value
  @usableFromInline
  package let range: SourceRange

  @inlinable
  package init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }

  /// Another value read from the same place.
  package func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Located<Other> {
    Located<Other>(try transform(value), at: range)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
