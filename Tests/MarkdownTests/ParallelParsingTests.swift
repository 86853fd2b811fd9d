import Testing

@testable import Markdown

@Suite("several threads")
struct ParallelParsingTests {
  /// Strikethrough, tables and autolinks are what goes wrong when two parses meet: their special
  /// characters are switched off under the other's feet.
  @Test("give the bytes that one gives")
  func sameBytes() async throws {
    let documents = Self.documents
    let expected = try documents.map { try Self.render($0) }
    for _ in 0..<2 {
      let results = try await withThrowingTaskGroup(of: (Int, [[UInt8]]).self) { group in
        for worker in 0..<4 {
          group.addTask {
            // Each goes through the documents from another start.
            var html: [[UInt8]] = []
            for index in documents.indices {
              html.append(try Self.render(documents[(index + worker * 37) % documents.count]))
            }
            return (worker, html)
          }
        }
        return try await group.reduce(into: [Int: [[UInt8]]]()) { $0[$1.0] = $1.1 }
      }
      for (worker, html) in results {
        for index in documents.indices {
          #expect(html[index] == expected[(index + worker * 37) % documents.count])
        }
      }
    }
  }

  private static let documents: [[UInt8]] = {
    var generator = MarkdownGenerator(seed: 2026)
    let random = (0..<200).map { _ in
      (0..<8).flatMap { _ in generator.document() + Array("\n\n".utf8) }
    }
    let inText = Array(
      "~~gone~~ www.a.example http://b.example a@c.example | x |\n|---|\n| ~~y~~ |\n\n".utf8)
    return random
      + (0..<100).map { number in
        Array("# Number \(number)\n\n".utf8) + Array(repeating: inText, count: 6).flatMap { $0 }
      }
  }()

  private static func render(_ markdown: [UInt8]) throws -> [UInt8] {
    try MarkdownParser().parse(markdown).html
  }
}
