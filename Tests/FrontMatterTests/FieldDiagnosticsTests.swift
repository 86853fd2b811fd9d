import Diagnostics
import FrontMatter
import Testing

@Suite struct FieldDiagnosticsTests {
  private enum Kind: String, CaseIterable {
    case news, analysis, explainer
  }

  private func check(
    _ text: String, _ expected: Expected..., sourceLocation: SourceLocation = #_sourceLocation,
    read: (inout FieldReader) -> Void
  ) throws {
    let marked = MarkedText(text)
    var diagnostics: [Diagnostic] = []
    let parts = try #require(ContentParts.split(marked.file, into: &diagnostics))
    let block = try #require(parts.frontMatter)
    let document = try #require(YAMLDocument.parse(block, of: marked.file, into: &diagnostics))
    document.readFields(into: &diagnostics, read: read)
    expect(diagnostics, in: marked, are: expected, sourceLocation: sourceLocation)
  }

  private func wrongType(
    _ mark: Character, _ message: String, _ text: String, help: String? = nil
  ) -> Expected {
    Expected(mark: mark, code: "wrong-type", message: message, text: text, help: help)
  }

  @Test func wrongTypesAreNamedAtTheValue() throws {
    try check(
      """
      ---
      title: 1️⃣[a, b]
      draft: 2️⃣yes
      page: 3️⃣many
      image:
        4️⃣src: x
        alt: ü
      ---
      """,
      wrongType("1️⃣", "'title' must be text, found a list", "[a, b]"),
      wrongType("2️⃣", "'draft' must be true or false, found text", "yes", help: "write true"),
      wrongType("3️⃣", "'page' must be a whole number from 1 to 9, found text", "many"),
      wrongType("4️⃣", "'image' must be text, found a mapping", "src: x\n  alt: ü")
    ) { fields in
      #expect(fields.string("title") == nil)
      #expect(fields.bool("draft") == nil)
      #expect(fields.int("page", in: 1...9) == nil)
      #expect(fields.string("image") == nil)
    }
  }

  @Test func anElementOfTheWrongTypeIsLeftOut() throws {
    try check(
      "---\ntopics: [a, 1️⃣[b], 7, 2️⃣true, 3️⃣~]\nsources: [{url: x}, 4️⃣5]\n---\n",
      wrongType("1️⃣", "'topics' must be a list of texts, found a list", "[b]"),
      wrongType("2️⃣", "'topics' must be a list of texts, found the boolean true", "true"),
      wrongType("3️⃣", "'topics' must be a list of texts, found nothing", "~"),
      wrongType("4️⃣", "'sources' must be a list of mappings, found the number 5", "5")
    ) { fields in
      #expect(fields.strings("topics").map(\.value) == ["a", "7"])
      #expect(fields.mappings("sources") { $0.string("url")?.value } == ["x"])
    }
  }

  @Test func wrongShapesOfListsAndMappings() throws {
    try check(
      "---\ntopics: 1️⃣{a: b}\nsources: 2️⃣x\nimage: 3️⃣[a]\nevents:\n- 4️⃣- a\n---\n",
      wrongType("1️⃣", "'topics' must be a list of texts, found a mapping", "{a: b}"),
      wrongType("2️⃣", "'sources' must be a list of mappings, found text", "x"),
      wrongType("3️⃣", "'image' must be text or a mapping, found a list", "[a]"),
      wrongType("4️⃣", "'events' must be a list of texts or mappings, found a list", "- a")
    ) { fields in
      #expect(fields.strings("topics").isEmpty)
      #expect(fields.mappings("sources") { _ in 1 }.isEmpty)
      #expect(fields.mapping("image", orText: { _ in 1 }, read: { _ in 2 }) == nil)
      #expect(fields.mappings("events", orText: { _ in 1 }, read: { _ in 2 }).isEmpty)
    }
  }

  @Test func anUnknownKeyHasTheNearestKnownOneAsHelp() throws {
    try check(
      "---\n1️⃣tilte: x\nimage: {src: a, 2️⃣sorce: b}\n3️⃣zzzzz: 1\nold: 1\n---\n",
      Expected(
        mark: "1️⃣", code: "unknown-key", message: "key 'tilte' is unknown", text: "tilte",
        help: "did you mean 'title'?"),
      Expected(
        mark: "2️⃣", code: "unknown-key", message: "key 'sorce' is unknown", text: "sorce",
        help: "known keys: src"),
      Expected(
        mark: "3️⃣", code: "unknown-key", message: "key 'zzzzz' is unknown", text: "zzzzz",
        help: "known keys: title, image, old")
    ) { fields in
      #expect(fields.string("title") == nil)
      #expect(fields.mapping("image") { $0.string("src")?.value } == "a")
      fields.allow("old")
    }
  }

