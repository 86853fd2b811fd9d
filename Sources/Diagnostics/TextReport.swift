/// Diagnostics as people read them: clang's first line, then the snippet, the help and the notes.
package struct TextReport {
  package var usesColor: Bool
  private let lineIndexes: [String: LineIndex]

  /// - Parameter files: the files that diagnostics may point into; a diagnostic of any other file
  ///   is printed without line and snippet.
  package init(files: some Sequence<SourceFile>, usesColor: Bool = false) {
    self.usesColor = usesColor
    self.lineIndexes = Dictionary(
      files.map { ($0.path, LineIndex($0.bytes)) }, uniquingKeysWith: { first, _ in first })
  }

  package func text(of diagnostics: some Sequence<Diagnostic>) -> String {
    diagnostics.map(text(of:)).joined()
  }

  package func text(of diagnostic: Diagnostic) -> String {
    let label = diagnostic.severity == .error ? "error" : "warning"
    var text = style(.bold, location(of: diagnostic.range))
    text += style(diagnostic.severity == .error ? .red : .magenta, "\(label): ")
    text += style(.bold, diagnostic.message) + " [\(diagnostic.code)]\n"
    if let range = diagnostic.range, let lines = lineIndexes[range.path] {
      text += snippet(SourceSnippet(range: range, lines: lines), help: diagnostic.help)
    } else if let help = diagnostic.help {
      text += "  help: \(help)\n"
    }
    for note in diagnostic.notes {
      text += "  \(location(of: note.range))note: \(note.message)\n"
    }
    return text
  }

  private func snippet(_ snippet: SourceSnippet, help: String?) -> String {
    let number = String(snippet.lineNumber)
    let margin = String(repeating: " ", count: number.count)
    let underline = style(.green, snippet.underline)
    return """
       \(number) | \(snippet.text)
       \(margin) | \(snippet.indent)\(underline)\(help.map { " " + $0 } ?? "")

      """
  }

  /// `path:line:column: `, or less where less is known.
  private func location(of range: SourceRange?) -> String {
    guard let range else { return "" }
    guard let lines = lineIndexes[range.path] else { return "\(range.path): " }
    let place = lines.place(of: range.offsets.lowerBound)
    return "\(range.path):\(place.line):\(place.column): "
  }

  private enum Style: String {
    case bold = "1"
    case red = "1;31"
    case magenta = "1;35"
    case green = "1;32"
  }

  private func style(_ style: Style, _ text: String) -> String {
    usesColor && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
