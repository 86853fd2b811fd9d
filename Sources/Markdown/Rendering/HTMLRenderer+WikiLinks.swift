import CCmarkGFM

extension HTMLRenderer {
  /// Writes a text as any other, noting the wiki links in it. One with an escaped bracket is text.
  mutating func renderTextWithWikiLinks(
    _ node: CmarkNode, _ literal: UnsafeBufferPointer<UInt8>
  ) {
    var alignment = locator.alignment(of: node)
    var written = 0
    var position = 0
    while let match = WikiLinkSyntax.next(in: literal, from: position) {
      position = match.range.upperBound
      guard let place = place(of: match, in: literal, &alignment) else { continue }
      appendLinkable(UnsafeBufferPointer(rebasing: literal[written..<match.range.lowerBound]))
      linkable.close()
      let start = html.count
      html.appendEscaped(UnsafeBufferPointer(rebasing: literal[match.range]))
      note(match, literal, html: start..<html.count, content: place)
      written = match.range.upperBound
    }
    appendLinkable(UnsafeBufferPointer(rebasing: literal[written...]))
  }

  /// Where the link stands in the block's content; nil where its brackets are escaped.
  private mutating func place(
    of match: WikiLinkSyntax.Match, in literal: UnsafeBufferPointer<UInt8>,
    _ alignment: inout TextAlignment?
  ) -> Range<Int>? {
    guard var current = alignment else {
      return locator.search(UnsafeBufferPointer(rebasing: literal[match.range]))
    }
    defer { alignment = current }
    guard current.advance(to: match.range.lowerBound) else { return nil }
    let start = current.offset
    guard current.isVerbatim(to: match.range.lowerBound + 2),
      current.advance(to: match.range.upperBound - 2),
      current.isVerbatim(to: match.range.upperBound),
      current.advance(to: match.range.upperBound)
    else { return nil }
    return start..<current.offset
  }

  private mutating func note(
    _ match: WikiLinkSyntax.Match, _ literal: UnsafeBufferPointer<UInt8>, html: Range<Int>,
    content: Range<Int>
  ) {
    func string(_ range: Range<Int>) -> String { String(decoding: literal[range], as: UTF8.self) }
    document.wikiLinks.append(
      MarkdownDocument.WikiLink(
        target: string(match.target), anchor: match.anchor.map(string),
        text: match.text.map(string), htmlRange: html,
        sourceRange: locator.sourceRange(ofContent: content)))
  }
}
