import Diagnostics
import Synchronization
import Testing

@testable import Templating

/// A function that says nothing but by its arguments is called once, when its template is compiled.
@Suite struct ConstantCallTests {
  private final class Calls: Sendable {
    private let counted = Mutex(0)

    var count: Int { counted.withLock(\.self) }

    func note() { counted.withLock { $0 += 1 } }
  }

  /// What two renderings wrote, and how often each was the function called by then.
  private func render(_ text: String, with part: String = "") throws -> ([String], [Int]) {
    let calls = Calls()
    let greeting = Function(isConstant: true) { arguments, _ throws(CallError) in
      calls.note()
      guard let name = arguments.value(0, "name") else { throw CallError("nobody is greeted") }
      return .string("<\(name.text)>")
    }
    let sources = [("main.html", text), ("part.html", part)].map {
      TemplateSource(name: $0.0, file: SourceFile(path: $0.0, bytes: Array($0.1.utf8)))
    }
    let (set, diagnostics) = Environment(functions: ["greet": greeting]).compile(sources)
    #expect(diagnostics == [])
    var (texts, counts): ([String], [Int]) = ([], [])
    for _ in 0..<2 {
      var output: [UInt8] = []
      try set.render("main.html", root: ["x": "Jo"], into: &output)
      texts.append(String(decoding: output, as: UTF8.self))
      counts.append(calls.count)
    }
    return (texts, counts)
  }

  @Test(arguments: [
    ("<p>{{ greet('Jo') }}</p>", "<p>&lt;Jo&gt;</p>"),
    ("<p title=\"{{ greet(name='Jo') }}\">", "<p title=\"&lt;Jo&gt;\">"),
    ("{% if greet('Jo') == '<Jo>' %}yes{% endif %}", "yes"),
    (
      "<script type=\"application/json\">{{ greet('Jo') }}</script>",
      "<script type=\"application/json\">\"\\u003cJo\\u003e\"</script>"
    ),
  ])
  func literalsAreEnough(template: String, expected: String) throws {
    let (texts, counts) = try render(template)
    #expect(texts == [expected, expected])
    #expect(counts == [1, 1])
  }

  @Test(arguments: [
    "{{ greet(x) }}", "{{ greet(*['Jo']) }}", "{{ greet(**{'name': 'Jo'}) }}",
  ])
  func whatOnlyARenderingKnowsIsAskedThen(template: String) throws {
    let (texts, counts) = try render(template)
    #expect(texts == ["&lt;Jo&gt;", "&lt;Jo&gt;"])
    #expect(counts == [1, 2])
  }

  @Test func aNameThatATemplateBindsIsLookedUp() throws {
    let (texts, counts) = try render(
      "{% macro greet(name) %}hi {{ name }}{% endmacro %}{{ greet('Jo') }}")
    #expect(texts == ["hi Jo", "hi Jo"])
    #expect(counts == [0, 0])
    // In whatever template it is bound, another may see it.
    #expect(
      try render("{% set greet = 1 %}{% include \"part.html\" %}", with: "{{ greet }}").0[0] == "1")
  }

  @Test func aMistakeIsSaidWhereItIsMade() throws {
    #expect(throws: RenderFailure.self) { try render("{{ greet() }}") }
  }
}
