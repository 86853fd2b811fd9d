import Archiving
import Chronology
import Diagnostics
import FrontMatter

extension EventFields: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    date.archive(into: &writer)
    range.archive(into: &writer)
    title.archive(into: &writer)
    text.archive(into: &writer)
    entities.archive(into: &writer)
    sources.archive(into: &writer)
    identifier.archive(into: &writer)
  }

  package convenience init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      date: UncertainDate(from: &reader),
      range: SourceRange(from: &reader),
      title: String(from: &reader),
      text: Prose?(from: &reader),
      entities: [Located<String>]?(from: &reader),
      sources: [SourceCitation](from: &reader),
      identifier: Located<String>?(from: &reader))
  }
}

extension SourceCitation: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    title.archive(into: &writer)
    url.archive(into: &writer)
    publisher.archive(into: &writer)
    date.archive(into: &writer)
  }

  package convenience init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      title: String(from: &reader),
      url: String?(from: &reader),
      publisher: String?(from: &reader),
      date: UncertainDate?(from: &reader))
  }
}
