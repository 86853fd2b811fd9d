import Archiving

/// A parsed text: what stands where in it is held, or kept in a store and read from there each time
/// that it is asked for.
package struct StoredMarkdown: Sendable {
  package let text: StoredBytes
  package let wordCount: WordCount
  private let parts: Parts

  private enum Parts: Sendable {
    case held(MarkdownDocument)
    /// The archive of all but the text.
    case kept(StoredBytes, any ByteKeeper)
  }

  package init(_ document: MarkdownDocument) {
    text = document.text
    wordCount = document.wordCount
    parts = .held(document)
  }

  package init(_ document: MarkdownDocument, keptBy keeper: any ByteKeeper) {
    var document = document
    document.text = keeper.keep(document.html)
    var writer = ArchiveWriter(reserving: 4096)
    document.archiveParts(into: &writer)
    let kept = keeper.keep(writer.bytes)
    text = document.text
    wordCount = document.wordCount
    if case .kept = kept { parts = .kept(kept, keeper) } else { parts = .held(document) }
  }

  /// Cost, where it is kept: a read and a copy of all but the text.
  package var document: MarkdownDocument {
    switch parts {
    case .held(let document): return document
    case .kept(let archive, let keeper):
      let document = archive.bytes.withUnsafeBytes { bytes in
        var reader = ArchiveReader(bytes)
        return try? MarkdownDocument(text: text, partsFrom: &reader)
      }
      if let document { return document }
      keeper.noteDamage()
      return .empty
    }
  }
}

/// As the document itself.
extension StoredMarkdown: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    switch parts {
    case .held(let document): document.archive(into: &writer)
    case .kept(let archive, _):
      text.archive(into: &writer)
      writer.write(plain: archive.bytes)
    }
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(try MarkdownDocument(from: &reader))
  }
}
