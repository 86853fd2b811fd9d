import Diagnostics
import Testing

@testable import Templating

/// JSON that is written without values is what those values would be written as, and stands for them.
@Suite struct JSONFragmentTests {
  private static let hostile = "a </script> & 'b' \"c\" \\ \u{2028} \u{1} é 🦋"

  private static let fragment = JSONFragment { json in
    json.object { json in
      json.member("text", hostile)
      json.member("missing", optional: nil)
      json.member("count", -12)
      json.key("yes")
      json.bool(true)
      json.object("empty") { _ in }
      json.member("none", [Int]()) { $0.number($1) }
      json.key("bare")
      json.list { _ in }
      json.member("list", [1, 2]) { json, number in
        json.object { $0.member("number", number) }
      }
      json.member("inner", JSONFragment { $0.list { $0.string("x") } })
    }
  }

  private static let value: Value = [
    "text": .string(hostile), "count": -12, "yes": true, "empty": .dict(ValueDictionary()),
    "bare": [], "list": [["number": 1], ["number": 2]], "inner": ["x"],
  ]

  private func json(_ value: Value, indent: Int? = nil) throws -> String {
    var bytes: [UInt8] = []
    try JSONText.append(value, to: &bytes, indent: indent)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func render(_ source: String, _ root: Value) throws -> String {
    let file = SourceFile(path: "main.html", bytes: Array(source.utf8))
    let set = Environment().compile([TemplateSource(name: "main.html", file: file)]).templates
    var output: [UInt8] = []
    _ = try set.render("main.html", root: root, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func itIsWrittenAsItsValueWouldBe() throws {
    #expect(try json(.json(Self.fragment)) == json(Self.value))
    #expect(try json(.json(Self.fragment), indent: 2) == json(Self.value, indent: 2))
    #expect(try json([.json(Self.fragment), 1]) == json([Self.value, 1]))
  }

  @Test func itIsReadAsItsValueIs() {
    let fragment = Value.json(Self.fragment)
    #expect(fragment.isEqual(to: Self.value))
    #expect(Self.value.isEqual(to: fragment))
    #expect(!fragment.isEqual(to: .json(JSONFragment { $0.object { _ in } })))
    #expect(fragment.isTrue)
    #expect(fragment.length == Self.value.length)
    #expect(fragment.memberNames == Self.value.memberNames)
    #expect(fragment.kindName == Self.value.kindName)
    #expect(fragment.text == Self.value.text)
    #expect(fragment.member("count")?.isEqual(to: -12) == true)
    #expect(fragment.member("missing") == nil)
  }

  @Test func templatesReadPartsOfIt() throws {
    let source = """
      {{ data.count }} {{ data['inner'][0] }} {{ data.list[1].number }} \
      {% for key in data %}{{ key }} {% endfor %}{{ data is defined }} {{ data.nothing is defined }}
      """
    let expected = try render(source, ["data": Self.value])
    #expect(try render(source, ["data": .json(Self.fragment)]) == expected)
    #expect(expected.hasPrefix("-12 x 2 text count yes"))
  }
}
