import Diagnostics
import FrontMatter
import Testing

/// Input that is meant to hurt, or broken anywhere, is answered with diagnostics.
@Suite struct HostileInputTests {
  private func codes(_ text: String, limits: YAMLLimits = .frontMatter) -> [String] {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "d.yml", text: text)
    let document = YAMLDocument.parse(file, limits: limits, into: &diagnostics)
    document?.readFields(into: &diagnostics) { _ = $0.string("title") }
    return diagnostics.map(\.code)
  }

  @Test func deepNestingIsBounded() {
    func flow(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(codes("title: " + flow(31)) == ["wrong-type"])
    #expect(codes("title: " + flow(32)) == ["yaml-limit"])
    #expect(codes("title: " + flow(500)) == ["yaml-limit"])
    let blocks = (0..<100).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(codes(blocks) == ["yaml-limit"])
    #expect(codes(String(repeating: "[", count: 1 << 20)).count == 1)
    #expect(codes(String(repeating: "- ", count: 100_000)) == ["yaml-limit"])
  }

  @Test func aliasesAreBoundedInNumberAndDepth() {
    let bomb =
      "a0: &a0 [x, x]\n"
      + (1..<30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    #expect(codes(bomb).contains("yaml-limit"))
    let chain =
      "a0: &a0 [x]\n" + (1..<100).map { "a\($0): &a\($0) [*a\($0 - 1)]\n" }.joined()
    #expect(codes(chain).contains("yaml-limit"))
    #expect(codes("title: &a [*a]") == ["yaml-syntax", "wrong-type"])
  }

  @Test func sizeIsBounded() {
    let limits = YAMLLimits(bytes: 20, nodes: 6, depth: 32)
    #expect(codes("title: 12345678901234", limits: limits) == ["yaml-limit"])
    #expect(codes("title: [a, b, c]", limits: limits) == ["wrong-type"])
    #expect(codes("title: [a, b, c, d]", limits: limits) == ["yaml-limit"])
    let file = "---\ntitle: " + String(repeating: "x", count: 1 << 20) + "\n---\n"
    var diagnostics: [Diagnostic] = []
    let source = SourceFile(path: "s.md", text: file)
    let block = ContentParts.split(source, into: &diagnostics)?.frontMatter
    #expect(block.flatMap { YAMLDocument.parse($0, of: source, into: &diagnostics) } == nil)
    #expect(diagnostics.map(\.code) == ["yaml-limit"])
  }

  @Test func tenThousandKeysAreReadInOnePass() {
    let keys = (0..<10_000).map { "key\($0): é\n" }.joined()
    #expect(codes(keys + keys).count { $0 == "duplicate-key" } == 10_000)
    #expect(codes(keys).count { $0 == "unknown-key" } == 10_000)
  }

  private let rich = """
    ---
    title: "Größe: \\u00e9 \\"x\\"" # comment
    a: &x [1, 'it''s', {b: ~}]
    e:
      - date: 2026-06-18
        text: >-
          folded
          新しい text

      - {date: 'June 18', title: "😀"}
    ? complex
    : *x
    block: |2
        keep
    ...
    Body --- text
    """

  private func read(_ bytes: [UInt8]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "s.md", bytes: bytes)
    if let block = ContentParts.split(file, into: &diagnostics)?.frontMatter {
      let document = YAMLDocument.parse(block, of: file, into: &diagnostics)
      _ = document?.root?.value.described
      document?.readFields(into: &diagnostics) { fields in
        _ = fields.string("title")
        _ = fields.mappings("e") { $0.scalarText("date") }
      }
    }
    let json = SourceFile(path: "s.json", bytes: bytes)
    _ = YAMLDocument.parse(json, into: &diagnostics)?.root?.value.described
    return diagnostics
  }

  private func expectPlaces(_ diagnostics: [Diagnostic], within bytes: [UInt8]) {
    for diagnostic in diagnostics {
      let offsets = diagnostic.range?.offsets ?? 0..<0
      #expect(offsets.upperBound <= bytes.count, "\(diagnostic)")
    }
  }

  @Test func textCutAnywhereIsReadOrReported() {
    let bytes = Array(rich.utf8)
    let closing = Array("\n---\n".utf8)
    for end in bytes.indices {
      expectPlaces(read(Array(bytes[..<end])), within: Array(bytes[..<end]))
      let closed = bytes[..<end] + closing
      expectPlaces(read(Array(closed)), within: Array(closed))
    }
  }

  @Test func textWithAnyByteReplacedIsReadOrReported() {
    let bytes = Array(rich.utf8)
    for offset in bytes.indices {
      for replacement in Array("\0\t\n\r\"'*&!|>@%`:-?{}[]#,\\".utf8) + [0x80, 0xC3, 0xFF] {
        var changed = bytes
        changed[offset] = replacement
        expectPlaces(read(changed), within: changed)
      }
    }
  }

  @Test func manyThreadsReadTheSame() async {
    let bytes = Array(rich.utf8)
    let expected = read(bytes)
    await withTaskGroup(of: [Diagnostic].self) { group in
      for _ in 0..<200 { group.addTask { read(bytes) } }
      for await found in group { #expect(found == expected) }
    }
  }
}
