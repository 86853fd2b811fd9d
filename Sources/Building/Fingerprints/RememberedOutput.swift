import Archiving
import Digests

/// What a later build is to know of a page or file, as an archive: a large site has so many of them
/// that as values they would be a fifth of its memory.
package struct RememberedOutput: Sendable {
  /// In the output.
  package let path: String
  let archive: StoredBytes

  /// - Parameter scratch: nil to hold it.
  init(_ path: String, _ record: PageRecord, keptIn scratch: ScratchFile? = nil) {
    self.path = path
    var writer = ArchiveWriter(reserving: 512)
    record.archive(into: &writer)
    archive = scratch?.keepAll(writer.bytes) ?? .held(writer.bytes)
  }

  /// Cost: it is read from its archive. Where that cannot be read, which the scratch file remembers, it
  /// is that of an output of which nothing is known.
  package var record: PageRecord {
    archive.bytes.withUnsafeBytes { bytes in
      var reader = ArchiveReader(bytes)
      return try? PageRecord(from: &reader)
    }
      ?? PageRecord(
        fingerprint: nil, output: ContentDigest(of: []), questions: [], reason: .new, build: 0,
        trace: nil)
  }
}
