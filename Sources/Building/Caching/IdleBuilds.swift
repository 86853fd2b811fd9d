import Archiving

/// Builds that found nothing to do since one that left something: they leave no more than that they
/// were there.
struct IdleBuilds: Sendable {
  /// The number of the build that they came after.
  let last: Int
  let count: Int

  /// Its name in the cache's folder.
  static let name = "idle"

  /// Nil where there were none, or nobody knows.
  init?(in folder: Descriptor, after build: Int, _ calls: FileCalls) {
    guard let bytes = try? calls.read(Self.name, in: folder) else { return nil }
    let idle = bytes.withUnsafeBytes { bytes in
      var reader = ArchiveReader(bytes)
      return try? IdleBuilds(from: &reader)
    }
    guard let idle, idle.last == build, idle.count > 0 else { return nil }
    self = idle
  }

  init(last: Int, count: Int) {
    self.last = last
    self.count = count
  }

  var bytes: [UInt8] {
    var writer = ArchiveWriter()
    archive(into: &writer)
    return writer.bytes
  }
}

extension IdleBuilds: Archivable {
  func archive(into writer: inout ArchiveWriter) {
    last.archive(into: &writer)
    count.archive(into: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(last: Int(from: &reader), count: Int(from: &reader))
  }
}
