import Archiving
import Digests

/// What a build leaves that found nothing changed but texts of stories: what is other now than the
/// last whole build left it.
struct EditedBuild: Sendable {
  static let name = "edits"

  /// Of the snapshot of the whole build.
  let site: ContentDigest
  let finished: FinishedBuild
  let outputs: [Output]

  /// An output that was made since the whole build.
  struct Output: Sendable {
    /// Its position among the outputs of the snapshot.
    let position: Int
    let path: String
    let record: PageRecord
  }

  func record(_ path: String) -> PageRecord? { outputs.first { $0.path == path }?.record }

  /// With the digest of all before it at the end.
  var bytes: [UInt8] {
    var writer = ArchiveWriter(reserving: 1024)
    archive(into: &writer)
    var bytes = writer.bytes
    ContentDigest(of: bytes).append(to: &bytes)
    return bytes
  }

  /// Nil where there is none since the build that left the snapshot of this digest, or it is damaged.
  init?(in folder: Descriptor, site: ContentDigest, _ calls: FileCalls) {
    guard let bytes = try? calls.read(Self.name, in: folder) else { return nil }
    let length = bytes.count - ContentDigest.byteCount
    guard length > 0 else { return nil }
    let edited = bytes.withUnsafeBytes { bytes -> EditedBuild? in
      let archive = UnsafeRawBufferPointer(rebasing: bytes[..<length])
      guard
        ContentDigest(canonical: UnsafeRawBufferPointer(rebasing: bytes[length...]))
          == ContentDigest(of: archive)
      else { return nil }
      var reader = ArchiveReader(archive)
      return try? EditedBuild(from: &reader)
    }
    guard let edited, edited.site == site else { return nil }
    self = edited
  }

  init(site: ContentDigest, finished: FinishedBuild, outputs: [Output]) {
    self.site = site
    self.finished = finished
    self.outputs = outputs
  }
}

extension EditedBuild: Archivable {
  func archive(into writer: inout ArchiveWriter) {
    site.archive(into: &writer)
    finished.archive(into: &writer)
    outputs.archive(into: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      site: ContentDigest(from: &reader), finished: FinishedBuild(from: &reader),
      outputs: [Output](from: &reader))
  }
}

extension EditedBuild.Output: Archivable {
  func archive(into writer: inout ArchiveWriter) {
    writer.write(count: position)
    path.archive(into: &writer)
    record.archive(into: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      position: reader.natural(), path: String(from: &reader), record: PageRecord(from: &reader))
  }
}
