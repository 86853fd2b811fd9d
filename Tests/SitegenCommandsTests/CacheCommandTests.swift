import Foundation
import Testing

/// `--no-cache`, and the command `clean`.
@Suite struct CacheCommandTests {
  @Test func theCacheIsLeftUsedPassedOverAndRemoved() throws {
    let root = try Program.site([
      "content/stories/a.md": "---\ntitle: A story\ndate: 2026-06-19\n---\n\nText.\n"
    ])
    defer { try? FileManager.default.removeItem(atPath: root) }
    let cache = "\(root)/.sitegen/cache"
    func build(_ options: String...) throws {
      let result = try Program.run(["build", "--root", root, "--quiet"] + options)
      #expect(result.status == 0 && result.errors.isEmpty)
    }
    try build("--no-cache")
    #expect(!FileManager.default.fileExists(atPath: cache))
    try build()
    #expect(FileManager.default.fileExists(atPath: cache))
    let page = "\(root)/public/stories/2026/06/a/index.html"
    let before = try Data(contentsOf: URL(fileURLWithPath: page))
    try build()
    try Data("nonsense".utf8).write(to: URL(fileURLWithPath: cache))
    try build()
    #expect(try Data(contentsOf: URL(fileURLWithPath: page)) == before)
    let clean = try Program.run(["clean", "--root", root])
    #expect(clean.status == 0 && clean.output.isEmpty && clean.errors.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: "\(root)/.sitegen"))
    #expect(FileManager.default.fileExists(atPath: page))
    #expect(try Program.run(["clean", "--root", root]).status == 0)
  }
}
