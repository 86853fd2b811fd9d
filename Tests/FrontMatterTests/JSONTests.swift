import Diagnostics
import Foundation
import FrontMatter
import Testing

/// JSON read as the YAML that it is.
@Suite struct JSONTests {
  private func root(_ text: String) throws -> YAMLNode {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "data.json", text: text)
    let document = YAMLDocument.parse(file, into: &diagnostics)
    #expect(diagnostics == [])
    return try #require(document?.root)
  }

  @Test func allKindsOfValues() throws {
    let text = "{\"a\":[1,-2.5e3,true,false,null],\n\t\"b\" : {\"c\":\"\"},\"d\":[],\"e\":{}}"
    #expect(
      try root(text).value.described
        == "{a: [int(1), float(-2500.0), bool(true), bool(false), null], b: {c: text()}, "
        + "d: [], e: {}}")
  }

  @Test(arguments: [
    #""\"\\\/\b\f\n\r\t\u00e9\u65B0""#, #""\ud83d\ude00""#, #""a \uD83D\uDE00 b\ud834\udd1e""#,
    #""\\ud83d\\ude00""#, #""\\\ud83d\ude00""#, #""\udbff\udfff\\""#, #""\u0000""#,
    #""é 新 😀""#,
  ])
  func stringsReadAsFoundationReadsThem(json: String) throws {
    let expected = try JSONDecoder().decode(String.self, from: Data(json.utf8))
    #expect(try root(json).text == expected)
  }

  @Test func placesAfterSurrogatesAreThoseOfTheFile() throws {
    let text = #"{"\ud83d\ude00": "é\ud83d\ude00\ud83d\ude00", "k": 1️⃣"v"}"#
    let marked = MarkedText(text, path: "data.json")
    guard
      case .mapping(let mapping) = try root(String(decoding: marked.file.bytes, as: UTF8.self))
        .value
    else { return }
    let entries = Array(mapping)
    #expect(entries.map(\.key.text) == ["😀", "k"])
    #expect(entries.map { marked.text(at: $0.key.range) } == [#""\ud83d\ude00""#, "\"k\""])
    #expect(
      entries.first.map { marked.text(at: $0.value.range) } == #""é\ud83d\ude00\ud83d\ude00""#)
    #expect(entries.last?.value.offsets.lowerBound == marked.offsets["1️⃣"])
  }

  @Test func aLoneSurrogateIsAnError() {
    let marked = MarkedText(#"{"a": "\ud83d\ude00 1️⃣\ud83d x"}"#, path: "data.json")
    var diagnostics: [Diagnostic] = []
    #expect(YAMLDocument.parse(marked.file, into: &diagnostics) == nil)
    expect(
      diagnostics, in: marked,
      are: [
        Expected(
          mark: "1️⃣", code: "yaml-syntax", message: "escape is no Unicode character",
          text: #"\ud83d"#, help: #"write the character itself, or \U and eight digits"#)
      ])
  }
}
