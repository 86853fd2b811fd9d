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

/// Some archives of a table, one after the other, and where each ends.
package struct ArchiveRun: Sendable {
  fileprivate let bytes: StoredBytes
  fileprivate let ends: [Int]

  /// - Parameters:
  ///   - positions: in the table.
  ///   - keeper: nil to hold the archives.
  ///   - archive: writes what stands at a position.
  package init(
    _ positions: Range<Int>, keptBy keeper: (any ByteKeeper)?,
    _ archive: (Int, inout ArchiveWriter) -> Void
  ) {
    var writer = ArchiveWriter(reserving: positions.count * 256)
    var ends: [Int] = []
    ends.reserveCapacity(positions.count)
    for position in positions {
      archive(position, &writer)
      ends.append(writer.bytes.count)
    }
    bytes = keeper?.keep(writer.bytes) ?? .held(writer.bytes)
    self.ends = ends
  }

  /// How many archives one has, that none is large.
  private static let length = 128

  /// The positions of the runs of a table.
  package static func positions(count: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: length).map { $0..<min($0 + length, count) }
  }
}

extension ArchiveTable {
  /// A table in parts, which make it when they stand one after the other.
  package static func parts(_ runs: [ArchiveRun]) -> [StoredBytes] {
    let count = runs.reduce(0) { $0 + $1.ends.count }
    var head = ArchiveWriter(reserving: 16 + count * endLength)
    head.write(count: count)
    var start = 0
    for run in runs {
      for end in run.ends { head.write(fixed: UInt64(start + end)) }
      start += run.bytes.count
    }
    return [.held(head.bytes)] + runs.map(\.bytes)
  }

  /// The same of things that archive themselves.
  package static func parts(
    of elements: [some Archivable], keptBy keeper: (any ByteKeeper)?
  ) -> [StoredBytes] {
    parts(
      ArchiveRun.positions(count: elements.count).map { positions in
        ArchiveRun(positions, keptBy: keeper) { elements[$0].archive(into: &$1) }
      })
  }
}

extension ArchiveWriter {
  /// A table of one archive.
  package mutating func write(table archive: [UInt8]) {
    write(count: 1)
    write(fixed: UInt64(archive.count))
    write(plain: archive)
  }
}

extension ArchiveReader {
  /// A table that was written, left where it is.
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
