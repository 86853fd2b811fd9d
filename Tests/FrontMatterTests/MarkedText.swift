import Diagnostics
import Testing

/// A fixture text in which 1️⃣, 2️⃣ … mark the places that diagnostics are expected at.
struct MarkedText {
  let file: SourceFile
  /// Byte offset of each mark in the text without marks.
  private(set) var offsets: [Character: Int] = [:]

  init(_ marked: String, path: String = "s.md") {
    var bytes: [UInt8] = []
    for character in marked {
      if Self.marks.contains(character) {
        offsets[character] = bytes.count
      } else {
        bytes += Array(String(character).utf8)
      }
    }
    file = SourceFile(path: path, bytes: bytes)
  }

  static let marks: Set<Character> = ["1️⃣", "2️⃣", "3️⃣", "4️⃣"]

  func text(at range: SourceRange) -> String {
    String(decoding: file.bytes[range.offsets], as: UTF8.self)
  }
}

/// A diagnostic as a test expects it.
struct Expected {
  let mark: Character
  let code: String
  let message: String
  /// The text under the squiggle.
  let text: String
  var help: String?
  /// Mark of the note's place.
  var note: Character?
}

/// Asks for exactly these diagnostics, in report order.
func expect(
  _ diagnostics: [Diagnostic], in marked: MarkedText, are expected: [Expected],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let found = diagnostics.sorted(by: Diagnostic.inReportOrder)
  #expect(
    found.map { "\($0.code): \($0.message)" } == expected.map { "\($0.code): \($0.message)" },
    sourceLocation: sourceLocation)
  for (diagnostic, expected) in zip(found, expected) {
    #expect(
      diagnostic.range?.offsets.lowerBound == marked.offsets[expected.mark],
      sourceLocation: sourceLocation)
    #expect(
      diagnostic.range.map(marked.text(at:)) == expected.text, sourceLocation: sourceLocation)
    #expect(diagnostic.help == expected.help, sourceLocation: sourceLocation)
    #expect(
      diagnostic.notes.first?.range?.offsets.lowerBound
        == expected.note.flatMap { marked.offsets[$0] },
      sourceLocation: sourceLocation)
  }
}
