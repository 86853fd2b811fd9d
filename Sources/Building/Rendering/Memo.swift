import Synchronization
import Tracking

/// A value that is made when it is first asked for, by whichever thread asks; what depends on the
/// site alone is then the same for all pages.
final class Memo<Stored: Sendable>: Sendable {
  private let stored = Mutex<Tracked<Stored>?>(nil)

  /// Two threads that ask at once may both make it, and get the same one.
  ///
  /// - Parameter node: for what is read to make it.
  func value<Failure: Error>(
    _ node: @autoclosure () -> ReadNode?, _ make: () throws(Failure) -> Stored
  ) throws(Failure) -> Stored {
    if let known = stored.withLock(\.self) { return known.value }
    let made = try Tracked(node(), make)
    return stored.withLock { known in
      if let known { return known }
      known = made
      return made
    }.value
  }
}
