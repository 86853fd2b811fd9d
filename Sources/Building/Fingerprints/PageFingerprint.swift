import Archiving
import Digests

/// What a page's template is given and which template it is, by digests.
package struct PageFingerprint: Sendable, Hashable {
  /// One of the things that a page is made from.
  package struct Part: Sendable, Hashable {
    /// A variable of its template, or `templatePart`.
    package let name: String
    package let digest: ContentDigest
  }

  package static let templatePart = "templates"

  /// The digest of what the page's templates can read: parts tell of no more than that.
  let reading: UInt64
  package let parts: [Part]

  /// The names of the parts that are others than in an earlier fingerprint, sorted.
  func parts(otherThanIn known: PageFingerprint?) -> [String] {
    let known = known?.parts ?? []
    let (new, old) = (Set(parts).subtracting(known), Set(known).subtracting(parts))
    return Set(new.union(old).map(\.name)).sorted()
  }
}

extension PageFingerprint: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.write(fixed: reading)
    parts.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(reading: reader.fixed(), parts: [Part](from: &reader))
  }
}

extension PageFingerprint.Part: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.write(name)
    digest.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(name: reader.string(), digest: ContentDigest(from: &reader))
  }
}