  @Test func aMissingKeyIsBlamedOnItsMapping() throws {
    try check(
      "1️⃣---\nb: 1\n2️⃣summary:\nsources:\n  - 3️⃣title: x\n    b: y\n4️⃣name: \"\"\n---\n",
      Expected(
        mark: "1️⃣", code: "missing-key", message: "key 'title' is missing", text: "---",
        help: "add 'title: …'"),
      Expected(
        mark: "2️⃣", code: "missing-key", message: "key 'summary' has no value", text: "summary"),
      Expected(
        mark: "3️⃣", code: "missing-key", message: "key 'url' is missing", text: "title",
        help: "add 'url: …'"),
      Expected(mark: "4️⃣", code: "missing-key", message: "key 'name' has no value", text: "name")
    ) { fields in
      fields.allow("b")
      #expect(fields.requiredString("title") == nil)
      #expect(fields.requiredString("summary") == nil)
      #expect(fields.requiredString("name") == nil)
      let urls = fields.mappings("sources") { source in
        source.allow("title", "b")
        return source.requiredString("url")?.value
      }
      #expect(urls.isEmpty)
    }
  }

  @Test func nullIsAbsent() throws {
    try check("---\na:\nb: ~\nc: null\nd:\n---\n") { fields in
      #expect(fields.string("a") == nil)
      #expect(fields.strings("b").isEmpty)
      #expect(fields.mapping("c") { _ in 1 } == nil)
      #expect(fields.node("d") == nil)
    }
  }

  @Test func choicesAndURLs() throws {
    try check(
      "---\nkind: 1️⃣anaysis\na: 2️⃣example.org/x\nb: HTTPS://example.org/ü\nc: 3️⃣javascript:x\n"
        + "d: [4️⃣\"https://a b/\", http://x]\n---\n",
      Expected(
        mark: "1️⃣", code: "unknown-value",
        message: "'kind' must be one of news, analysis, explainer",
        text: "anaysis", help: "did you mean 'analysis'?"),
      wrongType(
        "2️⃣", "'a' must be a URL that begins with https:// or http://", "example.org/x"),
      wrongType("3️⃣", "'c' must be a URL that begins with https://", "javascript:x"),
      wrongType(
        "4️⃣", "'d' must be a URL that begins with https:// or http://", "\"https://a b/\"")
    ) { fields in
      let kind: Located<Kind>? = fields.choice("kind")
      #expect(kind == nil)
      #expect(fields.url("a") == nil)
      #expect(fields.url("b")?.value == "HTTPS://example.org/ü")
      #expect(fields.url("c", schemes: ["https"]) == nil)
      #expect(fields.urls("d").map(\.value) == ["http://x"])
    }
  }

  @Test func rawTextOfDatesIsKept() throws {
    try check(
      "---\na: 2026-06-18\nb: 2026\nc: \"June 18\"\nd: 1️⃣[x]\n---\n",
      wrongType("1️⃣", "'d' must be a single value, found a list", "[x]")
    ) { fields in
      #expect(fields.scalarText("a")?.value == "2026-06-18")
      #expect(fields.scalarText("b")?.value == "2026")
      #expect(fields.scalarText("c")?.value == "June 18")
      #expect(fields.scalarText("d") == nil)
    }
  }

  @Test func frontMatterThatIsNoMapping() throws {
    try check(
      "---\n1️⃣- a\n- b\n---\n",
      wrongType(
        "1️⃣", "YAML must be a mapping of keys to values, found a list", "- a\n- b",
        help: "write 'key: value' lines")
    ) { _ in Issue.record("nothing to read") }
  }

  @Test func emptyFrontMatterMissesItsKeys() throws {
    try check(
      "1️⃣---\n# nothing\n---\n",
      Expected(
        mark: "1️⃣", code: "missing-key", message: "key 'title' is missing", text: "---",
        help: "add 'title: …'")
    ) { #expect($0.requiredString("title") == nil) }
  }
}
