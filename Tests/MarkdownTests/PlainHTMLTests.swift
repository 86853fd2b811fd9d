import Testing

@testable import Markdown

@Suite("plain HTML is cmark-gfm's own")
struct PlainHTMLTests {
  @Test("each construct", arguments: Constructs.all)
  func construct(_ markdown: String) throws {
    try expectSame(Array(markdown.utf8))
  }

  @Test("a rich document cut at every byte")
  func truncation() throws {
    let rich = Constructs.document
    var cut = 0
    while cut <= rich.count {
      try expectSame(Array(rich[..<cut]))
      cut += cut < 600 ? 1 : 7
    }
    for construct in Constructs.all {
      let bytes = Array(construct.utf8)
      for end in bytes.indices { try expectSame(Array(bytes[..<end])) }
    }
  }

  @Test("random documents", arguments: 0..<16)
  func random(_ seed: Int) throws {
    var generator = MarkdownGenerator(seed: UInt64(seed))
    for _ in 0..<400 { try expectSame(generator.document()) }
  }

  @Test("bytes that are no text")
  func oddBytes() throws {
    let odd: [[UInt8]] = [
      [], [0], [0, 0, 10, 0], [0xFF], [0xEF, 0xBB, 0xBF], Array("\u{FEFF}# a".utf8),
      Array("a\u{0}b [\u{0}](c\u{0}d)".utf8), [0x5B, 0xC3, 0x5D, 0x28, 0xC3, 0x29],
      Array("a\r\nb\rc\r\r\n\r\nd".utf8), Array("# h\r\n\r\n| a |\r\n|---|\r\n| b |".utf8),
      Array("`a\r\nb` **c\rd**".utf8), [0x60, 0x80, 0x60, 0x2A, 0xE2, 0x82, 0x2A],
    ]
    for bytes in odd { try expectSame(bytes) }
    // The command line reads 4096 bytes at a time.
    for length in 4088...4100 {
      let start = String(repeating: "a", count: length)
      try expectSame(Array("\(start)\r\n\r\n# b\r\rc\u{0}\r\n".utf8))
      try expectSame(Array("\(start)\u{0}é\n- b".utf8))
    }
  }

  @Test("deep nesting and long lines")
  func deep() throws {
    for unit in ["> ", "- ", "*a ", "[", "![", "<b>", "**", "1. ", "|", "[^a]:", "`"] {
      try expectSame(Array(String(repeating: unit, count: 2000).utf8))
      try expectSame(Array((String(repeating: unit, count: 2000) + "a").utf8))
    }
    try expectSame(Array(String(repeating: "word & ", count: 50_000).utf8))
    try expectSame(
      Array((String(repeating: "*a **b ", count: 500) + String(repeating: "** *", count: 500)).utf8)
    )
  }

  @Test("a document beyond the library's counts is refused")
  func tooLarge() {
    let bytes = [UInt8](repeating: 10, count: CmarkTree.largestSource + 1)
    #expect(throws: MarkdownError.tooLarge(bytes: bytes.count, limit: CmarkTree.largestSource)) {
      try MarkdownParser().parse(bytes)
    }
  }

  private func expectSame(
    _ markdown: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for unsafe in [true, false] {
      let expected = CmarkReference.html(of: markdown, unsafe: unsafe)
      let html = try MarkdownParser.plainHTML(of: markdown, unsafe: unsafe)
      if html != expected {
        #expect(
          String(decoding: html, as: UTF8.self) == String(decoding: expected, as: UTF8.self),
          "\(String(decoding: markdown, as: UTF8.self).debugDescription)",
          sourceLocation: sourceLocation)
      }
    }
  }
}
