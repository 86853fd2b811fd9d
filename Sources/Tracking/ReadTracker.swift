import Synchronization

// The module Tracking notes what is read while something is made, so that a later build need not
// make it again while all of that is as it was. It knows nothing of what is read.

/// Notes what the current thread reads while it makes one thing.
@usableFromInline
package final class ReadTracker: Sendable {
  /// That of the current thread. Without the macro, whose own storage inlined code cannot name.
  @usableFromInline static let current = TaskLocal<ReadTracker?>(wrappedValue: nil)
  /// Accounts that are kept at this moment, by any thread: where there is none, nobody need look for
  /// the current thread's.
  @usableFromInline static let open = Atomic(0)

  private struct Reads {
    var keys: [ReadKey] = []
    /// False once something was read that has no key.
    var isComplete = true
    /// With so many keys, those that occur again are thrown away.
    var mostKeys = 1 << 16

    mutating func append(_ key: ReadKey) {
      // Members of one thing are read in a row.
      if keys.last == key { return }
      if keys.count == mostKeys {
        keys = ReadSet(keys).keys
        mostKeys = max(mostKeys, 2 * keys.count)
      }
      keys.append(key)
    }
  }

  private let reads = Mutex(Reads())
  /// What is made, where it is made for many.
  private let node: ReadNode?

  @usableFromInline
  init(_ node: ReadNode?) { self.node = node }

  /// Notes a read, where somebody keeps account; nil is a thing that has no key.
  @usableFromInline
  package static func note(_ key: ReadKey?) {
    if open.load(ordering: .relaxed) > 0 { current.get()?.note(key) }
  }

  /// Whether somebody keeps account.
  package static var isTracking: Bool {
    open.load(ordering: .relaxed) > 0 && current.get() != nil
  }

  /// What is being made for many, where something is.
  package static var node: ReadNode? {
    open.load(ordering: .relaxed) > 0 ? current.get()?.node : nil
  }

  /// Does work and keeps account of what it reads: for it alone. An outer account is not told of it.
  ///
  /// - Parameter node: what the work makes, where that is for many: it is told what was read.
  /// - Returns: no set where something was read that has no key.
  @inlinable
  package static func tracking<Result, Failure: Error>(
    _ node: ReadNode? = nil, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> (result: Result, reads: ReadSet?) {
    let tracker = ReadTracker(node)
    open.add(1, ordering: .relaxed)
    defer { open.subtract(1, ordering: .relaxed) }
    // `withValue` itself forgets the type of the error.
    let result: Swift.Result<Result, Failure> = current.withValue(tracker) {
      do throws(Failure) {
        return .success(try work())
      } catch {
        return .failure(error)
      }
    }
    let reads = tracker.set
    node?.add(reads)
    return (try result.get(), reads)
  }

  private func note(_ key: ReadKey?) {
    reads.withLock { reads in
      guard let key else { return reads.isComplete = false }
      reads.append(key)
    }
  }

  @usableFromInline
  var set: ReadSet? {
    reads.withLock { $0.isComplete ? ReadSet($0.keys) : nil }
  }
}
