/// Why a document could not be parsed at all.
package enum MarkdownError: Error, Hashable {
  /// cmark-gfm counts in 32 bits and aborts where a buffer outgrows them.
  case tooLarge(bytes: Int, limit: Int)
  case outOfMemory(MarkdownBudget)
  case outOfTime(MarkdownBudget)
  /// The system gives none.
  case noMemory
  /// The library gave no document.
  case noDocument
}

extension MarkdownError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .tooLarge(let bytes, let limit):
      "Markdown of \(bytes) bytes exceeds the limit of \(limit)"
    case .outOfMemory(let budget):
      "Markdown takes more than \(budget.bytes >> 20) MiB of memory to parse"
    case .outOfTime(let budget):
      "Markdown takes more than \(Self.seconds(budget)) to parse"
    case .noMemory:
      "Markdown parser got no memory from the system"
    case .noDocument:
      "Markdown parser gave no document"
    }
  }

  private static func seconds(_ budget: MarkdownBudget) -> String {
    guard budget.milliseconds.isMultiple(of: 1000) else { return "\(budget.milliseconds) ms" }
    let seconds = budget.milliseconds / 1000
    return seconds == 1 ? "1 second" : "\(seconds) seconds"
  }
}
