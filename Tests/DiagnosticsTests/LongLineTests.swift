import Testing

@testable import Diagnostics

/// A file may be one line of megabytes; a snippet shows the part around the range.
@Suite struct LongLineTests {
  /// Two bytes and one, so that cuts fall inside characters.
  private static let line = Array(String(repeating: "äb", count: 2000).utf8)

  @Test(arguments: Array(stride(from: 0, through: line.count, by: 61)))
  func partShownIsThatOfTheWholeLine(offset: Int) {
    let bytes = Array("first\n".utf8) + Self.line + Array("\nlast".utf8)
    for length in [0, 1, 7, 300, 5000] {
      let range = SourceRange(path: "a", offsets: offset + 6..<offset + 6 + length)
      let snippet = SourceSnippet(range: range, lines: LineIndex(bytes))
      let (text, start, end) = Self.expected(offset, length)
      #expect(snippet.lineNumber == 2)
      #expect(snippet.text == text)
      #expect(snippet.indent.count == start)
      #expect(snippet.underline.count == max(1, end - start))
    }
  }

  /// The text, and where in it the range begins and ends, counted along the whole line.
  private static func expected(_ offset: Int, _ length: Int) -> (String, Int, Int) {
    let characters = Array(String(decoding: line, as: UTF8.self).unicodeScalars)
    func column(_ offset: Int) -> Int {
      line.prefix(offset).count { $0 & 0b1100_0000 != 0b1000_0000 }
    }
    let (start, end) = (column(offset), column(offset + length))
    let from = max(0, min(start - 40, characters.count - 160))
    let text = String(String.UnicodeScalarView(characters[from..<from + 160]))
    return (text, start - from, min(end - from, 160))
  }
}
