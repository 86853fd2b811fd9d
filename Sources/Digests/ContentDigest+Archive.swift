import Archiving

extension ContentDigest: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.write(fixed: high)
    writer.write(fixed: low)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(high: reader.fixed(), low: reader.fixed())
  }
}
