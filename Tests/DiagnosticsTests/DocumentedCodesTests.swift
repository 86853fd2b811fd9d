import Foundation
import Testing

/// Each code that the program reports has its page in the documentation, and each page its code.
@Suite struct DocumentedCodesTests {
  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let sources = repository.appendingPathComponent("Sources")
  private static let catalog = sources.appendingPathComponent("sitegen/sitegen.docc")

  /// The codes that stand in the sources: the first argument of the functions that report, the
  /// argument `code:`, and the checks' own list.
  private static func usedCodes() throws -> Set<String> {
    var codes: Set<String> = []
    let files = FileManager.default.enumerator(atPath: sources.path)
    while let path = files?.nextObject() as? String {
      guard path.hasSuffix(".swift") else { continue }
      let text = try String(
        contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
      let reported = text.matches(
        of: /(?:error|warning|report|fault)\(\s*"([a-z0-9]+(?:-[a-z0-9]+)*)",/)
      let labelled = text.matches(of: /\bcode:(?: String =)?\s*"([a-z0-9]+(?:-[a-z0-9]+)*)"/)
      codes.formUnion(reported.map { String($0.1) } + labelled.map { String($0.1) })
      // A query's code is made from the name of what it takes.
      codes.formUnion(text.matches(of: /query\.slug\("([a-z]+)"/).map { "unknown-\($0.1)" })
      if path.hasSuffix("/CheckCode.swift") {
        codes.formUnion(
          text.matches(of: /case \w+ = "([a-z-]+)"/).map { String($0.1) } + ["boilerplate"])
      }
    }
    return codes
  }

  private static func pages() throws -> Set<String> {
    let folder = catalog.appendingPathComponent("Diagnostics").path
    return Set(
      try FileManager.default.contentsOfDirectory(atPath: folder).map {
        String($0.prefix { $0 != "." })
      })
  }

  @Test func everyCodeHasItsPageAndEveryPageItsCode() throws {
    let used = try Self.usedCodes()
    let pages = try Self.pages()
    #expect(used.count > 60)
    #expect(used.subtracting(pages).sorted() == [], "codes without a page")
    #expect(pages.subtracting(used).sorted() == [], "pages without a code")
  }

  @Test func everyPageSaysWhatItMeansWithAnExampleAndHowToMendIt() throws {
    for page in try Self.pages().sorted() {
      let file = Self.catalog.appendingPathComponent("Diagnostics/\(page).md")
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.hasPrefix("# \(page)\n\n"))
      for section in ["## What it means\n\n", "## Example\n\n```", "## How to mend it\n\n"] {
        #expect(text.contains(section), "\(page) lacks \(section)")
      }
    }
  }

  @Test func everyPageIsListed() throws {
    let list = try String(
      contentsOf: Self.catalog.appendingPathComponent("Diagnostics.md"), encoding: .utf8)
    for page in try Self.pages() { #expect(list.contains("- <doc:\(page)>\n"), "\(page)") }
  }

  /// Only a check can be silenced.
  @Test func everyCheckSaysHowToSilenceIt() throws {
    let list = try String(
      contentsOf: Self.sources.appendingPathComponent("Newsroom/Checks/CheckCode.swift"),
      encoding: .utf8)
    let checks = Set(
      list.matches(of: /case \w+ = "([a-z-]+)"/).map { String($0.1) } + ["boilerplate"])
    for page in try Self.pages() {
      let file = Self.catalog.appendingPathComponent("Diagnostics/\(page).md")
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.contains("checks:\n  \(page): off\n") == checks.contains(page), "\(page)")
    }
  }
}
