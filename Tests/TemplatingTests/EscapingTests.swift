import Diagnostics
import Foundation
import Testing

@testable import Templating

/// What contextual escaping writes, and what it refuses.
@Suite struct EscapingTests {
  struct Case: Decodable, Sendable {
    let context: String
    let template: String
    let payload: String
    let output: String
  }

  static func compile(
    _ text: String, name: String = "x.html", others: [String: String] = [:]
  ) -> (templates: TemplateSet, diagnostics: [Diagnostic]) {
    let files = others.merging([name: text], uniquingKeysWith: { $1 })
    let sources = files.sorted { $0.key < $1.key }.map {
      TemplateSource(name: $0.key, file: SourceFile(path: $0.key, text: $0.value))
    }
    return Environment().compile(sources)
  }

  static func render(
    _ text: String, _ root: Value, name: String = "x.html", others: [String: String] = [:]
  ) throws -> String {
    let (templates, diagnostics) = compile(text, name: name, others: others)
    if let first = diagnostics.first { throw RenderFailure(diagnostic: first) }
    var output: [UInt8] = []
    try templates.render(name, root: root, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The outputs were parsed by a real HTML parser when the table was made.
  @Test func everyPayloadStaysInItsContext() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Escaping/expected.json")
    let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: file))
    #expect(cases.count >= 150)
    for test in cases {
      let root: Value = ["v": .string(test.payload), "base": "https://example.org"]
      let output = try Self.render(test.template, root)
      #expect(output == test.output, "\(test.context): \(test.payload)")
    }
  }

  @Test(arguments: [
    "<a href={{ x }}>", "<a {{ x }}>", "<a {{ x }}=\"y\">", "<a x{{ x }}=\"y\">", "<{{ x }}>",
    "<h{{ x }}>", "</{{ x }}>", "<!-- {{ x }} -->", "<!doctype {{ x }}>",
    "<script>var a = {{ x }};</script>", "<script>var a = \"{{ x }}\";</script>",
    "<script type=\"text/template\">{{ x }}</script>", "<style>a { color: {{ x }} }</style>",
    "<p style=\"color: {{ x }}\">", "<p onclick=\"{{ x }}\">", "<a ONCLICK='{{ x }}'>",
    "<iframe srcdoc=\"{{ x }}\">", "<a href=\"javascript:{{ x }}\">",
    "<a href=\"data:text/html,{{ x }}\">", "<script type=\"{{ x }}\">1</script>",
    "<meta http-equiv=\"refresh\" content=\"0;url={{ x }}\">",
    "<meta http-equiv=\"{{ x }}\" content=\"y\">",
    "<animate attributeName=\"href\" to=\"{{ x }}\">",
    "<title></tit{{ x }}", "<iframe>{{ x }}</iframe>", "<a href=\"x\" {{ x }}>",
    "<p title=\"{{ x|safe }}\">", "<a href=\"{{ x|safe }}\">", "<title>{{ x|safe }}</title>",
    "{% autoescape false %}{{ x }}{% endautoescape %}", "<script>{{ x|tojson }}</script>",
    "<svg onload='{{ x }}'>", "<a href=\"{{ x }}:{{ y }}\">", "<xmp>{{ x }}</xmp>",
    "{% macro m() %}<p title=\"{% endmacro %}{{ m() }}",
    "<{% if x %}a{% endif %} href=\"{{ x }}\">",
    "<a on{% if x %}{% endif %}click=\"{{ x }}\">", "{% set s %}<b {% endset %}{{ s }}",
    "<p {% for a in x %}title=\"{% endfor %}>", "<p title=\"", "{% if x %}<p title=\"{% endif %}",
    "{% if x %}<script>{% else %}<style>{% endif %}",
    "<a href=\"{% if x %}/a{% else %}?b={% endif %}{{ x }}\">",
    "<a hr{% if x %}ef{% else %}x{% endif %}=\"{{ x }}\">",
  ])
  func refusesWhatNothingMakesSafe(_ template: String) {
    let codes = Self.compile(template).diagnostics.map(\.code)
    #expect(!codes.isEmpty)
    #expect(codes.allSatisfy { $0 == "unsafe-output" || $0 == "context-mismatch" })
  }

  @Test(arguments: [
    "<input{% if x %} checked{% endif %}>", "<input {% if x %}checked{% endif %} name=\"a\">",
    "<p class=\"a{% if x %} b{% endif %}\">{{ x }}</p>",
    "<p {% if x %}class=\"b\"{% endif %} id=\"{{ x }}\">",
    "<a href=\"{% if x %}/a/{% endif %}{{ x }}\">", "<!-- {% if x %}a{% endif %} --><p>{{ x }}",
    "<p{% for a in [1] %} data-{% endfor %}>", "<br/>{{ x }}", "<p title=a>{{ x }}",
    "a < b {{ x }}",
    "<script>if (a < b) {}</script>{{ x }}", "<title>a <b> {{ x }}</title>",
    "<script type=\"application/json\">{{ x|tojson }}</script>", "<a href=''>{{ x }}</a>",
    "<a HREF = \"{{ x }}\">", "<p data-onclick=\"{{ x }}\">", "<textarea>\n{{ x }}</textarea>",
    "{% macro m(a) %}<b>{{ a }}</b>{% endmacro %}{{ m(x) }}<p>{{ m(x) }}</p>",
    "{{ x|safe }}", "<!---->{{ x }}", "<!-->{{ x }}", "<!--->{{ x }}",
  ])
  func takesWhatIsSafe(_ template: String) {
    #expect(Self.compile(template).diagnostics.map(\.message) == [])
  }

  @Test func blocksTakeTheContextOfTheirPlace() throws {
    let base = "<title>{% block t %}{% endblock %}</title><a href=\"{% block u %}/{% endblock %}\">"
    let child =
      "{% extends 'base.html' %}{% block t %}{{ x }}{% endblock %}{% block u %}{{ x }}{% endblock %}"
    let output = try Self.render(child, ["x": "javascript:<"], others: ["base.html": base])
    #expect(output == "<title>javascript:&lt;</title><a href=\"#unsafe\">")
  }

  @Test func includesTakeTheContextOfTheirPlace() throws {
    let others = ["part.html": "{{ x }}"]
    let template = "{% include 'part.html' %}<a href=\"{% include 'part.html' %}\">"
    let output = try Self.render(template, ["x": "data:<"], others: others)
    #expect(output == "data:&lt;<a href=\"#unsafe\">")
  }

  @Test func blockThatEndsElsewhereIsRefused() {
    let base = "<p>{% block a %}{% endblock %}</p>"
    let child = "{% extends 'base.html' %}{% block a %}<b title=\"{% endblock %}"
    let codes = Self.compile(child, others: ["base.html": base]).diagnostics.map(\.code)
    #expect(codes.contains("context-mismatch"))
  }

  @Test func markupPassesInTextAlone() throws {
    let root: Value = ["m": .markup(Markup("<b>\"x\" &amp; y</b>"))]
    let output = try Self.render("{{ m }}<p title=\"{{ m }}\">", root)
    #expect(
      output
        == "<b>\"x\" &amp; y</b><p title=\"&lt;b&gt;&#34;x&#34; &amp; y&lt;/b&gt;\">")
  }

  @Test func otherFormatsHaveTheirOwnEscaping() throws {
    let root: Value = ["x": "<\u{1}\u{FFFE}&\"é"]
    #expect(try Self.render("<a>{{ x }}</a>", root, name: "x.xml") == "<a>&lt;&amp;&#34;é</a>")
    #expect(try Self.render("{{ x }}", root, name: "x.txt") == "<\u{1}\u{FFFE}&\"é")
    #expect(
      try Self.render("{\"a\": {{ x }}, \"b\": \"-{{ x }}\"}", root, name: "x.json")
        == "{\"a\": \"<\\u0001\u{FFFE}&\\\"é\", \"b\": \"-<\\u0001\u{FFFE}&\\\"é\"}")
  }

  @Test func mismatchNamesBothPlaces() throws {
    let diagnostics = Self.compile("{% if x %}<p>{% else %}<p title=\"{% endif %}").diagnostics
    let mismatch = try #require(diagnostics.first { $0.code == "context-mismatch" })
    #expect(mismatch.notes.first?.range != nil)
  }
}
