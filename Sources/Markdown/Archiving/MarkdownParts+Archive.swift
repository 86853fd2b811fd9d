import Archiving

extension MarkdownDocument.Heading: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    level.archive(into: &writer)
    text.archive(into: &writer)
    anchor.archive(into: &writer)
    htmlRange.archive(into: &writer)
    htmlContent.archive(into: &writer)
    sourceRange.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      level: Int(from: &reader), text: String(from: &reader), anchor: String?(from: &reader),
      htmlRange: Range(from: &reader), htmlContent: Range(from: &reader),
      sourceRange: Range(from: &reader))
  }
}

extension MarkdownDocument.Link: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    destination.archive(into: &writer)
    title.archive(into: &writer)
    hrefRange.archive(into: &writer)
    htmlRange.archive(into: &writer)
    sourceRange.archive(into: &writer)
    isAutolink.archive(into: &writer)
    isUnsafe.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      destination: String(from: &reader), title: String(from: &reader),
      hrefRange: Range(from: &reader), htmlRange: Range(from: &reader),
      sourceRange: Range(from: &reader), isAutolink: Bool(from: &reader),
      isUnsafe: Bool(from: &reader))
  }
}

extension MarkdownDocument.Image: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    destination.archive(into: &writer)
    alt.archive(into: &writer)
    title.archive(into: &writer)
    srcRange.archive(into: &writer)
    tagRange.archive(into: &writer)
    sourceRange.archive(into: &writer)
    isUnsafe.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      destination: String(from: &reader), alt: String(from: &reader),
      title: String(from: &reader), srcRange: Range(from: &reader),
      tagRange: Range(from: &reader), sourceRange: Range(from: &reader),
      isUnsafe: Bool(from: &reader))
  }
}

extension MarkdownDocument.WikiLink: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    target.archive(into: &writer)
    anchor.archive(into: &writer)
    text.archive(into: &writer)
    htmlRange.archive(into: &writer)
    sourceRange.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      target: String(from: &reader), anchor: String?(from: &reader),
      text: String?(from: &reader), htmlRange: Range(from: &reader),
      sourceRange: Range(from: &reader))
  }
}

extension MarkdownDocument.Footnote: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    label.archive(into: &writer)
    referenceCount.archive(into: &writer)
    returnLabels.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      label: String(from: &reader), referenceCount: Int(from: &reader),
      returnLabels: [Range](from: &reader))
  }
}
