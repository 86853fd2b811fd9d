import Diagnostics

/// A rendering error on its way out, gathering the frames that it passes.
///
/// It is a reference: an error's size is part of the result of every function that may throw it.
final class Fault: Error {
  let diagnostic: Diagnostic

  init(diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }

  func adding(note message: String, at range: SourceRange?) -> Fault {
    // A deep recursion would repeat one note as often; the first few tell all.
    if diagnostic.notes.count >= 16 { return self }
    return Fault(
      diagnostic: Diagnostic(
        diagnostic.severity, diagnostic.code, diagnostic.message, at: diagnostic.range,
        notes: diagnostic.notes + [Diagnostic.Note(message, at: range)], help: diagnostic.help))
  }
}
