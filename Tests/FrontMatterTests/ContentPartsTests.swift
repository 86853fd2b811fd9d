import Diagnostics
import FrontMatter
import Testing

@Suite struct ContentPartsTests {
  private func parts(
    _ bytes: [UInt8]
  ) -> (yaml: String?, body: String?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "s.md", bytes: bytes)
    let parts = ContentParts.split(file, into: &diagnostics)
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    return (parts?.frontMatter.map { text($0.yaml) }, parts.map { text($0.body) }, diagnostics)
  }

  @Test(arguments: [
    ("---\na: 1\n---\nBody", "a: 1\n", "Body"),
    ("---\r\na: 1\r\n---\r\nBody\r\n", "a: 1\r\n", "Body\r\n"),
    ("\u{FEFF}---\na: 1\n---\nBody", "a: 1\n", "Body"),
    ("---  \na: 1\n...\t\nBody", "a: 1\n", "Body"),
    ("---\n---\n", "", ""),
    ("---\na: 1\n---", "a: 1\n", ""),
    ("---\na: ---\n --- \n---\nx\n\n---\n\ny\n", "a: ---\n --- \n", "x\n\n---\n\ny\n"),
    ("---\na: \u{0}\n---\nb\u{0}", "a: \u{0}\n", "b\u{0}"),
    ("---\na: 1\n----\nb\n---\n", "a: 1\n----\nb\n", ""),
  ])
  func frontMatterAndBody(text: String, yaml: String, body: String) {
    let found = parts(Array(text.utf8))
    #expect(found.yaml == yaml)
    #expect(found.body == body)
    #expect(found.diagnostics == [])
  }

  @Test(arguments: ["", "Body\n", "\n---\na: 1\n---\n", "----\nBody", "--", " ---\n---\n", "...\n"])
  func withoutFrontMatterAllIsBody(text: String) {
    let found = parts(Array(text.utf8))
    #expect(found.yaml == nil)
    #expect(found.body == text)
    #expect(found.diagnostics == [])
  }

  @Test func aByteOrderMarkIsNoBody() {
    #expect(parts([0xEF, 0xBB, 0xBF]).body == "")
    #expect(parts([0xEF, 0xBB, 0xBF] + Array("é".utf8)).body == "é")
  }

  @Test(arguments: ["1️⃣---\ntitle: a\n\nBody\n", "1️⃣---", "\u{FEFF}1️⃣---\r\na: 1\r\n --- \r\n"])
  func unclosedFrontMatterIsBlamedOnItsFirstLine(text: String) {
    let marked = MarkedText(text)
    let found = parts(marked.file.bytes)
    #expect(found.body == nil)
    expect(
      found.diagnostics, in: marked,
      are: [
        Expected(
          mark: "1️⃣", code: "unclosed-front-matter", message: "front matter has no end",
          text: "---", help: "add a line '---' after its last line")
      ])
  }

  @Test(
    arguments: [
      ([0x61, 0xE9, 0x62], 1, "byte 0xE9 at offset 1 is not UTF-8"),
      ([0xC0, 0x80], 0, "byte 0xC0 at offset 0 is not UTF-8"),
      ([0x61, 0xE0, 0x80, 0x80], 1, "byte 0xE0 at offset 1 is not UTF-8"),
      ([0xED, 0xA0, 0x80], 0, "byte 0xED at offset 0 is not UTF-8"),
      ([0xF4, 0x90, 0x80, 0x80], 0, "byte 0xF4 at offset 0 is not UTF-8"),
      (Array("12345678é".utf8) + [0xC3], 10, "byte 0xC3 at offset 10 is not UTF-8"),
      (Array("é234567😀".utf8) + [0x80], 12, "byte 0x80 at offset 12 is not UTF-8"),
      ([0xFF, 0xFE, 0x2D, 0x00], 0, "file is UTF-16, not UTF-8"),
      ([0xFE, 0xFF, 0x00, 0x2D], 0, "file is UTF-16, not UTF-8"),
    ] as [([UInt8], Int, String)])
  func whatIsNotUTF8IsNamedAtItsFirstByte(bytes: [UInt8], offset: Int, message: String) {
    let found = parts(bytes)
    #expect(found.body == nil)
    #expect(found.diagnostics.map(\.code) == ["not-utf8"])
    #expect(found.diagnostics.map(\.message) == [message])
    #expect(found.diagnostics.first?.range?.offsets.lowerBound == offset)
  }

  @Test func theStandardLibraryAgreesOnWhatIsUTF8() {
    var generator = Xorshift(state: 0x9E37_79B9_7F4A_7C15)
    for _ in 0..<20_000 {
      let pieces: [[UInt8]] = [
        Array("abcdefgh".utf8), Array("é".utf8), Array("新".utf8), Array("😀".utf8),
        [.random(in: 0...255, using: &generator)],
      ]
      let count = Int.random(in: 0...6, using: &generator)
      let bytes = (0..<count).flatMap { _ in pieces.randomElement(using: &generator) ?? [] }
      let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
      // Three hyphens open front matter, which is another matter.
      let codes = parts(bytes).diagnostics.map(\.code)
      #expect(codes.contains("not-utf8") == !isUTF8, "\(bytes)")
    }
  }
}

/// The same numbers in every run, so that what fails once fails again.
private struct Xorshift: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
