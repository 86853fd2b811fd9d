import Archiving

extension Diagnostic: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    severity.archive(into: &writer)
    code.archive(into: &writer)
    message.archive(into: &writer)
    range.archive(into: &writer)
    notes.archive(into: &writer)
    help.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      Severity(from: &reader), String(from: &reader), String(from: &reader),
      at: SourceRange?(from: &reader), notes: [Note](from: &reader), help: String?(from: &reader))
  }
}

extension Diagnostic.Severity: Archivable {}

extension Diagnostic.Note: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    message.archive(into: &writer)
    range.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(String(from: &reader), at: SourceRange?(from: &reader))
  }
}
