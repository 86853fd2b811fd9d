import Synchronization

/// A value that is made when somebody first asks for it.
@usableFromInline
package final class Deferred<Value: Sendable>: Sendable {
  @usableFromInline let known: Mutex<Value?>
  @usableFromInline let make: @Sendable () -> Value

  /// Two threads that ask at once may both make it, and get the same one.
  package init(_ make: @escaping @Sendable () -> Value) {
    known = Mutex(nil)
    self.make = make
  }

  /// One that is there.
  package init(_ value: Value) {
    known = Mutex(value)
    make = { value }
  }

  @inlinable package var value: Value {
    if let known = known.withLock(\.self) { return known }
    let made = make()
    return known.withLock { known in
      if let known { return known }
      known = made
      return made
    }
  }
}
