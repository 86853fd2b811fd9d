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

  @Test func controlCharactersAreBlanks() throws {
    #expect(try html("a\u{1}b `c\u{1B}d` e\u{B}f\n") == "<p>a b <code>c d</code> e f</p>\n")
    #expect(try html("a\u{0}b\tc\n") == "<p>a\u{FFFD}b\tc</p>\n")
  }
}
