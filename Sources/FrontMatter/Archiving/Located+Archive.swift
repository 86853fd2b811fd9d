import Archiving
import Diagnostics

extension Located: Archivable where Value: Archivable {
  @inlinable
  package func archive(into writer: inout ArchiveWriter) {
    value.archive(into: &writer)
    range.archive(into: &writer)
  }

  @inlinable
  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(Value(from: &reader), at: SourceRange(from: &reader))
  }
}
