import Diagnostics
import Testing

@Suite struct TextReportTests {
  private let file = SourceFile(
    path: "content/stories/trainium.md",
    text: "---\ntitle: Trainium\nentities: [amazn, nvidia]\n---\n")

  private func range(of text: String, in file: SourceFile) throws -> SourceRange {
    let source = String(decoding: file.bytes, as: UTF8.self)
    let found = try #require(source.range(of: text))
    let lower = source.utf8.distance(from: source.startIndex, to: found.lowerBound)
    return SourceRange(path: file.path, offsets: lower..<(lower + text.utf8.count))
  }

  @Test func aDiagnosticShowsItsPlaceItsLineAndItsHelp() throws {
    let diagnostic = Diagnostic.error(
      "unknown-entity", "entity 'amazn' is not in the registry",
      at: try range(of: "amazn", in: file),
      help: Diagnostic.didYouMean("amazn", among: ["anthropic", "amazon"]))
    #expect(
      TextReport(files: [file]).text(of: diagnostic) == """
        content/stories/trainium.md:3:12: error: entity 'amazn' is not in the registry \
        [unknown-entity]
         3 | entities: [amazn, nvidia]
           |            ^~~~~ did you mean 'amazon'?

        """)
  }

  @Test func columnsCountCharactersAndControlsNeverReachTheTerminal() throws {
    let file = SourceFile(path: "a.md", text: "é\u{1B}[31m x\r\n")
    let text = TextReport(files: [file]).text(
      of: .warning("odd", "odd x", at: try range(of: "x", in: file)))
    #expect(text == "a.md:1:8: warning: odd x [odd]\n 1 | é\u{FFFD}[31m x\n   |        ^\n")
  }

  @Test func aRangeAtTheEndOfTheFileHasACaret() {
    let end = file.bytes.count
    let text = TextReport(files: [file]).text(
      of: .error("x", "unclosed", at: SourceRange(path: file.path, offsets: end..<end)))
    #expect(text.hasPrefix("content/stories/trainium.md:5:1: error: unclosed [x]\n 5 | \n   | ^\n"))
  }

  @Test func anUnknownFileIsNamedWithoutALine() {
    let diagnostic = Diagnostic.error(
      "missing", "file is missing", at: .file("b.md"), notes: [.init("asked for here")],
      help: "create it")
    #expect(
      TextReport(files: [file]).text(of: diagnostic)
        == "b.md: error: file is missing [missing]\n  help: create it\n  note: asked for here\n")
  }

  @Test func reportOrderIsByPathThenPlaceThenSeverity() {
    func at(_ path: String, _ offset: Int, _ severity: Diagnostic.Severity) -> Diagnostic {
      Diagnostic(
        severity, "c", "m", at: SourceRange(path: path, offsets: offset..<offset))
    }
    let sorted = [at("b", 0, .error), at("a", 9, .error), at("a", 2, .warning), at("a", 2, .error)]
      .sorted(by: Diagnostic.inReportOrder)
    #expect(
      sorted == [
        at("a", 2, .error), at("a", 2, .warning), at("a", 9, .error), at("b", 0, .error),
      ])
  }
}
