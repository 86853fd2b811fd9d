import Testing

@testable import Markdown

@Suite("anchors")
struct AnchorTests {
  @Test(
    "slugs",
    arguments: [
      ("June 18: Hardware ambition", "june-18-hardware-ambition"),
      ("  Spaces   inside ", "spaces---inside"), ("a_b-c", "a_b-c"), ("Ärger & Öl", "ärger--öl"),
      ("日本語 テスト", "日本語-テスト"), ("ΣΊΣΥΦΟΣ", "σίσυφοσ"), ("İ", "i\u{307}"), ("!?", "section"),
      ("", "section"), ("C++ / C#", "c--c"), ("it’s “quoted”", "its-quoted"), ("½ 2² Ⅷ", "2-ⅷ"),
      ("emoji 🎉 party", "emoji--party"), ("-- x --", "---x---"), ("a\u{A0}b", "a-b"),
    ])
  func slug(_ text: String, _ expected: String) {
    #expect(AnchorNames.slug(of: text) == expected)
  }

  @Test("an own slug is never taken by a number")
  func collisions() {
    let names = AnchorNames(
      headings: ["Notes", "Notes", "Notes 1", "Notes", "Notes 1", "fn 1", "!", "?"],
      reserved: ["fn-1"])
    #expect(
      names.names == [
        "notes", "notes-2", "notes-1", "notes-3", "notes-1-1", "fn-1-1", "section", "section-1",
      ])
  }

  @Test("many headings of one text cost no more than as many of different texts")
  func many() {
    let names = AnchorNames(headings: Array(repeating: "Same", count: 20_000), reserved: [])
    #expect(Set(names.names).count == 20_000)
    #expect(names.names.last == "same-19999")
  }

  @Test("in a document")
  func document() throws {
    let markdown = """
      # One *two* `three`

      > ## [One](/x) two three

      - ### ![alt](i) Four

      text[^One] and[^One]

      [^One]: # Fn One
      """
    let document = try MarkdownParser().parse(Array(markdown.utf8))
    #expect(
      document.headings.map(\.anchor) == [
        "one-two-three", "one-two-three-1", "alt-four", "fn-one",
      ])
    #expect(
      document.headings.map(\.text) == ["One two three", "One two three", "alt Four", "Fn One"])
    #expect(document.anchors.suffix(3) == ["fn-One", "fnref-One", "fnref-One-2"])
    let html = String(decoding: document.html, as: UTF8.self)
    for anchor in document.anchors { #expect(html.contains("id=\"\(anchor)\""), "\(anchor)") }
    #expect(html.hasPrefix("<h1 id=\"one-two-three\">One <em>two</em> <code>three</code></h1>\n"))
  }

  @Test("are unique in random documents")
  func random() throws {
    var generator = MarkdownGenerator(seed: 77)
    for _ in 0..<500 {
      let document = try MarkdownParser().parse(generator.document())
      #expect(Set(document.anchors).count == document.anchors.count)
    }
  }
}
