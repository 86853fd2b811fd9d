import Foundation
import Testing

@Suite struct TemplatesCommandTests {
  private func site(_ files: [String: String] = [:]) throws -> String {
    try Program.site(files.merging(["content/site.yml": "title: A\n"]) { first, _ in first })
  }

  @Test func theListSaysWhatTheSiteHasItself() throws {
    let root = try site(["templates/base.html": "<p>\n", "templates/own.html": "<p>\n"])
    defer { try? FileManager.default.removeItem(atPath: root) }
    _ = try Program.run(["templates", "export", "404.html", "--root", root])
    let result = try Program.run(["templates", "list", "--root", root])
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n").map {
      $0.split(separator: " ").map(String.init)
    }
    #expect(lines.contains(["404.html", "copied"]))
    #expect(lines.contains(["base.html", "changed"]))
    #expect(lines.contains(["own.html", "own"]))
    #expect(lines.contains(["partials/head.html"]))
    #expect(lines.contains(["assets/site.css"]))
    #expect(lines.map { $0[0] } == lines.map { $0[0] }.sorted())
  }

  @Test func anExportedFileIsTheThemesAndIsNotOverwritten() throws {
    let root = try site()
    defer { try? FileManager.default.removeItem(atPath: root) }
    let export = ["templates", "export", "--root", root, "partials/head.html"]
    let result = try Program.run(export)
    #expect(result.status == 0 && result.output == "templates/partials/head.html\n")
    let path = root + "/templates/partials/head.html"
    let theme = try String(
      contentsOfFile: #filePath.replacing(
        "Tests/SitegenCommandsTests/TemplatesCommandTests.swift",
        with: "templates/partials/head.html"), encoding: .utf8)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == theme)
    try "mine".write(toFile: path, atomically: true, encoding: .utf8)
    let again = try Program.run(export)
    #expect(again.status == 1)
    #expect(again.errors.contains("templates/partials/head.html would be overwritten"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    // One file that may not be written leaves the others unwritten too.
    #expect(try Program.run(["templates", "export", "--all", "--root", root]).status == 1)
    #expect(!FileManager.default.fileExists(atPath: root + "/templates/base.html"))
    #expect(try Program.run(export + ["--force"]).status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == theme)
    #expect(
      try Program.run(["templates", "export", "--all", "--force", "--root", root]).status == 0)
    #expect(FileManager.default.fileExists(atPath: root + "/templates/i18n/es.yml"))
  }

  @Test(arguments: [
    (["bas.html"], "did you mean 'base.html'?", 1), (["../site.yml"], "has no file", 1),
    ([], "say --all", 64), (["base.html", "--all"], "takes no names", 64),
  ])
  func mistakesAreExplained(_ arguments: [String], _ message: String, _ status: Int32) throws {
    let root = try site()
    defer { try? FileManager.default.removeItem(atPath: root) }
    let result = try Program.run(["templates", "export", "--root", root] + arguments)
    #expect(result.status == status)
    #expect(result.errors.contains(message))
    #expect(!FileManager.default.fileExists(atPath: root + "/templates"))
  }
}
