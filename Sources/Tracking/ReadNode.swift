import Synchronization

/// What was read for something that is made once and used for many things; who uses it reads one
/// thing, this.
package final class ReadNode: Sendable {
  package let key: ReadKey

  private struct Reads {
    var keys: [ReadKey] = []
    var isComplete = true
  }

  private let reads = Mutex(Reads())

  fileprivate init(_ key: ReadKey) { self.key = key }

  /// Adds what was read for a part of it that was made later; nil where nobody knows what was.
  func add(_ set: ReadSet?) {
    reads.withLock { reads in
      guard let set else { return reads.isComplete = false }
      reads.keys += set.keys
    }
  }

  /// Nil where something was read that has no key.
  package var set: ReadSet? {
    reads.withLock { $0.isComplete ? ReadSet($0.keys) : nil }
  }
}

/// All nodes of one build.
package final class ReadNodes: Sendable {
  private let nodes = Mutex<[ReadNode]>([])

  package init() {}

  /// A new node. There may be several of one key, where several threads made the same.
  package func node(_ key: ReadKey) -> ReadNode {
    let node = ReadNode(key)
    nodes.withLock { $0.append(node) }
    return node
  }

  /// What was read for each; nil where something was that has no key.
  package var sets: [ReadKey: ReadSet?] {
    let nodes = nodes.withLock(\.self)
    return Dictionary(nodes.map { ($0.key, $0.set) }) { left, right in
      guard let left, let right else { return nil }
      return left.union(right)
    }
  }
}
