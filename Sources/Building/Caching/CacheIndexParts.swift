import Digests

/// The bytes of a cache that is written, one part after the other, to be read once: whole they would be
/// in memory beside all that they are made from.
final class CacheIndexParts: Sequence, IteratorProtocol {
  private let head: [UInt8]
  private let tables: [WrittenCacheTable]
  private let growing = GrowingDigest()

  /// The next part: the head, then for each table its records and its directory, then the digest of
  /// them.
  private var position = Position.head

  private enum Position {
    case head
    case table(Int, entry: Int)
  }

  private var isAtEnd = false

  init(head: [UInt8], tables: [WrittenCacheTable]) {
    self.head = head
    self.tables = tables
  }

  /// How many bytes come before the digest.
  var count: Int { tables.last?.end ?? head.count }

  /// Known once all parts before it are read.
  var digest: ContentDigest { growing.value }

  func next() -> [UInt8]? {
    if let part = nextPart() {
      growing.add(part)
      return part
    }
    if isAtEnd { return nil }
    isAtEnd = true
    var end: [UInt8] = []
    digest.append(to: &end)
    return end
  }

  private func nextPart() -> [UInt8]? {
    switch position {
    case .head:
      position = .table(0, entry: 0)
      return head
    case .table(let table, _) where table >= tables.count: return nil
    case .table(let table, let entry) where entry < tables[table].count:
      let (bytes, next) = tables[table].records(from: entry)
      position = .table(table, entry: next)
      return bytes
    case .table(let table, _):
      position = .table(table + 1, entry: 0)
      return tables[table].directory
    }
  }
}
