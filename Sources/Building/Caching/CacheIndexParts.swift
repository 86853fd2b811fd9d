/// The bytes of a cache that is written, one part after the other: whole they would be in memory beside
/// all that they are made from.
struct CacheIndexParts: Sequence, IteratorProtocol {
  private let head: [UInt8]
  private let tables: [WrittenCacheTable]
  /// What comes behind the tables.
  var end: [UInt8] = []

  /// The next part: the head, then for each table its records and its directory, then the end.
  private var position = Position.head

  private enum Position {
    case head
    case table(Int, entry: Int)
    case end
    case done
  }

  init(head: [UInt8], tables: [WrittenCacheTable]) {
    self.head = head
    self.tables = tables
  }

  /// How many bytes come before the end.
  var count: Int { tables.last?.end ?? head.count }

  mutating func next() -> [UInt8]? {
    switch position {
    case .head:
      position = .table(0, entry: 0)
      return head
    case .table(let table, _) where table >= tables.count:
      position = .end
      return next()
    case .table(let table, let entry) where entry < tables[table].count:
      let (bytes, next) = tables[table].records(from: entry)
      position = .table(table, entry: next)
      return bytes
    case .table(let table, _):
      position = .table(table + 1, entry: 0)
      return tables[table].directory
    case .end:
      position = .done
      return end
    case .done: return nil
    }
  }
}
