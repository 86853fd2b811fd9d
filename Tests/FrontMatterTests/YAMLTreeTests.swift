import Diagnostics
import FrontMatter
import Testing

@Suite struct YAMLTreeTests {
  /// Each node's kind and the exact source text of its range, in order.
  private func ranges(_ text: String, path: String = "d.yml") throws -> [String] {
    let file = SourceFile(path: path, text: text)
    var diagnostics: [Diagnostic] = []
    let root = try #require(YAMLDocument.parse(file, into: &diagnostics)?.root)
    #expect(diagnostics == [])
    func list(_ node: YAMLNode) -> [String] {
      let source = String(decoding: file.bytes[node.offsets], as: UTF8.self)
      switch node.value {
      case .sequence(let elements): return ["seq <\(source)>"] + elements.flatMap(list)
      case .mapping(let entries):
        return ["map <\(source)>"] + entries.flatMap { list($0.key) + list($0.value) }
      default: return ["<\(source)>"]
      }
    }
    return list(root)
  }

  private let text = """
    # Überschrift
    tïtle: "Größe: 新しい"   # é
    list:
      - 😀 eins
      - [zwei, 'dréi']

    # after
    empty:
    bild: {src: ä.jpg}
    same:
    - ö
    block: |
      Zeile é
      two
    last: ü
    """

  private let expected = [
    "<tïtle>", "<\"Größe: 新しい\">", "<list>", "seq <- 😀 eins\n  - [zwei, 'dréi']>", "<😀 eins>",
    "seq <[zwei, 'dréi']>", "<zwei>", "<'dréi'>", "<empty>", "<>", "<bild>", "map <{src: ä.jpg}>",
    "<src>", "<ä.jpg>", "<same>", "seq <- ö>", "<ö>", "<block>", "<|\n  Zeile é\n  two\n>",
    "<last>", "<ü>",
  ]

  @Test func rangesAreExactBytesBeyondASCII() throws {
    #expect(try ranges(text).dropFirst() == expected[...])
  }

  @Test func rangesAreExactWithAByteOrderMarkAndCRLF() throws {
    func crlf(_ text: String) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
    let found = try ranges("\u{FEFF}" + crlf(text)).dropFirst()
    #expect(found == expected.map(crlf)[...])
  }

  @Test func rangesInFrontMatterCountFromTheStartOfTheFile() throws {
    let marked = MarkedText("\u{FEFF}---\r\ntïtle: 1️⃣é\r\n---\r\nBödy")
    var diagnostics: [Diagnostic] = []
    let parts = try #require(ContentParts.split(marked.file, into: &diagnostics))
    let block = try #require(parts.frontMatter)
    let document = try #require(YAMLDocument.parse(block, of: marked.file, into: &diagnostics))
    guard case .mapping(let mapping) = document.root?.value else {
      Issue.record("front matter is no mapping")
      return
    }
    let value = try #require(mapping.first { $0.key.text == "tïtle" }?.value)
    #expect(value.offsets.lowerBound == marked.offsets["1️⃣"])
    #expect(marked.text(at: value.range) == "é")
    #expect(marked.text(at: document.place) == "---")
  }

  @Test func aliasesStandForWhatTheyPointAt() throws {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(
      path: "d.yml", text: "a: &x [1, {b: &y c}]\nd: *x\ne: {f: *y, g: *x}\n*y : h\n")
    let root = try #require(YAMLDocument.parse(file, into: &diagnostics)?.root)
    #expect(diagnostics == [])
    let list = "[int(1), {b: text(c)}]"
    #expect(
      root.value.described
        == "{a: \(list), d: \(list), e: {f: text(c), g: \(list)}, c: text(h)}")
    guard case .mapping(let mapping) = root.value else { return }
    let alias = try #require(mapping.first { $0.key.text == "d" }?.value)
    #expect(String(decoding: file.bytes[alias.offsets], as: UTF8.self) == "*x")
  }

  @Test(arguments: ["", "\n", "# only a comment\n", "---\n...\n", "\u{FEFF}"])
  func nothingIsADocumentWithoutValues(text: String) {
    var diagnostics: [Diagnostic] = []
    let document = YAMLDocument.parse(SourceFile(path: "d.yml", text: text), into: &diagnostics)
    #expect(document != nil)
    #expect(document?.root?.isNull ?? true)
    #expect(diagnostics == [])
  }
}
