import Archiving
import Tracking

/// Values of things by their positions, each made when it is first asked for, by whichever thread asks;
/// what depends on the site alone is then the same for all pages. A large site has so many that each
/// takes no more room than it needs.
final class MemoTable<Stored: Sendable>: Sendable {
  private let stored: ShelvedList<Tracked<Stored>?>

  init(count: Int) { stored = ShelvedList(nil, count: count) }

  var count: Int { stored.count }

  /// Two threads that ask at once may both make it, and get the same one.
  ///
  /// - Parameter node: for what is read to make it.
  func value<Failure: Error>(
    at position: Int, _ node: @autoclosure () -> ReadNode?,
    _ make: () throws(Failure) -> Stored
  ) throws(Failure) -> Stored {
    let known = stored.withElement(at: position) { stored in
      stored.map { (made: $0.unnoted, key: $0.key) }
    }
    if let known {
      ReadTracker.note(known.key)
      return known.made
    }
    let made = try Tracked(node(), make)
    return stored.withElement(at: position) { stored in
      if let stored { return stored }
      stored = made
      return made
    }.value
  }

  /// Each is made again where somebody asks for it.
  func forget() { stored.fill(nil) }
}
