import Archiving
import Synchronization

/// Something that is made once and used for many things: who uses it reads one thing, this.
@usableFromInline
package struct ReadNode: Sendable {
  @usableFromInline
  package let key: ReadKey
  fileprivate let nodes: ReadNodes

  /// Adds what was read for it, or for a part of it that was made later; nil where nobody knows what
  /// was.
  @usableFromInline
  func add(_ set: ReadSet?) { nodes.add(set, for: key) }
}

/// What was read for all nodes of one build.
package final class ReadNodes: Sendable {
  private let log: Mutex<ReadLog>

  /// - Parameter keeper: nil to hold all of it.
  package init(keptBy keeper: (any ByteKeeper)? = nil) { log = Mutex(ReadLog(keeper)) }

  /// There may be several of one key, where several threads make the same.
  package func node(_ key: ReadKey) -> ReadNode { ReadNode(key: key, nodes: self) }

  fileprivate func add(_ set: ReadSet?, for key: ReadKey) {
    log.withLock { $0.append(set, for: key) }
  }

  /// What was read for each so far.
  package var reads: NodeReads { log.withLock { $0.reads } }
}

/// What was read, in the order in which it became known. A large site has a million nodes, so what
/// is known of one takes no memory of its own.
private struct ReadLog {
  private let keeper: (any ByteKeeper)?
  /// Keys and sets, one after the other.
  private var chunks: [StoredBytes] = []
  private var last = ArchiveWriter(reserving: chunkSize)
  /// Of the keys in all of them.
  private var count = 0

  private static let chunkSize = 32 << 10

  init(_ keeper: (any ByteKeeper)?) { self.keeper = keeper }

  mutating func append(_ set: ReadSet?, for key: ReadKey) {
    key.archive(into: &last)
    set.archive(into: &last)
    count += 1 + (set?.keys.count ?? 0)
    guard last.bytes.count >= Self.chunkSize else { return }
    chunks.append(keeper?.keep(last.bytes) ?? .held(last.bytes))
    last = ArchiveWriter(reserving: Self.chunkSize)
  }

  /// Where the keeper could not read some of it, which it remembers, that is left out.
  var reads: NodeReads {
    var reads = NodeReads(reserving: count)
    for chunk in chunks + [.held(last.bytes)] {
      chunk.bytes.withUnsafeBytes { bytes in
        var reader = ArchiveReader(bytes)
        while !reader.isAtEnd, let key = try? ReadKey(from: &reader),
          let set = try? ReadSet?(from: &reader)
        {
          reads.add(set, for: key)
        }
      }
    }
    return reads
  }
}
