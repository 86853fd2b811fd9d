import Foundation
import Testing

@testable import Building

/// Text is cut as `search.js` cuts it.
@Suite struct SearchWordsTests {
  static let table: [(String, [String])] = [
    ("", []), ("  — !? ", []), ("Amazon's chips", ["amazon", "s", "chips"]),
    ("GPT-4o mini", ["gpt", "4o", "mini"]), ("São Paulo", ["sao", "paulo"]),
    ("Straße ﬁnal", ["straße", "final"]), ("ΑΘΗΝΑ Άνω", ["αθηνα", "ανω"]),
    ("Ёлка йод", ["елка", "иод"]), ("東京タワーへ", ["東", "京", "タ", "ワ", "ー", "へ"]),
    ("AI半導体chip", ["ai", "半", "導", "体", "chip"]), ("İstanbul", ["istanbul"]),
    ("한국", ["\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"]),
    ("a_b c.d", ["a", "b", "c", "d"]),
    ("²½", ["21", "2"]), ("👩‍🚀 x", ["x"]),
  ]

  @Test(arguments: table)
  func textIsCutIntoFoldedWords(_ text: String, _ words: [String]) {
    #expect(SearchWords.words(of: text) == words)
  }

  @Test func aWordHasABound() {
    let long = String(repeating: "a", count: 100)
    #expect(SearchWords.words(of: long).map(\.count) == [SearchWords.maximumLength])
    #expect(SearchWords.words(of: long + "é").map(\.count) == [SearchWords.maximumLength])
  }

  /// The script cuts and places words as the program does; needs Node.js, which few machines lack.
  @Test(.enabled(if: Node.path != nil)) func theScriptAgrees() throws {
    let texts = Self.table.map(\.0) + [String(repeating: "x", count: 90), "🅰️ ǅ"]
    let layout = SearchLayout(entryCount: 10_000)
    let words = texts.flatMap(SearchWords.words) + ["@topic/chips", "@year/2026"]
    let expected: [String: [[String]]] = [
      "words": texts.map(SearchWords.words), "parts": [words.map { String(layout.part(of: $0)) }],
    ]
    let script = try String(
      contentsOfFile: SiteFixture.repository + "/templates/assets/search.js", encoding: .utf8)
    let definitions = script.split(separator: "\n").drop { !$0.contains("const alone") }
    let cutting = definitions.prefix { !$0.contains("const numbers") }.joined(separator: "\n")
    let json = { (value: any Encodable) in
      String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }
    let program = """
      const longestWord = 40;
      \(cutting)
      const head = {parts: \(layout.partCount), prefix: 3};
      console.log(JSON.stringify({
        words: \(try json(texts)).map(wordsOf),
        parts: [\(try json(words)).map((word) => String(partOf(head, word)))],
      }));
      """
    let output = try Node.run(program)
    let found = try JSONDecoder().decode([String: [[String]]].self, from: output)
    #expect(found == expected)
  }
}

/// Node.js, to run parts of the theme's script.
private enum Node {
  static let path: String? = ["/usr/bin/node", "/usr/local/bin/node", "/opt/homebrew/bin/node"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  static func run(_ program: String) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? "")
    process.arguments = ["-e", program]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }
}
