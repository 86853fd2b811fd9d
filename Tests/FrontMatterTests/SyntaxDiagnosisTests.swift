import Diagnostics
import FrontMatter
import Testing

/// YAML that authors get wrong, and what they are told.
@Suite struct SyntaxDiagnosisTests {
  private func check(
    _ text: String, _ expected: Expected..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let marked = MarkedText(text, path: "site.yml")
    var diagnostics: [Diagnostic] = []
    _ = YAMLDocument.parse(marked.file, into: &diagnostics)
    expect(diagnostics, in: marked, are: expected, sourceLocation: sourceLocation)
  }

  private func syntax(
    _ message: String, _ text: String, help: String? = nil, note: Character? = nil
  ) -> Expected {
    Expected(
      mark: "1️⃣", code: "yaml-syntax", message: message, text: text, help: help, note: note)
  }

  @Test func unquotedValueWithColon() {
    check(
      "a: 1\ntitle: 1️⃣Amazon: the story\nb: 2\n",
      syntax(
        "unquoted value holds ': '", "Amazon: the story", help: "write \"Amazon: the story\""))
    check(
      "- title: 1️⃣Amazon's \"plan\": a\r\n",
      syntax(
        "unquoted value holds ': '", "Amazon's \"plan\": a",
        help: "write 'Amazon''s \"plan\": a'"))
  }

  @Test(arguments: ["@", "`", "%"])
  func valueThatBeginsWithAReservedCharacter(mark: String) {
    check(
      "handle: 1️⃣\(mark)amazon news\n",
      syntax(
        "unquoted value begins with '\(mark)'", "\(mark)amazon news",
        help: "write \"\(mark)amazon news\""))
  }

  @Test func valueThatBeginsWithAStar() {
    check(
      "title: 1️⃣*Breaking* news\n",
      syntax(
        "unquoted value begins with '*'", "*Breaking* news", help: "write \"*Breaking* news\""))
    check(
      "title: 1️⃣*Breaking\n",
      syntax(
        "alias '*Breaking' is unknown", "*Breaking",
        help: "put a value that begins with '*' in quotes"))
    check(
      "title: 1️⃣*Breaking news\n",
      syntax(
        "alias '*Breaking' is unknown", "*Breaking",
        help: "put a value that begins with '*' in quotes"))
  }

  @Test func valueThatBeginsWithAnAmpersandOrAnExclamationMark() {
    check(
      "title: 1️⃣&Beyond expectations\n",
      syntax(
        "anchor '&Beyond' is never used", "&Beyond",
        help: "put a value that begins with '&' in quotes"))
    check(
      "title: 1️⃣!Important news\nb: 1\n",
      syntax(
        "tag '!Important' is not supported", "!Important news",
        help: "put a value that begins with '!' in quotes"))
    check(
      "title: 1️⃣!!python/object:os.system x\n",
      syntax(
        "tag '!!python/object:os.system' is not supported", "!!python/object:os.system x",
        help: "put a value that begins with '!' in quotes"))
  }

  @Test func templateVariableWithoutQuotes() {
    check(
      "title: {1️⃣{ page }}\n",
      syntax(
        "key must be text, found a mapping", "{",
        help: "put a value that begins with '{' in quotes"))
  }

  @Test func tabs() {
    check(
      "image:\n1️⃣\tsrc: a.jpg\n",
      syntax("tab is used for indentation", "\t", help: "indent with spaces"))
    check(
      "image:\n  src: a.jpg\n1️⃣\talt: b\n",
      syntax("tab is used for indentation", "\t", help: "indent with spaces"))
    check(
      "text: |\n1️⃣\tone\n",
      syntax("tab is used for indentation", "\t", help: "indent with spaces"))
  }

  @Test func quotes() {
    check(
      "a: 1\ntitle: 1️⃣\"Amazon\nb: 2\n",
      syntax("quoted text has no closing quote", "\"Amazon", help: "add the closing quote"))
    check(
      "title: 'It'1️⃣s here'\n",
      syntax(
        "text stands after the closing quote", "s here'",
        help: "write a quote inside single quotes twice: ''"))
    check(
      "title: \"Amazon\" 1️⃣buys\n",
      syntax(
        "text stands after the closing quote", "buys",
        help: #"write a quote inside double quotes as \""#))
    check(
      #"path: "C:1️⃣\windows""# + "\n",
      syntax(
        "escape is unknown in double quotes", #"\w"#,
        help: #"write a backslash as \\, or use single quotes"#))
  }

  @Test func indentation() {
    check(
      "title: x\n  1️⃣date: y\n",
      syntax(
        "key is indented deeper than the key before it", "date: y",
        help: "indent both alike, or put the value before it in quotes"))
    check(
      "image:\n    src: a\n  1️⃣alt: b\n",
      syntax(
        "line does not fit the lines before it", "alt: b", help: "check its indentation"))
  }

  @Test func lineWithoutColon() {
    check(
      "title: a\n1️⃣draft\ndate: b\n",
      syntax("line is not 'key: value'", "draft", help: "add ':' after the key"))
  }

  @Test func brackets() {
    check(
      "topics: 1️⃣[a, b\ntitle: x\n",
      syntax("list has no closing ']'", "[a, b", help: "add ']' after its last element"))
    check(
      "image: 1️⃣{src: a\nalt: x\n",
      syntax("mapping has no closing '}'", "{src: a", help: "add '}' after its last value"))
    check(
      "topics: 1️⃣[a, b",
      syntax(
        "list has no closing ']'", "[a, b", help: "add ']' after its last element"))
    check(
      "topics: 2️⃣[\"a\" 1️⃣\"b\"]\n",
      syntax("list lacks a ',' or its closing ']'", "\"b\"]", note: "2️⃣"))
  }

  @Test func controlCharacters() {
    check(
      "é: a\ntitle: x1️⃣\u{0}y\n",
      syntax("control character U+0000 is not allowed in YAML", "\u{0}", help: "remove it"))
    check(
      "title: x1️⃣\u{7F}y\n",
      syntax("control character U+007F is not allowed in YAML", "\u{7F}", help: "remove it"))
  }

  @Test func secondDocument() {
    check(
      "a: 1\n1️⃣---\nb: 2\n",
      syntax(
        "second YAML document begins", "---",
        help: "keep everything in one document, without '---' lines inside"))
  }

  @Test func duplicateKeys() {
    check(
      "2️⃣title: a\nx: 1\n1️⃣title: b\n",
      Expected(
        mark: "1️⃣", code: "duplicate-key", message: "key 'title' is given twice", text: "title",
        help: "remove one of the two", note: "2️⃣"))
    let many = (0..<20).map { "k\($0): 1\n" }.joined()
    check(
      "2️⃣é: a\n\(many)1️⃣\"é\": b\n",
      Expected(
        mark: "1️⃣", code: "duplicate-key", message: "key 'é' is given twice", text: "\"é\"",
        help: "remove one of the two", note: "2️⃣"))
  }
}
