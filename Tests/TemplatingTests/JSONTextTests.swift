import Testing

@testable import Templating

@Suite struct JSONTextTests {
  private func json(
    _ value: Value, _ safety: JSONText.Safety = .html, asciiOnly: Bool = false
  ) throws -> String {
    var output: [UInt8] = []
    try JSONText.append(value, to: &output, safety: safety, asciiOnly: asciiOnly)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("a\"b\\c", "a\\\"b\\\\c"),
    ("\n\r\t\u{8}\u{C}", "\\n\\r\\t\\b\\f"), ("\u{0}\u{1F}\u{7F}", "\\u0000\\u001f\u{7F}"),
    ("é漢😀", "é漢😀"), ("a\u{2028}b\u{2029}", "a\\u2028b\\u2029"),
    // Begins like a line separator.
    ("\u{2027}\u{202A}\u{2068}", "\u{2027}\u{202A}\u{2068}"),
  ])
  func textIsEscapedAlikeForAFileAndAPage(text: String, expected: String) throws {
    #expect(try json(.string(text), .html) == "\"\(expected)\"")
    #expect(try json(.string(text), .file) == "\"\(expected)\"")
  }

  @Test func whatMeansSomethingInHTMLIsEscapedInAPage() throws {
    let text: Value = "</script>&'"
    #expect(try json(text, .html) == "\"\\u003c/script\\u003e\\u0026\\u0027\"")
    #expect(try json(text, .file) == "\"</script>&'\"")
  }

  @Test func allButASCIIMayBeEscaped() throws {
    #expect(
      try json("aé\u{7F}漢😀b", asciiOnly: true) == "\"a\\u00e9\u{7F}\\u6f22\\ud83d\\ude00b\"")
  }

  @Test func keysKeepTheirOrder() throws {
    #expect(try json(["b": 1, "a": [true, .none, 2]]) == "{\"b\": 1, \"a\": [true, null, 2]}")
  }
}
