import Archiving

/// Puts a table together, to be appended to a cache.
struct CacheTableWriter {
  private var entries: [(key: [UInt8], record: [UInt8])] = []

  mutating func add(_ key: String, bytes: [UInt8]) { entries.append((Array(key.utf8), bytes)) }

  /// Every entry of a table of an older cache.
  mutating func add(_ table: CacheTable, in bytes: UnsafeRawBufferPointer) {
    for index in 0..<table.count {
      guard let entry = table.entry(index, in: bytes) else { continue }
      entries.append((Array(entry.key), Array(entry.record)))
    }
  }

  /// Appends the table, sorted by key so that equal contents are equal bytes, and writes its
  /// descriptor to where room for it is.
  consuming func append(to cache: inout [UInt8], descriptor: Int) {
    // `lexicographicallyPrecedes` would take longer than all else that is done with a key.
    entries.sort { first, second in
      first.key.withUnsafeBytes { key in second.key.withUnsafeBytes { key.order(to: $0) < 0 } }
    }
    let slots = slots()
    // Grown step by step it would be in memory twice.
    cache.reserveCapacity(
      entries.reduce(cache.count + (entries.count * 4 + slots.count + 1) * 8) {
        $0 + $1.key.count + $1.record.count
      })
    var places: [(key: Int, record: Int)] = []
    places.reserveCapacity(entries.count)
    for entry in entries {
      places.append((cache.count, cache.count + entry.key.count))
      cache += entry.key
      cache += entry.record
    }
    while !cache.count.isMultiple(of: 8) { cache.append(0) }
    let entriesOffset = cache.count
    for (entry, place) in zip(entries, places) {
      cache.append(number: place.key)
      cache.append(number: entry.key.count)
      cache.append(number: place.record)
      cache.append(number: entry.record.count)
    }
    let slotsOffset = cache.count
    for number in slots { cache.append(number: number) }
    cache.write(numbers: [slotsOffset, slots.count, entriesOffset, entries.count], at: descriptor)
  }

  /// At most half full, so that a search is short.
  private func slots() -> [Int] {
    var count = 2
    while count < entries.count * 2 { count *= 2 }
    var slots = [Int](repeating: 0, count: count)
    for (index, entry) in entries.enumerated() {
      var slot = entry.key.withUnsafeBytes {
        Int(CacheTable.slot(of: $0, among: UInt64(count)))
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

  /// - Parameter offset: where there are eight bytes for each.
  mutating func write(numbers: [Int], at offset: Int) {
    var bytes: [UInt8] = []
    for number in numbers { bytes.append(number: number) }
    replaceSubrange(offset..<(offset + bytes.count), with: bytes)
  }
}
