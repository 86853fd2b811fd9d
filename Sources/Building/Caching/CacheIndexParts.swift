/// The bytes of a cache that is written, but for the digest at their end, one part after the other: whole
/// they would be in memory beside all that they are made from.
struct CacheIndexParts: Sequence, IteratorProtocol {
  private let head: [UInt8]
  private let tables: [WrittenCacheTable]

  /// The next part: the head, then for each table its records and its directory.
  private var position = Position.head

  private enum Position {
    case head
    case table(Int, entry: Int)
  }

  init(head: [UInt8], tables: [WrittenCacheTable]) {
    self.head = head
    self.tables = tables
  }

  /// How many bytes there are.
  var count: Int { tables.last?.end ?? head.count }

  mutating func next() -> [UInt8]? {
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
