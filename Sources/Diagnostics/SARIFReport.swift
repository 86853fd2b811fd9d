import Foundation

/// Diagnostics in the Static Analysis Results Interchange Format 2.1.0 (OASIS), for code scanning.
package struct SARIFReport {
  private let version: String
  private let summaries: [String: String]
  private let lineIndexes: [String: LineIndex]

  /// - Parameters:
  ///   - files: the files that diagnostics may point into.
  ///   - version: of the program.
  ///   - summaries: what codes mean, in one line each; a code without one is described by its words.
  package init(
    files: some Sequence<SourceFile>, version: String, summaries: [String: String] = [:]
  ) {
    self.version = version
    self.summaries = summaries
    self.lineIndexes = Dictionary(
      files.map { ($0.path, LineIndex($0.bytes)) }, uniquingKeysWith: { first, _ in first })
  }

  package func text(of diagnostics: some Sequence<Diagnostic>) throws -> String {
    let diagnostics = Array(diagnostics)
    let codes = Set(diagnostics.map(\.code)).sorted()
    let positions = Dictionary(
      uniqueKeysWithValues: codes.enumerated().map { ($0.element, $0.offset) })
    let log = SARIFLog(
      runs: [
        .init(
          tool: .init(driver: .init(version: version, rules: codes.map(rule))),
          results: diagnostics.map { result(for: $0, ruleIndex: positions[$0.code] ?? 0) })
      ])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(log), as: UTF8.self) + "\n"
  }

  private func rule(_ code: String) -> SARIFLog.Rule {
    let summary = summaries[code] ?? code.replacing("-", with: " ")
    return .init(
      id: code, shortDescription: .init(text: summary),
      help: .init(text: "See Diagnostics/\(code) in sitegen's documentation."))
  }

  private func result(for diagnostic: Diagnostic, ruleIndex: Int) -> SARIFLog.Result {
    let related = diagnostic.notes.compactMap { note in
      note.range.map { location(of: $0, message: note.message) }
    }
    let lines =
      [diagnostic.message]
      + diagnostic.notes.filter { $0.range == nil }.map { "note: \($0.message)" }
      + [diagnostic.help].compactMap(\.self).map { "help: \($0)" }
    return .init(
      ruleId: diagnostic.code, ruleIndex: ruleIndex,
      level: diagnostic.severity == .error ? "error" : "warning",
      message: .init(text: lines.joined(separator: "\n")),
      locations: [diagnostic.range].compactMap(\.self).map { location(of: $0, message: nil) },
      relatedLocations: related.isEmpty ? nil : related)
  }

  private func location(of range: SourceRange, message: String?) -> SARIFLog.Location {
    var region: SARIFLog.Region?
    if let lines = lineIndexes[range.path] {
      let start = lines.place(of: range.offsets.lowerBound)
      let end = lines.place(of: range.offsets.upperBound)
      region = .init(
        startLine: start.line, startColumn: start.column, endLine: end.line,
        endColumn: end.column)
    }
    return .init(
      physicalLocation: .init(
        artifactLocation: .init(uri: Self.uri(range.path)), region: region),
      message: message.map { .init(text: $0) })
  }

  /// A relative reference of RFC 3986; a colon in its first segment would be a scheme.
  private static func uri(_ path: String) -> String {
    var allowed = CharacterSet.urlPathAllowed
    allowed.remove(charactersIn: ":")
    return path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path
  }
}
