import Archiving

extension MarkdownDocument: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    text.archive(into: &writer)
    archiveParts(into: &writer)
  }

  /// All but the text.
  func archiveParts(into writer: inout ArchiveWriter) {
    linkable.archive(into: &writer)
    headings.archive(into: &writer)
    links.archive(into: &writer)
    images.archive(into: &writer)
    wikiLinks.archive(into: &writer)
    footnotes.archive(into: &writer)
    omittedHTML.archive(into: &writer)
    lead.archive(into: &writer)
    wordCount.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(text: StoredBytes(from: &reader), partsFrom: &reader)
  }

  init(text: StoredBytes, partsFrom reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      text: text, linkable: [Range<Int>](from: &reader),
      headings: [Heading](from: &reader), links: [Link](from: &reader),
      images: [Image](from: &reader), wikiLinks: [WikiLink](from: &reader),
      footnotes: [Footnote](from: &reader), omittedHTML: [Range<Int>](from: &reader),
      lead: String(from: &reader), wordCount: WordCount(from: &reader))
    guard hasSoundRanges else { throw ArchiveDamage() }
  }

  /// Whether all that claims to stand in the HTML does, so that nobody need ask again.
  private var hasSoundRanges: Bool {
    let end = text.count
    func isSound(_ range: Range<Int>) -> Bool {
      range.lowerBound >= 0 && range.upperBound <= end
    }
    return linkable.allSatisfy(isSound)
      && headings.allSatisfy { isSound($0.htmlRange) && isSound($0.htmlContent) }
      && links.allSatisfy { isSound($0.htmlRange) && isSound($0.hrefRange) }
      && images.allSatisfy { isSound($0.tagRange) && isSound($0.srcRange) }
      && wikiLinks.allSatisfy { isSound($0.htmlRange) }
      && footnotes.allSatisfy { $0.returnLabels.allSatisfy(isSound) }
  }
}

extension WordCount: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    words.archive(into: &writer)
    characters.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(words: Int(from: &reader), characters: Int(from: &reader))
  }
}
