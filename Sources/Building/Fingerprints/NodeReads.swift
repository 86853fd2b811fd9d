import Archiving
import Tracking

/// What was read for the things that are made once for many outputs, by part and position.
struct NodeReads: Equatable, Sendable {
  /// By the raw value of a part, then by position; nil where there is no such thing, or nobody knows
  /// what was read for it.
  private var parts: [[ReadSet?]] = Array(repeating: [], count: Int(UInt8.max) + 1)

  subscript(key: ReadKey) -> ReadSet? {
    get {
      let sets = parts[Int(key.part)]
      return key.position < sets.count ? sets[key.position] : nil
    }
    set {
      let part = Int(key.part)
      if parts[part].count <= key.position {
        guard newValue != nil else { return }
        parts[part] += repeatElement(nil, count: key.position + 1 - parts[part].count)
      }
      parts[part][key.position] = newValue
    }
  }

  /// Of one part, by position.
  func sets(of part: UInt8) -> [ReadSet?] { parts[Int(part)] }

  /// In the order of the keys.
  func each(_ body: (ReadKey, ReadSet) -> Void) {
    for (part, sets) in parts.enumerated() {
      for (position, set) in sets.enumerated() {
        guard let set, let key = ReadKey(part: UInt8(part), position: position) else { continue }
        body(key, set)
      }
    }
  }

  var count: Int { parts.reduce(0) { $0 + $1.count { $0 != nil } } }
}

extension NodeReads: Archivable {
  func archive(into writer: inout ArchiveWriter) {
    writer.write(count: count)
    each { key, set in
      writer.write(UInt64(key.rawValue))
      set.archive(into: &writer)
    }
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    for _ in 0..<(try reader.count()) {
      self[try ReadKey(from: &reader)] = try ReadSet(from: &reader)
    }
  }
}
