/// Diagnostics as GitHub's workflow commands, which show them beside the lines of a pull request.
package struct GitHubReport {
  private let lineIndexes: [String: LineIndex]

  /// - Parameter files: the files that diagnostics may point into.
  package init(files: some Sequence<SourceFile>) {
    self.lineIndexes = Dictionary(
      files.map { ($0.path, LineIndex($0.bytes)) }, uniquingKeysWith: { first, _ in first })
  }

  /// One command a line.
  package func text(of diagnostics: some Sequence<Diagnostic>) -> String {
    diagnostics.map { command(for: $0) + "\n" }.joined()
  }

  private func command(for diagnostic: Diagnostic) -> String {
    var properties: [(String, String)] = []
    if let range = diagnostic.range {
      properties.append(("file", range.path))
      if let lines = lineIndexes[range.path] {
        let start = lines.place(of: range.offsets.lowerBound)
        let end = lines.place(of: range.offsets.upperBound)
        properties += [("line", "\(start.line)"), ("endLine", "\(end.line)")]
        properties.append(("col", "\(start.column)"))
        // GitHub takes an end column only on the line of the first.
        if start.line == end.line { properties.append(("endColumn", "\(end.column)")) }
      }
    }
    properties.append(("title", diagnostic.code))
    let name = diagnostic.severity == .error ? "error" : "warning"
    let list = properties.map { "\($0.0)=\(Self.escapedProperty($0.1))" }.joined(separator: ",")
    return "::\(name) \(list)::\(Self.escaped(message(of: diagnostic)))"
  }

  private func message(of diagnostic: Diagnostic) -> String {
    ([diagnostic.message] + diagnostic.notes.map { "note: \($0.message)" }
      + [diagnostic.help].compactMap(\.self).map { "help: \($0)" }).joined(separator: "\n")
  }

  /// As the runner's own toolkit escapes them.
  private static func escaped(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func escapedProperty(_ text: String) -> String {
    escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
