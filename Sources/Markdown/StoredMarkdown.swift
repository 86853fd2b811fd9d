import Archiving

/// A parsed text: what stands where in it is held, or kept in a store and read from there each time
/// that it is asked for.
package struct StoredMarkdown: Sendable {
  package let text: StoredBytes
  package let wordCount: WordCount
  /// Where it is kept, the archive is of all but the text.
  private let parts: Stored<MarkdownDocument>

  package init(_ document: MarkdownDocument) {
    text = document.text
    wordCount = document.wordCount
    parts = Stored(document)
  }

  package init(_ document: MarkdownDocument, keptBy keeper: any ByteKeeper) {
    var document = document
    document.text = keeper.keep(document.html)
    text = document.text
    wordCount = document.wordCount
    parts = Stored(document, keptBy: keeper) { $0.archiveParts(into: &$1) }
  }

  /// Cost, where it is kept: a read and a copy of all but the text.
  package var document: MarkdownDocument {
    parts.value(orElse: .empty) { reader throws(ArchiveDamage) in
      try MarkdownDocument(text: text, partsFrom: &reader)
    }
  }
}

/// As the document itself.
extension StoredMarkdown: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    guard let archive = parts.keptArchive else { return document.archive(into: &writer) }
    text.archive(into: &writer)
    writer.write(plain: archive)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(try MarkdownDocument(from: &reader))
  }
}
