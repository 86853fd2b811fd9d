import Diagnostics
import Markdown

/// Markdown that was parsed, with its place in the file that it stands in.
package final class Prose: Sendable {
  let parsed: StoredMarkdown
  /// Where the Markdown begins in its file; nil where it comes out of a YAML text, whose offsets do
  /// not map to the file's one by one.
  package let offset: Int?
  /// What to blame where `offset` is nil.
  package let range: SourceRange

  init(_ parsed: StoredMarkdown, offset: Int?, range: SourceRange) {
    self.parsed = parsed
    self.offset = offset
    self.range = range
  }

  /// May be read from where it is kept: to be asked for once.
  package var markdown: MarkdownDocument { parsed.document }

  /// The same of its HTML.
  package var html: [UInt8] { parsed.text.bytes }

  package var wordCount: WordCount { parsed.wordCount }

  package var isEmpty: Bool { parsed.text.count == 0 }

  /// The place in the file of a range of the Markdown.
  package func sourceRange(_ range: Range<Int>) -> SourceRange {
    guard let offset else { return self.range }
    return SourceRange(
      path: self.range.path, offsets: (range.lowerBound + offset)..<(range.upperBound + offset))
  }
}
