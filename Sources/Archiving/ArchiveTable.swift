/// Archives of many things one after the other in a store, of which each can be read alone.
///
/// Their number; for each where it ends, in eight bytes, counted from the first one's beginning; the
/// archives.
package struct ArchiveTable: Sendable {
  package let count: Int
  private let store: any ByteStore
  /// Where in the store the ends stand, and behind them the archives.
  private let ends: Int
  private var start: Int { ends + count * Self.endLength }

  private static let endLength = 8

  fileprivate init(count: Int, in store: any ByteStore, at ends: Int) {
    self.count = count
    self.store = store
    self.ends = ends
  }

  /// What stands at a position; nil where it is damaged.
  package func read<Value>(
    _ position: Int,
    _ decode: (inout ArchiveReader) throws(ArchiveDamage) -> Value
  ) -> Value? {
    guard position >= 0, position < count, let end = end(of: position),
      let first = position == 0 ? 0 : self.end(of: position - 1), first <= end
    else { return nil }
    let offset = start + first
    return store.bytes(at: offset, count: end - first).withUnsafeBytes { bytes in
      var reader = ArchiveReader(bytes, keptBy: (store, offset))
      guard let value = try? decode(&reader), reader.isAtEnd else { return nil }
      return value
    }
  }

  private func end(of position: Int) -> Int? {
    let bytes = store.bytes(at: ends + position * Self.endLength, count: Self.endLength)
    return bytes.withUnsafeBytes { bytes in
      var reader = ArchiveReader(bytes)
      return (try? reader.fixed()).flatMap { Int(exactly: $0) }
    }
  }
}

extension ArchiveWriter {
  package mutating func write(table archives: [[UInt8]]) {
    // Grown step by step it would be in memory twice.
    reserve(archives.reduce(16 + archives.count * 8) { $0 + $1.count })
    write(count: archives.count)
    var end: UInt64 = 0
    for archive in archives {
      end += UInt64(archive.count)
      write(fixed: end)
    }
    for archive in archives { write(plain: archive) }
  }
}

extension ArchiveReader {
  /// What `write(table:)` wrote, left where it is.
  package mutating func table() throws(ArchiveDamage) -> ArchiveTable {
    let count = try natural()
    guard let (store, offset) = place, count <= Int.max >> 4 else { throw ArchiveDamage() }
    let table = ArchiveTable(count: count, in: store, at: offset)
    var length: UInt64 = 0
    for _ in 0..<count { length = try fixed() }
    guard let length = Int(exactly: length) else { throw ArchiveDamage() }
    try skip(length)
    return table
  }
}
