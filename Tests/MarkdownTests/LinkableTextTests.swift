import Testing

@testable import Markdown

@Suite("running text")
struct LinkableTextTests {
  @Test(
    "ranges",
    arguments: [
      ("a *b* c", ["a ", "b", " c"]),
      ("one\ntwo  \nthree\\\nfour", ["one\ntwo", "three", "four"]),
      ("Amazon\nWeb & \"Services\" \\* &copy;", ["Amazon\nWeb &amp; &quot;Services&quot; * ©"]),
      ("# Heading\n\ntext `code` [link](x) ![alt *i*](y) end", ["text ", " ", " ", " end"]),
      ("    code\n\n```\ncode\n```\n\n<div>\nraw\n</div>\n\nx", ["x"]),
      ("- a\n- b\n\n> c\n\n| d | e |\n|---|---|\n| f |", ["a", "b", "c", "d", "e", "f"]),
      ("a <b>c</b> d", ["a c d"]),
      ("x https://a.example y", ["x ", " y"]),
      ("~~gone~~ note[^1].\n\n[^1]: Foot *note*", ["gone", " note", ".", "Foot ", "note"]),
      ("to [[slug|text]] and \\[[not]] [[b]]", ["to ", " and [[not]] "]),
      ("*a*\n*b*\nc", ["a", "b", "c"]),
      ("", []),
    ] as [(String, [String])])
  func ranges(_ markdown: String, _ expected: [String]) throws {
    let document = try MarkdownParser().parse(Array(markdown.utf8))
    #expect(
      document.linkable.map { String(decoding: document.html[$0], as: UTF8.self) } == expected)
  }

  @Test("ranges are in order, apart, and hold no tag in random documents", arguments: 0..<4)
  func random(_ seed: Int) throws {
    var generator = MarkdownGenerator(seed: UInt64(seed + 500))
    for _ in 0..<500 {
      let document = try MarkdownParser().parse(generator.document())
      var end = 0
      for range in document.linkable {
        #expect(range.lowerBound >= end && !range.isEmpty)
        end = range.upperBound
        #expect(!document.html[range].contains { $0 == UInt8(ascii: "<") })
      }
      let apart =
        document.links.map(\.htmlRange) + document.headings.map(\.htmlRange)
        + document.images.map(\.tagRange) + document.wikiLinks.map(\.htmlRange)
      for other in apart {
        #expect(!document.linkable.contains { $0.overlaps(other) })
      }
    }
  }

  @Test("wiki links")
  func wikiLinks() throws {
    let markdown = """
      See [[amazon]], [[ nvidia | the *maker* ]] [[a#b-c|d]] [[#here]] \\[[no]] [\\[no]] \\[\\[no\\]]
      `[[no]]` [x [[no]]](y) [[]] [[|x]] [[a[b]]] & &amp; [[after & all]] é [[ünï]]

      # Heading [[no]]

      | [[cell\\|text]] |
      |---|
      > - me@example.org [[deep]] `a
        b` [[deeper]]
      """
    let source = Array(markdown.utf8)
    let document = try MarkdownParser().parse(source)
    #expect(
      document.wikiLinks.map { String(decoding: source[$0.sourceRange], as: UTF8.self) } == [
        "[[amazon]]", "[[a#b-c|d]]", "[[#here]]", "[[after & all]]", "[[ünï]]",
        "[[cell\\|text]]", "[[deep]]", "[[deeper]]",
      ])
    #expect(
      document.wikiLinks.map(\.target) == [
        "amazon", "a", "", "after & all", "ünï", "cell", "deep", "deeper",
      ])
    #expect(document.wikiLinks.compactMap(\.anchor) == ["b-c", "here"])
    #expect(document.wikiLinks.compactMap(\.text) == ["d", "text"])
    #expect(
      String(decoding: document.html[document.wikiLinks[3].htmlRange], as: UTF8.self)
        == "[[after &amp; all]]")
  }

  @Test("HTML is the same with wiki links recognised")
  func sameHTML() throws {
    var generator = MarkdownGenerator(seed: 9)
    for _ in 0..<500 {
      let markdown = generator.document()
      var options = MarkdownOptions.plain(unsafe: true)
      let plain = try MarkdownParser(options: options).parse(markdown)
      options.wikiLinks = true
      #expect(try MarkdownParser(options: options).parse(markdown).html == plain.html)
    }
  }
}
