import Archiving

/// Keys of which it is asked very often whether they are among them.
package struct ReadKeySet: Sendable {
  /// By part, then by position.
  private var members: [[Bool]] = Array(repeating: [], count: Int(UInt8.max) + 1)
  /// The parts whose further positions are all among them.
  private var isOpen = [Bool](repeating: false, count: Int(UInt8.max) + 1)

  package init(_ keys: some Sequence<ReadKey>) {
    for key in keys { insert(key) }
  }

  package func contains(_ key: ReadKey) -> Bool {
    let part = Int(key.part)
    return key.position < members[part].count ? members[part][key.position] : isOpen[part]
  }

  mutating func insert(_ key: ReadKey) {
    let part = Int(key.part)
    let missing = key.position + 1 - members[part].count
    if missing > 0 { members[part] += repeatElement(isOpen[part], count: missing) }
    members[part][key.position] = true
  }

  /// All of a part but those positions that are told.
  mutating func insertAll(in part: UInt8, but isOutside: [Bool]) {
    for (position, isOutside) in isOutside.enumerated() where !isOutside {
      if let key = ReadKey(part: part, position: position) { insert(key) }
    }
    let missing = isOutside.count - members[Int(part)].count
    if missing > 0 { members[Int(part)] += repeatElement(false, count: missing) }
    isOpen[Int(part)] = true
  }

  package func containsAny(of reads: ReadSet) -> Bool { reads.keys.contains(where: contains) }

  /// The same of an archived set, which is not made: the reader stands behind it then, or somewhere in
  /// it where one is found.
  package func containsAny(
    ofArchived reader: inout ArchiveReader
  ) throws(ArchiveDamage) -> Bool {
    var last: UInt64 = 0
    for _ in 0..<(try reader.count()) {
      last &+= try reader.number()
      guard let value = UInt32(exactly: last) else { throw ArchiveDamage() }
      if contains(ReadKey(rawValue: value)) { return true }
    }
    return false
  }
}
