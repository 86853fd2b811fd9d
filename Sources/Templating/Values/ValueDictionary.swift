/// A dictionary that keeps the order in which its keys were first set.
package struct ValueDictionary: Sendable {
  package struct Entry: Sendable {
    package let key: Value
    package internal(set) var value: Value
    let hash: UInt64
  }

  package private(set) var entries: [Entry] = []
  /// Open addressing over `entries`, -1 is free; empty while a linear search is cheaper.
  private var slots: [Int32] = []

  private static let linearLimit = 8

  package init() {}

  package init(_ pairs: [(String, Value)]) {
    entries.reserveCapacity(pairs.count)
    for (key, value) in pairs { set(.string(key), value) }
  }

  package var count: Int { entries.count }
  package var isEmpty: Bool { entries.isEmpty }

  package func value(for key: Value) -> Value? {
    guard let index = index(of: key, hash: key.keyHash) else { return nil }
    return entries[index].value
  }

  package func value(for name: Name) -> Value? {
    if slots.isEmpty {
      for index in entries.indices where isName(name, at: index) { return entries[index].value }
      return nil
    }
    var slot = Int(truncatingIfNeeded: name.hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if isName(name, at: index) { return entries[index].value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Entries are read where they stand: a copy of one would count references.
  private func isName(_ name: Name, at index: Int) -> Bool {
    guard entries[index].hash == name.hash, case .string(let text) = entries[index].key else {
      return false
    }
    return text == name.text
  }

  package mutating func set(_ key: Value, _ value: Value) {
    let hash = key.keyHash
    if let index = index(of: key, hash: hash) {
      entries[index].value = value
      return
    }
    entries.append(Entry(key: key, value: value, hash: hash))
    if entries.count <= Self.linearLimit { return }
    if entries.count * 2 > slots.count { rebuildSlots() } else { place(entries.count - 1) }
  }

  /// Takes a key out. Cost: linear, for the order is kept.
  package mutating func remove(_ key: Value) -> Value? {
    guard let index = index(of: key, hash: key.keyHash) else { return nil }
    let entry = entries.remove(at: index)
    slots = []
    if entries.count > Self.linearLimit { rebuildSlots() }
    return entry.value
  }

  private func index(of key: Value, hash: UInt64) -> Int? {
    if slots.isEmpty {
      return entries.firstIndex { $0.hash == hash && $0.key.isEqual(to: key) }
    }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].hash == hash, entries[index].key.isEqual(to: key) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func rebuildSlots() {
    var size = 32
    while size < entries.count * 3 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    for index in entries.indices { place(index) }
  }

  private mutating func place(_ index: Int) {
    var slot = Int(truncatingIfNeeded: entries[index].hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(truncatingIfNeeded: index)
  }
}
