import Archiving
import Digests
import Newsroom

/// What is known of a content file that was read: how to tell that it is the same still, and where
/// what reading it gave is kept.
struct DocumentRecord: Hashable, Sendable {
  /// Nil where it would not tell of every change: then the file is compared by its content.
  let identity: FileIdentity?
  let content: ContentDigest
  let place: DocumentPlace
}

/// Where in the file of documents an archive stands.
struct DocumentPlace: Hashable, Sendable {
  let offset: UInt64
  let count: UInt64
  let digest: ContentDigest
}

extension DocumentRecord: Archivable {
  func archive(into writer: inout ArchiveWriter) {
    identity.archive(into: &writer)
    content.archive(into: &writer)
    place.archive(into: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      identity: FileIdentity?(from: &reader), content: ContentDigest(from: &reader),
      place: DocumentPlace(from: &reader))
  }
}

extension DocumentPlace: Archivable {
  func archive(into writer: inout ArchiveWriter) {
    writer.write(offset)
    writer.write(count)
    digest.archive(into: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      offset: reader.number(), count: reader.number(), digest: ContentDigest(from: &reader))
  }
}
