import Diagnostics

/// Says in plain words what libyaml says in its own, and how to mend the commonest mistakes.
struct SyntaxDiagnosis {
  let diagnostic: Diagnostic
  private let line: SourceLine

  /// - Parameter bytes: the whole file, in whose offsets the error is given.
  init(_ error: YAMLSyntaxError, in bytes: [UInt8], yaml: Range<Int>, path: String) {
    line = SourceLine(around: error.offset, in: bytes, bounds: yaml)
    let finding =
      Self.readerFinding(error, in: bytes) ?? Self.tabFinding(error, in: bytes, line: line)
      ?? Self.quotingFinding(error, line: line)
      ?? Self.finding(error, in: bytes, line: line, yaml: yaml)
    let range = SourceRange(path: path, offsets: finding.offsets)
    diagnostic = .error(
      "yaml-syntax", finding.message, at: range,
      notes: finding.notes.map {
        Diagnostic.Note($0.message, at: SourceRange(path: path, offsets: $0.offsets))
      },
      help: finding.help)
  }

  /// True where the other diagnostic stands on the same line, so that both tell of one mistake.
  func isOnLine(of other: Diagnostic) -> Bool {
    other.range.map { line.offsets.contains($0.offsets.lowerBound) } ?? false
  }
}

/// A diagnostic without its code and path.
struct SyntaxFinding {
  let message: String
  let offsets: Range<Int>
  var help: String?
  var notes: [(message: String, offsets: Range<Int>)] = []
}
