import Testing

@testable import Markdown

@Suite("places in the source")
struct SourceRangeTests {
  /// Each case marks with «…» what the links and images, in order, must point at.
  @Test(
    "links and images",
    arguments: [
      "[a](«/b») and [c](«/d» \"t\")",
      "one\ntwo [a](«/b»)\nthree [c](«/d»)",
      "- item\n- see [a](«/b») and\n  more [c](<«/d e»>)\n  - deeper ![x](«/i»)",
      "> quote [a](«/b»)\n> second [c](«/d»)\nlazy [e](«/f»)",
      "> - mixed [a](«/b»)\n>   on [c](«/d»)\n>\n>   1. [e](«/f»)",
      "| [a](«/b») | x \\| y [c](«/d») |\n|---|---|\n| `\\|` [e](«/f») | ![g](«/h») |",
      "text\n\n   | h |\n   |---|\n   | [a](«/b») |\n   | z \\| [a](«/b») |",
      "> one \\| [o](«/p»)  \n> two [p](«/q») \\|\n> | [a](«/b») |\n> |---|",
      "para [p](«/q»)\n| [a](«/b») |\n|---|\n| [c](«/d») |",
      "`[x](/b)` [x](«/b») \\[x](/b) [x](«/b»)",
      "`code\nover [x](/b)\nlines` then [x](«/b»)\nand [y](«/c»)",
      "<b\ntitle='[x](/b)'>[x](«/b»)</b>\n[y](«/c»)",
      "[a](«/b»\n\"title\nover\") and\n[c](«/d»)\n[e](«/f»)",
      "a\\\nb [c](«/d»)\ne [f](«/g»)",
      "[![i](«/src»)](«/dest») ![j](«/k»)",
      "# Heading [a](«/b») #\n\nSetext [c](«/d»)\nmore [e](«/f»)\n===",
      "[ref]: /r\n[other]: /o\ntext [a](«/b»)\nand [c](«/d»)",
      "«[ref]» and «[text][ref]» and «![img][ref]»\nnext «[Ref][]»\n\n[ref]: /r",
      "bare «https://a.example/x» and <«http://b.example»> «www.c.example» «me@d.example».",
      "line\n  «https://a.example» and\n«www.b.example» `www.b.example` «www.b.example»",
      "`https://a.example` «https://a.example» <«https://a.example»>",
      "[e](«a\\)b») [f](«/x&amp;y») [g](«é»)",
      "Ünïcode ☃ [a](«/b») 日本 [c](«/d»)",
      "*em [a](«/b»)* **st\nrong [c](«/d»)** ~~gone [e](«/f»)~~",
      "text[^1] [a](«/b»)\n\n[^1]: note [c](«/d»)\n    more [e](«/f»)",
      "- [ ] task [a](«/b»)\n- [x] done\n  [c](«/d»)",
      "-\ttab [a](«/b»)\n\n1.\tx [c](«/d»)\n\ty [e](«/f»)",
      "a\r\nb [c](«/d»)\r\n\r\n> e\r\n> [f](«/g»)",
      "\u{FEFF}[a](«/b»)\n[c](«/d»)",
      "nul \u{0} [a](«/b») \u{0}\n\u{0} [c](«/d»)",
      "same [a](«/b») same [a](«/b») same [a](«/b»)",
      "[a]«()» ![b](«/c»)",
      "[a [b](«/c») d](e)",
      "[a](« /b» \"t\")".replacing("« /b»", with: "  «/b» "),
    ])
  func links(_ marked: String) throws {
    let (markdown, expected) = unmark(marked)
    let document = try MarkdownParser().parse(markdown)
    let ranges = (document.links.map(\.sourceRange) + document.images.map(\.sourceRange))
      .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    #expect(ranges == expected, "\(ranges.map { text(markdown, $0) })")
  }

