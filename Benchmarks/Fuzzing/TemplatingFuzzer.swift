import Diagnostics
import Templating

private let context: Value = [
  "name": "World", "html": "<b>\"x\"</b>", "n": 42, "pi": 3.5, "xs": [3, 1, 2],
  "d": ["a": 1, "b": "x"], "users": [["name": "Ann", "age": 30], ["name": "bob", "age": 25]],
  "m": .markup(Markup("<i>&amp;</i>")), "url": "javascript:alert(1)", "none": .none,
]

private let partials = [
  TemplateSource(
    name: "base.html",
    file: SourceFile(
      path: "base.html",
      text: "<title>{% block a %}{{ name }}{% endblock %}</title>{% block b %}{% endblock %}")),
  TemplateSource(
    name: "part.html", file: SourceFile(path: "part.html", text: "{{ x }}{% set y = 1 %}")),
  TemplateSource(
    name: "macros.html",
    file: SourceFile(
      path: "macros.html",
      text: "{% macro f(a, b=1) %}<b>{{ a }}{{ b }}{{ caller() if caller }}</b>{% endmacro %}")),
]

private let environments: [Environment] = {
  let limits = Limits(
    instructions: 20_000, outputBytes: 1 << 16, stringBytes: 1 << 14, listElements: 1 << 12)
  var environments: [Environment] = []
  for escaping in Environment.Escaping.allCases {
    for undefined in Environment.UndefinedBehavior.allCases {
      let isTrimmed = undefined == .lenient
      environments.append(
        Environment(
          options: Environment.Options(
            escaping: escaping, undefined: undefined, trimBlocks: isTrimmed,
            lstripBlocks: isTrimmed, limits: limits)))
    }
  }
  return environments
}()

/// The first byte chooses the options, the rest is a template. It must compile or be refused,
/// and render or fail leaving no output behind.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTemplate(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 1 else { return 0 }
  let input = UnsafeBufferPointer(start: bytes, count: count)
  let environment = environments[Int(input[0]) % environments.count]
  let text = Array(input.dropFirst())
  let name = input[0] > 200 ? "main.json" : input[0] > 180 ? "main.xml" : "main.html"
  let main = TemplateSource(name: name, file: SourceFile(path: name, bytes: text))
  let (templates, diagnostics) = environment.compile(partials + [main])
  for diagnostic in diagnostics { check(diagnostic, text.count) }
  var output: [UInt8] = []
  do throws(RenderFailure) {
    try templates.render(name, root: context, into: &output)
  } catch {
    precondition(output.isEmpty, "a failed rendering left output behind")
    check(error.diagnostic, text.count)
  }
  return 0
}

/// Diagnostics point into their file.
private func check(_ diagnostic: Diagnostic, _ count: Int) {
  guard let range = diagnostic.range, range.path.hasPrefix("main.") else { return }
  precondition(range.offsets.upperBound <= count, "a diagnostic points behind the template")
}
