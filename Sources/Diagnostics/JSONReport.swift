import Foundation

/// Diagnostics for tools: a JSON array with one object a diagnostic, in report order.
package struct JSONReport {
  private let lineIndexes: [String: LineIndex]

  /// - Parameter files: the files that diagnostics may point into.
  package init(files: some Sequence<SourceFile>) {
    self.lineIndexes = Dictionary(
      files.map { ($0.path, LineIndex($0.bytes)) }, uniquingKeysWith: { first, _ in first })
  }

  package func text(of diagnostics: some Sequence<Diagnostic>) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(diagnostics.map(entry(for:)))
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private struct Entry: Encodable {
    let severity: String
    let code: String
    let message: String
    let place: Place?
    let notes: [Note]
    let help: String?
  }

  private struct Note: Encodable {
    let message: String
    let place: Place?
  }

  /// Lines and columns count from 1; `offset` and `length` are in bytes. A file that could not be
  /// read has a path alone.
  private struct Place: Encodable {
    let path: String
    var line: Int?
    var column: Int?
    var endLine: Int?
    var endColumn: Int?
    var offset: Int?
    var length: Int?
  }

  private func entry(for diagnostic: Diagnostic) -> Entry {
    Entry(
      severity: diagnostic.severity == .error ? "error" : "warning",
      code: diagnostic.code,
      message: diagnostic.message,
      place: place(of: diagnostic.range),
      notes: diagnostic.notes.map { Note(message: $0.message, place: place(of: $0.range)) },
      help: diagnostic.help)
  }

  private func place(of range: SourceRange?) -> Place? {
    guard let range else { return nil }
    guard let lines = lineIndexes[range.path] else { return Place(path: range.path) }
    let start = lines.place(of: range.offsets.lowerBound)
    let end = lines.place(of: range.offsets.upperBound)
    return Place(
      path: range.path, line: start.line, column: start.column, endLine: end.line,
      endColumn: end.column, offset: range.offsets.lowerBound, length: range.offsets.count)
  }
}
