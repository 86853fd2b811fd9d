import Building
import Foundation
import Synchronization

/// Makes system calls fail, counted from the first.
final class Faults: Sendable {
  enum Kind: Sendable {
    /// One call fails.
    case fails(Int32)
    /// As if the process died at a call: neither it nor any later one does anything.
    case dies
  }

  private let kind: Kind
  private let number: Int
  private let count = Atomic(0)

  /// - Parameter number: which call, from 1.
  init(_ kind: Kind, at number: Int) {
    self.kind = kind
    self.number = number
  }

  /// Whether the call was made at all.
  var hasStruck: Bool { count.load(ordering: .relaxed) >= number }

  func next() -> Int32? {
    let count = count.add(1, ordering: .relaxed).newValue
    switch kind {
    case .fails(let error): return count == number ? error : nil
    case .dies: return count >= number ? EIO : nil
    }
  }
}
