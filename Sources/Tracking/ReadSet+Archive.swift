import Archiving

extension ReadSet: Archivable {
  /// Keys are in order, so their distances are short.
  @usableFromInline
  package func archive(into writer: inout ArchiveWriter) {
    writer.write(count: keys.count)
    var last: UInt32 = 0
    for key in keys {
      writer.write(UInt64(key.rawValue - last))
      last = key.rawValue
    }
  }

  @usableFromInline
  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    let count = try reader.count()
    var keys: [ReadKey] = []
    keys.reserveCapacity(count)
    var last: UInt64 = 0
    for _ in 0..<count {
      last &+= try reader.number()
      keys.append(try ReadKey(number: last))
    }
    self.init(sorted: keys)
  }
}

extension ReadKey: Archivable {
  @usableFromInline
  package func archive(into writer: inout ArchiveWriter) { writer.write(UInt64(rawValue)) }

  @usableFromInline
  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(number: reader.number())
  }

  fileprivate init(number: UInt64) throws(ArchiveDamage) {
    guard let value = UInt32(exactly: number) else { throw ArchiveDamage() }
    self.init(rawValue: value)
  }
}

extension NodeReads: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.write(count: count)
    each { key, set in
      key.archive(into: &writer)
      set.archive(into: &writer)
    }
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init()
    for _ in 0..<(try reader.count()) {
      self[try ReadKey(from: &reader)] = try ReadSet(from: &reader)
    }
  }
}
