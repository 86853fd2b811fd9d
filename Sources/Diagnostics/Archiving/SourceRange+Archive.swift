import Archiving

extension SourceRange: Archivable {
  @usableFromInline
  package func archive(into writer: inout ArchiveWriter) {
    if writer.omitsPlaces { return }
    writer.write(path: path)
    offsets.archive(into: &writer)
  }

  @usableFromInline
  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(path: try reader.path(), offsets: try Range(from: &reader))
  }
}
