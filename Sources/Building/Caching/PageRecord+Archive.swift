import Archiving
import Digests
import Templating

extension PageRecord: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    fingerprint.archive(into: &writer)
    output.archive(into: &writer)
    questions.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      fingerprint: ContentDigest(from: &reader), output: ContentDigest(from: &reader),
      questions: [RenderState.Record](from: &reader))
  }
}

extension RenderState.Record: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.write(question)
    writer.write(fixed: digest)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(question: reader.string(), digest: reader.fixed())
  }
}
