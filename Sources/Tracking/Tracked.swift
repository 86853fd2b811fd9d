/// A value that is made once and used for many things: whoever uses it reads its node, and by it all
/// that it was made from.
@usableFromInline
package struct Tracked<Value: Sendable>: Sendable {
  @usableFromInline let made: Value
  /// What is to be noted of who uses `unnoted`: for where a copy of the whole would count more
  /// references.
  @usableFromInline
  package let key: ReadKey?

  /// - Parameter node: nil where nobody keeps account; who uses the value then cannot be told what it
  ///   was made from.
  @inlinable
  package init<Failure: Error>(
    _ node: ReadNode?, _ make: () throws(Failure) -> Value
  ) throws(Failure) {
    key = node?.key
    made = try node == nil ? make() : ReadTracker.tracking(node, make).result
  }

  @inlinable
  package var value: Value {
    ReadTracker.note(key)
    return made
  }

  @inlinable
  package var unnoted: Value { made }
}
