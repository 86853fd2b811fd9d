/// Why a document could not be parsed at all.
package enum MarkdownError: Error, Hashable {
  /// cmark-gfm counts in 32 bits and aborts where a buffer outgrows them.
  case tooLarge(bytes: Int, limit: Int)
  /// The library gave no document, as it does when it was told to stop.
  case noDocument
}

extension MarkdownError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .tooLarge(let bytes, let limit):
      "Markdown of \(bytes) bytes exceeds the limit of \(limit)"
    case .noDocument:
      "Markdown parser gave no document"
    }
  }
}
