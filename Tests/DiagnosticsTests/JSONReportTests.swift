import Diagnostics
import Foundation
import Testing

@Suite struct JSONReportTests {
  @Test func aDiagnosticHasItsPlaceInLinesAndInBytes() throws {
    let file = SourceFile(path: "a.md", text: "one\ntwó three\n")
    let text = try JSONReport(files: [file]).text(of: [
      .error("c", "m", at: SourceRange(path: "a.md", offsets: 9..<14), help: "h"),
      .warning("d", "n", at: nil),
    ])
    struct Entry: Decodable, Equatable {
      struct Place: Decodable, Equatable {
        var path: String
        var line, column, endLine, endColumn, offset, length: Int?
      }
      var severity, code, message: String
      var place: Place?
      var help: String?
    }
    let entries = try JSONDecoder().decode([Entry].self, from: Data(text.utf8))
    #expect(
      entries == [
        Entry(
          severity: "error", code: "c", message: "m",
          place: .init(
            path: "a.md", line: 2, column: 5, endLine: 2, endColumn: 10, offset: 9, length: 5),
          help: "h"),
        Entry(severity: "warning", code: "d", message: "n"),
      ])
  }
}
