import Archiving
import Diagnostics
import FrontMatter
import Markdown

extension Document: Archivable where Fields: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    file.archive(into: &writer)
    slug.archive(into: &writer)
    fields.archive(into: &writer)
    body.archive(into: &writer)
  }

  package convenience init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      file: ContentFile(from: &reader),
      slug: String(from: &reader),
      fields: Fields(from: &reader),
      body: Prose(from: &reader))
  }
}

extension Prose: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    parsed.archive(into: &writer)
    if !writer.omitsPlaces { offset.archive(into: &writer) }
    range.archive(into: &writer)
  }

  package convenience init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      StoredMarkdown(from: &reader),
      offset: Int?(from: &reader),
      range: SourceRange(from: &reader))
  }
}

extension DataFile: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    name.archive(into: &writer)
    root.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      name: String(from: &reader),
      root: YAMLNode?(from: &reader))
  }
}

extension ContentFile: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    kind.archive(into: &writer)
    writer.write(path: path)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(kind: ContentKind(from: &reader), path: reader.path())
  }
}

extension ContentKind: Archivable {}
