/// What one text may take to be parsed and rendered. cmark-gfm has inputs of a few kilobytes that
/// cost it minutes or gigabytes, which no text that is meant to be read does.
package struct MarkdownBudget: Sendable, Hashable {
  /// Of the memory that the parser asks for, and of the HTML.
  package let bytes: Int
  /// Of the processor.
  package let milliseconds: Int

  package init(bytes: Int, milliseconds: Int) {
    self.bytes = max(bytes, 0)
    self.milliseconds = min(max(milliseconds, 0), 1 << 40)
  }

  /// Some ten megabytes of prose, which take half a second.
  package static let standard = MarkdownBudget(bytes: 256 << 20, milliseconds: 10_000)
}
