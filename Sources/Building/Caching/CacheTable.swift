import Digests

/// A table from keys to bytes as it stands in the cache: looked up in place, by hashing.
///
/// A descriptor of 32 bytes (where the slots and the entries begin, how many there are of each),
/// slots of 8 bytes (the number of an entry counted from 1; 0 is free), entries of 32 bytes (where
/// key and record begin and how long they are).
struct CacheTable: Sendable {
  static let descriptorLength = 32
  static let slotLength = 8
  static let entryLength = 32

  private let slots: UInt64
  private let slotCount: UInt64
  private let entries: UInt64
  let count: Int

  /// Nil where the tables are not in the bytes.
  init?(_ bytes: UnsafeRawBufferPointer, descriptor: Int) {
    guard let slots = bytes.number(at: descriptor),
      let slotCount = bytes.number(at: descriptor + 8),
      let entries = bytes.number(at: descriptor + 16),
      let entryCount = bytes.number(at: descriptor + 24), slotCount < UInt32.max,
      entryCount < slotCount, slotCount.nonzeroBitCount == 1,
      bytes.part(at: slots, count: slotCount * UInt64(Self.slotLength)) != nil,
      bytes.part(at: entries, count: entryCount * UInt64(Self.entryLength)) != nil
    else { return nil }
    self.slots = slots
    self.slotCount = slotCount
    self.entries = entries
    count = Int(entryCount)
  }

  /// The record of a key. Cost: one digest of the key and one or two entries looked at.
  func record(_ key: String, in bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    var key = key
    return key.withUTF8 { utf8 in
      let key = UnsafeRawBufferPointer(utf8)
      var slot = Self.slot(of: key, among: slotCount)
      for _ in 0..<slotCount {
        guard let number = bytes.number(at: Int(slots + slot * UInt64(Self.slotLength))),
          number > 0, number <= UInt64(count), let entry = entry(Int(number) - 1, in: bytes)
        else { return nil }
        if entry.key.elementsEqual(key) { return entry.record }
        slot = (slot + 1) & (slotCount - 1)
      }
      return nil
    }
  }

  /// - Parameter index: below `count`; the order is that of the keys.
  func entry(
    _ index: Int, in bytes: UnsafeRawBufferPointer
  ) -> (key: UnsafeRawBufferPointer, record: UnsafeRawBufferPointer)? {
    let start = Int(entries) + index * Self.entryLength
    guard let keyOffset = bytes.number(at: start), let keyCount = bytes.number(at: start + 8),
      let recordOffset = bytes.number(at: start + 16),
      let recordCount = bytes.number(at: start + 24),
      let key = bytes.part(at: keyOffset, count: keyCount),
      let record = bytes.part(at: recordOffset, count: recordCount)
    else { return nil }
    return (key, record)
  }

  /// - Parameter count: a power of two.
  static func slot(of key: UnsafeRawBufferPointer, among count: UInt64) -> UInt64 {
    ContentDigest(of: key).low & (count - 1)
  }
}
