import Diagnostics

/// One YAML document that was read whole.
package struct YAMLDocument: Sendable {
  /// Nil where there is nothing but comments.
  package let root: YAMLNode?
  /// The place to blame for what is missing: the line that opens the front matter, or the file.
  package let place: SourceRange

  /// Reads the front matter of a file that `ContentParts` has split.
  ///
  /// Nil where its syntax or a limit is broken (`yaml-syntax`, `yaml-limit`). A mistake that
  /// leaves the rest readable (`duplicate-key`, a tag, an unknown alias) is reported and the
  /// document returned.
  package static func parse(
    _ block: FrontMatterBlock, of file: SourceFile, into diagnostics: inout [Diagnostic]
  ) -> YAMLDocument? {
    parse(
      YAMLInput(file.bytes, in: block.yaml), of: file, yaml: block.yaml,
      place: SourceRange(path: file.path, offsets: block.opening),
      limits: .frontMatter, into: &diagnostics)
  }

  /// Reads a file that is YAML or, by its name `*.json`, JSON as a whole.
  ///
  /// Nil as above, and where the file is not UTF-8 (`not-utf8`).
  package static func parse(
    _ file: SourceFile, limits: YAMLLimits = .dataFile, into diagnostics: inout [Diagnostic]
  ) -> YAMLDocument? {
    if let error = file.encodingError() {
      diagnostics.append(error)
      return nil
    }
    let whole = file.byteOrderMarkLength..<file.bytes.count
    let input =
      file.path.hasSuffix(".json")
      ? YAMLInput(json: file.bytes, in: whole) : YAMLInput(file.bytes, in: whole)
    return parse(
      input, of: file, yaml: whole, place: .file(file.path), limits: limits, into: &diagnostics)
  }

  private static func parse(
    _ input: YAMLInput, of file: SourceFile, yaml: Range<Int>, place: SourceRange,
    limits: YAMLLimits, into diagnostics: inout [Diagnostic]
  ) -> YAMLDocument? {
    guard input.range.count <= limits.bytes else {
      diagnostics.append(
        .error(
          "yaml-limit", "YAML of \(input.range.count) bytes is over the limit of \(limits.bytes)",
          at: place))
      return nil
    }
    var builder = TreeBuilder(path: place.path, byteCount: input.range.count, limits: limits)
    let error = EventParser.parse(input, into: &builder)
    builder.reportUnusedAnchors()
    diagnostics += builder.diagnostics
    if let error {
      let diagnosis = SyntaxDiagnosis(error, in: file.bytes, yaml: yaml, path: file.path)
      // One mistake, one report: what the builder said of this line is closer to the author.
      if !builder.diagnostics.contains(where: diagnosis.isOnLine(of:)) {
        diagnostics.append(diagnosis.diagnostic)
      }
      return nil
    }
    guard !builder.isOverLimit else { return nil }
    let tree = builder.tree()
    return YAMLDocument(
      root: tree.records.isEmpty ? nil : YAMLNode(tree: tree, index: 0), place: place)
  }
}
