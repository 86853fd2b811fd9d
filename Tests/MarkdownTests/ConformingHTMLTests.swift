import Testing

@testable import Markdown

/// Where news pages leave cmark-gfm's HTML because checkers of HTML object to it.
@Suite struct ConformingHTMLTests {
  private func html(_ markdown: String) throws -> String {
    String(decoding: try MarkdownParser().parse(Array(markdown.utf8)).html, as: UTF8.self)
  }

  @Test func footnotesAreNoSectionWithoutAHeading() throws {
    let html = try html("Text.[^1]\n\n[^1]: Note.\n")
    #expect(html.contains("<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol>"))
    #expect(html.hasSuffix("</ol>\n</div>\n"))
    #expect(!html.contains("section"))
  }

  /// What they are replaced by in another language lies where the document says.
  @Test func linksBackToTheTextAreNamed() throws {
    let markdown = "One[^a] two[^a] three.[^b]\n\n[^a]: Note.\n[^b]: > Quote.\n"
    let document = try MarkdownParser().parse(Array(markdown.utf8))
    let labels = document.footnotes.flatMap(\.returnLabels)
    #expect(document.footnotes.map(\.returnLabels.count) == [2, 1])
    for label in labels {
      #expect(document.html[label].elementsEqual("Back to content".utf8))
      #expect(document.html[..<label.lowerBound].suffix(12).elementsEqual("aria-label=\"".utf8))
    }
  }

  @Test func aTaskIsNoControlWithoutAName() throws {
    #expect(
      try html("- [x] done\n- [ ] open\n- else\n")
        == "<ul>\n<li class=\"task\">☑ done</li>\n<li class=\"task\">☐ open</li>\n<li>else</li>\n</ul>\n"
    )
  }

  /// In code they are what is written.
  @Test func referencesToControlCharactersAreBlanks() throws {
    #expect(
      try html("a&#7;b&#x85;c `&#7;`\n\n[x](/y&#127;z \"t&#1;u\")\n")
        == "<p>a b  c <code>&amp;#7;</code></p>\n<p><a href=\"/y%20z\" title=\"t u\">x</a></p>\n")
    #expect(try html("a&#xFFFE;b&#xffff;c\n") == "<p>a b c</p>\n")
    #expect(try html("# a&#7;b\n") == "<h1 id=\"a-b\">a b</h1>\n")
    #expect(try html("```a&#7;b\nc\n```\n") == "<pre><code class=\"language-a\">c\n</code></pre>\n")
  }

  @Test func controlCharactersAreBlanks() throws {
    #expect(try html("a\u{1}b `c\u{1B}d` e\u{B}f\n") == "<p>a b <code>c d</code> e f</p>\n")
    #expect(try html("a\u{7F}b\u{85}c\u{A0}\u{FFFE}d\n") == "<p>a b  c\u{A0}   d</p>\n")
    #expect(try html("a\u{0}b\tc\n") == "<p>a\u{FFFD}b\tc</p>\n")
  }
}
