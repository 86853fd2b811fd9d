import Diagnostics
import Testing

@testable import Templating

@Suite struct RenderTests {
  static func render(
    _ text: String, _ root: Value = [:], partials: [String: String] = [:],
    options: Environment.Options = .init(escaping: .html, undefined: .lenient)
  ) throws -> String {
    let sources = partials.merging(["main.html": text], uniquingKeysWith: { $1 }).sorted {
      $0.key < $1.key
    }.map {
      TemplateSource(name: $0.key, file: SourceFile(path: $0.key, text: $0.value))
    }
    let (set, diagnostics) = Environment(options: options).compile(sources)
    if let first = diagnostics.first { throw RenderFailure(diagnostic: first) }
    var output: [UInt8] = []
    try set.render("main.html", root: root, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: [
    ("Hello {{ name }}!", "Hello &lt;A&gt;!"),
    (
      "{% for x in xs %}{{ loop.index }}{{ x }}{% if not loop.last %}, {% endif %}{% endfor %}",
      "11, 22, 33"
    ),
    ("{% set y = 3 %}{{ y + 4 * 2 }}", "11"),
    ("{{ name|lower|safe }}", "<a>"),
    ("{% if xs|length == 3 and name != 'b' %}yes{% else %}no{% endif %}", "yes"),
    (
      "{% macro f(a, b=2) %}[{{ a }}{{ b }}]{% endmacro %}{{ f(1) }}{{ f(1, b='<') }}",
      "[12][1&lt;]"
    ),
    ("{{ d.k }}{{ d['k'] }}{{ xs[-1] }}{{ xs[:2] }}", "vv3[1, 2]"),
    ("a {%- if true %} b {% endif -%} c", "a b c"),
    ("{# gone #}{{ missing|default('d') }}", "d"),
  ])
  func rendersAsJinja(_ template: String, _ expected: String) throws {
    let root: Value = ["name": "<A>", "xs": [1, 2, 3], "d": ["k": "v"]]
    #expect(try Self.render(template, root) == expected)
  }

  @Test func inheritsBlocks() throws {
    let text = "{% extends 'base.html' %}{% block a %}[{{ super() }}]{% endblock %}"
    let base =
      "<{% block a %}base{% endblock %}|{% block b %}"
      + "b{% include 'part.html' %}{% endblock %}>"
    let output = try Self.render(
      text, ["x": 1], partials: ["base.html": base, "part.html": "p{{ x }}"])
    #expect(output == "<[base]|bp1>")
  }
}
