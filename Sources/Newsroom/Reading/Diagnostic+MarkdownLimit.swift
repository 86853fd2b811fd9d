import Diagnostics
import Markdown

extension Diagnostic {
  static let markdownLimitCode = "markdown-limit"

  /// A text that was not parsed, and so has given nothing.
  static func markdownLimit(_ error: MarkdownError, at range: SourceRange) -> Diagnostic {
    let setting: String? =
      switch error {
      case .outOfMemory: "max_memory"
      case .outOfTime: "max_seconds"
      case .tooLarge, .noMemory, .noDocument: nil
      }
    return .error(
      markdownLimitCode, error.description, at: range,
      help: setting.map { "divide the text, or raise 'markdown: {\($0): …}' in site.yml" })
  }
}
