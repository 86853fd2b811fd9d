import Archiving

/// Puts a table together, to be written into a cache.
struct CacheTableWriter {
  private var entries: [(key: String, record: StoredBytes)] = []

  mutating func add(_ key: String, _ record: StoredBytes) { entries.append((key, record)) }

  /// Every entry of a table of an older cache.
  mutating func add(_ table: CacheTable, in bytes: UnsafeRawBufferPointer) {
    for index in 0..<table.count {
      guard let entry = table.entry(index, in: bytes) else { continue }
      add(String(decoding: entry.key, as: UTF8.self), .held(Array(entry.record)))
    }
  }

  /// The table as it stands in a cache from an offset on, sorted by key so that equal contents are
  /// equal bytes.
  consuming func table(at start: Int) -> WrittenCacheTable {
    // By their bytes, as paths are: strings would be compared as readers see them.
    entries.sort { OutputPath($0.key) < OutputPath($1.key) }
    return WrittenCacheTable(entries, at: start)
  }
}

/// A table of a cache that is written, part by part: its records are read when their turn comes.
struct WrittenCacheTable: Sendable {
  private let entries: [(key: String, record: StoredBytes)]
  private let start: Int
  private let slots: [Int]
  /// Where the records end.
  private let recordsEnd: Int

  /// Bytes of a part.
  private static let partSize = 256 << 10

  fileprivate init(_ entries: [(key: String, record: StoredBytes)], at start: Int) {
    self.entries = entries
    self.start = start
    slots = Self.slots(of: entries)
    recordsEnd = entries.reduce(start) { $0 + $1.key.utf8.count + $1.record.count }
  }

  var count: Int { entries.count }
  /// Where in the cache it ends.
  var end: Int { slotsOffset + slots.count * CacheTable.slotLength }
  var descriptor: [Int] { [slotsOffset, slots.count, entriesOffset, entries.count] }

  private var entriesOffset: Int { (recordsEnd + 7) & ~7 }
  private var slotsOffset: Int { entriesOffset + entries.count * CacheTable.entryLength }

  /// Keys and records from an entry on, and the entry behind them.
  func records(from first: Int) -> (bytes: [UInt8], next: Int) {
    var bytes: [UInt8] = []
    var next = first
    while next < entries.count, bytes.count < Self.partSize {
      let (key, record) = entries[next]
      bytes += key.utf8
      let found = record.bytes
      // One that cannot be read any more must not be taken for another.
      bytes +=
        found.count == record.count ? found : [UInt8](repeating: .max, count: record.count)
      next += 1
    }
    return (bytes, next)
  }

  /// What comes behind the records: where they stand, and the slots.
  var directory: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(end - recordsEnd)
    bytes += [UInt8](repeating: 0, count: entriesOffset - recordsEnd)
    var offset = start
    for (key, record) in entries {
      bytes.append(number: offset)
      bytes.append(number: key.utf8.count)
      bytes.append(number: offset + key.utf8.count)
      bytes.append(number: record.count)
      offset += key.utf8.count + record.count
    }
    for number in slots { bytes.append(number: number) }
    return bytes
  }

  /// At most half full, so that a search is short.
  private static func slots(of entries: [(key: String, record: StoredBytes)]) -> [Int] {
    var count = 2
    while count < entries.count * 2 { count *= 2 }
    var slots = [Int](repeating: 0, count: count)
    for (index, entry) in entries.enumerated() {
      var key = entry.key
      var slot = key.withUTF8 {
        Int(CacheTable.slot(of: UnsafeRawBufferPointer($0), among: UInt64(count)))
      }
      while slots[slot] > 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = index + 1
    }
    return slots
  }
}

extension [UInt8] {
  /// Eight bytes.
  mutating func append(number: Int) {
    Swift.withUnsafeBytes(of: UInt64(number).littleEndian) { append(contentsOf: $0) }
  }
}
