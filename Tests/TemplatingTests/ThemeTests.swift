import Diagnostics
import Foundation
import Testing

@testable import Templating

@Suite struct ThemeTests {
  @Test func everyTemplateOfTheThemeCompiles() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "templates")
    var sources: [TemplateSource] = []
    let paths = try #require(FileManager.default.subpaths(atPath: root.path))
    for path in paths.sorted() where path.hasSuffix(".html") {
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      sources.append(TemplateSource(name: path, file: SourceFile(path: path, text: text)))
    }
    let identity = Filter { value, _, _ throws(CallError) in value }
    let host = ["absolute_url", "relative_url", "markdown", "date", "slugify", "reading_time"]
    let environment = Environment(
      filters: Dictionary(uniqueKeysWithValues: host.map { ($0, identity) }))
    let (_, diagnostics) = environment.compile(sources)
    let report = TextReport(files: sources.map(\.file)).text(of: diagnostics)
    #expect(diagnostics.isEmpty, "\(report)")
    #expect(!sources.isEmpty)
  }
}
