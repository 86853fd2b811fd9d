import Archiving

/// One parsed text, flat: its HTML and what stands where in it.
///
/// `html…` ranges are offsets into `html`; `source…` ranges are offsets into the Markdown bytes
/// that were parsed. Lists are in the order of the text.
package struct MarkdownDocument: Sendable, Hashable {
  /// The bytes of `html`, which may be kept elsewhere than in memory.
  package var text: StoredBytes
  /// Running text in `html`, escaped as HTML: outside code, links, headings and image
  /// descriptions. A tag or the end of a block ends a range; a line break in a paragraph does not.
  package var linkable: [Range<Int>] = []
  package var headings: [Heading] = []
  package var links: [Link] = []
  package var images: [Image] = []
  package var wikiLinks: [WikiLink] = []
  package var footnotes: [Footnote] = []
  /// Raw HTML in the source that was left out of `html`; empty when it passes.
  package var omittedHTML: [Range<Int>] = []
  /// The plain text of the first paragraph, its line breaks as spaces.
  package var lead: String = ""
  package var wordCount: WordCount = WordCount()

  /// What no Markdown gives.
  package static let empty = MarkdownDocument(text: .held([]))

  /// Read from where it is kept: to be asked for once.
  package var html: [UInt8] { text.bytes }

  /// Every `id` in `html` that this module wrote, so what a `#fragment` may name.
  package var anchors: [String] {
    headings.compactMap(\.anchor) + footnotes.flatMap(\.anchors)
  }
}
