import Building
import Testing

/// Content lines as RFC 5545 wants them, whatever stands in them.
@Suite struct ContentLinesTests {
  private static let alphabet: [String] = [
    "a", "Z", " ", ",", ";", "\\", "\n", "\r\n", "\t", "\"", ":", "é", "ß", "東", "🚀", "👩‍👩‍👧",
    "e\u{301}",
    "\u{1}", "\u{7F}", "\u{2028}",
  ]

  private static func text(seed: UInt64, count: Int) -> String {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    return (0..<count).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return alphabet[Int(state % UInt64(alphabet.count))]
    }.joined()
  }

  /// The lines of a file: each ends with CRLF, and no other line break stands in it.
  static func lines(of bytes: [UInt8]) throws -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var line: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte == 0x0D {
        try #require(rest.popFirst() == 0x0A)
        lines.append(line)
        line = []
      } else {
        try #require(byte != 0x0A)
        line.append(byte)
      }
    }
    #expect(line.isEmpty, "the last line is not ended")
    return lines
  }

  static func unfolded(_ lines: [[UInt8]]) -> [String] {
    var whole: [[UInt8]] = []
    for line in lines {
      if line.first == 0x20, !whole.isEmpty {
        whole[whole.count - 1] += line.dropFirst()
      } else {
        whole.append(line)
      }
    }
    return whole.map { String(decoding: $0, as: UTF8.self) }
  }

  static func unescaped(_ text: Substring) -> String {
    var result = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        result.unicodeScalars.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  @Test(arguments: 1...300)
  func textsSurviveFoldingAndEscaping(seed: Int) throws {
    let text = Self.text(seed: UInt64(seed), count: seed)
    var writer = ContentLines()
    writer.append("SUMMARY", text: text)
    writer.append("END", "VEVENT")
    let lines = try Self.lines(of: writer.bytes)
    for line in lines {
      #expect(line.count <= 75)
      #expect(String(validating: line, as: UTF8.self) != nil, "a character is cut in two")
    }
    let whole = Self.unfolded(lines)
    #expect(whole.count == 2)
    #expect(whole.last == "END:VEVENT")
    let expected = String(
      String.UnicodeScalarView(
        text.replacing("\r\n", with: "\n").unicodeScalars.filter {
          $0 == "\t" || $0 == "\n" || ($0.value >= 0x20 && $0.value != 0x7F)
        }))
    #expect(Self.unescaped(try #require(whole.first).dropFirst("SUMMARY:".count)) == expected)
  }

  @Test func aLineOfExactly75OctetsIsNotFolded() throws {
    var writer = ContentLines()
    writer.append("X", String(repeating: "a", count: 73))
    writer.append("X", String(repeating: "a", count: 74))
    #expect(try Self.lines(of: writer.bytes).map(\.count) == [75, 75, 2])
  }

  @Test func listsKeepTheCommasOfTheirTextsApart() {
    var writer = ContentLines()
    writer.append("CATEGORIES", texts: ["Acme, Inc.", "b"])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "CATEGORIES:Acme\\, Inc.,b\r\n")
  }
}
