import Foundation
import Mentions

/// A table of texts with the mentions that are expected in them, from a file under `Cases`.
///
/// A line `slug = Name | Alias` adds to the registry; the first of them after a text begins a new
/// registry. Any other line is a text: HTML, where `⟦Amazon⟧(amazon)` expects a mention, `(a|b)` one
/// that is ambiguous and `(amazon+)` a possessive. `\u{A0}` and `\n` stand for those characters.
/// Lines that begin with `#` are comments.
struct CaseFile {
  struct Case {
    let line: Int
    let expected: String
    let registry: [(slug: String, names: [String])]
  }

  let url: URL
  private(set) var cases: [Case] = []
  private let lines: [String]

  init(_ url: URL) throws {
    self.url = url
    lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
    var registry: [(slug: String, names: [String])] = []
    var isOpen = false
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      if let entity = Self.entity(line) {
        if !isOpen { registry = [] }
        isOpen = true
        registry.append(entity)
      } else {
        isOpen = false
        cases.append(Case(line: index, expected: line, registry: registry))
      }
    }
  }

  static func all() throws -> [CaseFile] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Cases")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".txt") }
      .map { try CaseFile(folder.appendingPathComponent($0)) }
  }

  /// Writes the file anew with what was found in place of what was expected.
  func update() throws {
    var lines = lines
    for test in cases { lines[test.line] = test.found() }
    try lines.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
  }

  private static func entity(_ line: String) -> (slug: String, names: [String])? {
    let parts = line.components(separatedBy: " = ")
    guard parts.count == 2, parts[0].allSatisfy({ $0.isLowercase || $0.isNumber || $0 == "-" })
    else { return nil }
    return (parts[0], parts[1].components(separatedBy: " | ").map(Escapes.resolve))
  }
}

extension CaseFile.Case {
  /// The text without its marks, matched, and marked again.
  func found() -> String {
    let html = Array(Escapes.resolve(expected.removingMarks).utf8)
    let patterns = registry.enumerated().flatMap { owner, entity in
      entity.names.map { MentionPattern(name: $0, owner: owner) }
    }
    let mentions = MentionMatcher(patterns).matches(in: html, ranges: RunningText.ranges(of: html))
    var result = ""
    var end = 0
    for mention in mentions {
      let owners = mention.owners.map { registry[$0].slug }.joined(separator: "|")
      result += Escapes.escape(html[end..<mention.range.lowerBound])
      result += "⟦" + Escapes.escape(html[mention.range])
      result += "⟧(" + owners + (mention.isPossessive ? "+)" : ")")
      end = mention.range.upperBound
    }
    return result + Escapes.escape(html[end...])
  }
}

extension String {
  fileprivate var removingMarks: String {
    replacing(/⟦(.*?)⟧\([^)]*\)/) { $0.output.1 }
  }
}
