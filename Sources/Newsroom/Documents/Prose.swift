import Diagnostics
import Markdown

/// Markdown that was parsed, with its place in the file that it stands in.
package final class Prose: Sendable {
  package let markdown: MarkdownDocument
  /// Where the Markdown begins in its file; nil where it comes out of a YAML text, whose offsets do
  /// not map to the file's one by one.
  package let offset: Int?
  /// What to blame where `offset` is nil.
  package let range: SourceRange

  init(markdown: MarkdownDocument, offset: Int?, range: SourceRange) {
    self.markdown = markdown
    self.offset = offset
    self.range = range
  }

  /// The place in the file of a range of the Markdown.
  package func sourceRange(_ range: Range<Int>) -> SourceRange {
    guard let offset else { return self.range }
    return SourceRange(
      path: self.range.path, offsets: (range.lowerBound + offset)..<(range.upperBound + offset))
  }
}