  @Test("destinations in the HTML")
  func destinations() throws {
    let markdown = Array(
      "[a](/b&c?d) ![e](/f) [x](javascript:y) <http://z> | w\n\n[g][h]\n\n[h]: /i 't'".utf8)
    let document = try MarkdownParser().parse(markdown)
    #expect(
      document.links.map { text(document.html, $0.hrefRange) } == [
        "/b&amp;c?d", "", "http://z", "/i",
      ])
    #expect(document.links.map(\.isUnsafe) == [false, true, false, false])
    #expect(document.links.map(\.isAutolink) == [false, false, true, false])
    #expect(
      document.links.map { text(document.html, $0.htmlRange) }.first
        == "<a href=\"/b&amp;c?d\">a</a>")
    #expect(document.links.last?.title == "t")
    let image = try #require(document.images.first)
    #expect(text(document.html, image.srcRange) == "/f")
    #expect(text(document.html, image.tagRange) == "<img src=\"/f\" alt=\"e\" />")
    #expect(image.alt == "e")
  }

  @Test("raw HTML that is left out")
  func omitted() throws {
    let markdown = Array(
      "a <b>c</b>\nd <i\nx='y'>e</i>\n\n> <div>\n> f\n> </div>\n\n- g <br/>\n".utf8)
    let document = try MarkdownParser().parse(markdown)
    #expect(
      document.omittedHTML.map { text(markdown, $0) } == [
        "<b>", "</b>", "<i\nx='y'>", "</i>", "> <div>\n> f\n> </div>", "<br/>",
      ])
    #expect(!text(document.html, 0..<document.html.count).contains("<!--"))
    var options = MarkdownOptions()
    options.unsafe = true
    #expect(try MarkdownParser(options: options).parse(markdown).omittedHTML.isEmpty)
  }

  @Test("headings")
  func headings() throws {
    let markdown = Array(
      "# One #\n\n> ## Two *em*\n\nThree\nlines\n---\n\n[r]: /x\nFour\n====\n\n- ### `Five`  ###\n#"
        .utf8)
    let document = try MarkdownParser().parse(markdown)
    #expect(
      document.headings.map { text(markdown, $0.sourceRange) } == [
        "One", "Two *em*", "Three\nlines", "Four", "`Five`", "#",
      ])
    #expect(document.headings.map(\.level) == [1, 2, 2, 1, 3, 1])
    #expect(
      document.headings.map { text(document.html, $0.htmlContent) } == [
        "One", "Two <em>em</em>", "Three\nlines", "Four", "<code>Five</code>", "",
      ])
    #expect(
      document.headings.map { text(document.html, $0.htmlRange) }[1]
        == "<h2 id=\"two-em\">Two <em>em</em></h2>")
  }

  @Test("random documents keep every range inside", arguments: 0..<8)
  func random(_ seed: Int) throws {
    var generator = MarkdownGenerator(seed: UInt64(seed + 1000))
    for _ in 0..<400 {
      let markdown = generator.document()
      let document = try MarkdownParser().parse(markdown)
      let inSource =
        document.links.map(\.sourceRange) + document.images.map(\.sourceRange)
        + document.wikiLinks.map(\.sourceRange) + document.omittedHTML
        + document.headings.map(\.sourceRange)
      for range in inSource { #expect(range.upperBound <= markdown.count) }
      let inHTML =
        document.linkable + document.links.map(\.htmlRange) + document.images.map(\.tagRange)
        + document.headings.map(\.htmlRange) + document.wikiLinks.map(\.htmlRange)
      for range in inHTML { #expect(range.upperBound <= document.html.count) }
    }
  }
}

/// The text without its marks, and the byte ranges that they enclosed.
private func unmark(_ marked: String) -> ([UInt8], [Range<Int>]) {
  var bytes: [UInt8] = []
  var starts: [Int] = []
  var ranges: [Range<Int>] = []
  for character in marked.unicodeScalars {
    switch character {
    case "«": starts.append(bytes.count)
    case "»": if let start = starts.popLast() { ranges.append(start..<bytes.count) }
    default: bytes.append(contentsOf: String(character).utf8)
    }
  }
  return (bytes, ranges.sorted { $0.lowerBound < $1.lowerBound })
}

private func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
  String(decoding: bytes[range], as: UTF8.self)
}
