import Diagnostics

/// One thing that is wrong with the text of a template.
struct SyntaxError: Error {
  let code: String
  let message: String
  let range: Range<Int>
  let help: String?

  init(
    _ message: String, at range: Range<Int>, code: String = "template-syntax", help: String? = nil
  ) {
    self.code = code
    self.message = message
    self.range = range
    self.help = help
  }

  func diagnostic(path: String) -> Diagnostic {
    .error(code, message, at: SourceRange(path: path, offsets: range), help: help)
  }
}
