import Synchronization
import Tracking

/// Values of things by their positions, each made when it is first asked for, by whichever thread asks;
/// what depends on the site alone is then the same for all pages. A large site has so many that each
/// takes no more room than it needs.
final class MemoTable<Stored: Sendable>: Sendable {
  /// A part of the values with a lock of its own, so that threads seldom meet.
  private final class Shelf: Sendable {
    let stored: Mutex<[Tracked<Stored>?]>

    init(count: Int) { stored = Mutex(Array(repeating: nil, count: count)) }
  }

  let count: Int
  private let shelves: [Shelf]

  init(count: Int) {
    self.count = count
    let shelfCount = max(1, min(count, 64))
    let length = (count + shelfCount - 1) / shelfCount
    shelves = (0..<shelfCount).map { _ in Shelf(count: length) }
  }

  /// Two threads that ask at once may both make it, and get the same one.
  ///
  /// - Parameter node: for what is read to make it.
  func value<Failure: Error>(
    at position: Int, _ node: @autoclosure () -> ReadNode?,
    _ make: () throws(Failure) -> Stored
  ) throws(Failure) -> Stored {
    let (shelf, place) = (shelves[position % shelves.count], position / shelves.count)
    let known = shelf.stored.withLock { stored in
      stored[place].map { (made: $0.unnoted, key: $0.key) }
    }
    if let known {
      ReadTracker.note(known.key)
      return known.made
    }
    let made = try Tracked(node(), make)
    return shelf.stored.withLock { stored in
      if let known = stored[place] { return known }
      stored[place] = made
      return made
    }.value
  }

  /// Each is made again where somebody asks for it.
  func forget() {
    for shelf in shelves {
      shelf.stored.withLock { stored in
        for place in stored.indices { stored[place] = nil }
      }
    }
  }
}
