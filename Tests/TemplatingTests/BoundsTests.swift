import Diagnostics
import Foundation
import Testing

@testable import Templating

/// No template and no context brings the engine down.
@Suite struct BoundsTests {
  static func failure(
    _ text: String, _ root: Value = [:], limits: Limits = Limits(),
    partials: [String: String] = [:]
  ) -> Diagnostic? {
    do {
      _ = try RenderTests.render(
        text, root, partials: partials,
        options: Environment.Options(escaping: .html, undefined: .lenient, limits: limits))
      return nil
    } catch {
      return (error as? RenderFailure)?.diagnostic
    }
  }

  @Test func everyBoundIsNamed() throws {
    let instructions = Self.failure(
      "{% for i in range(1000) %}{% for j in range(1000) %}{% endfor %}{% endfor %}",
      limits: Limits(instructions: 10_000))
    #expect(instructions?.message == "number of instructions exceeds the limit of 10000")
    let recursion = Self.failure("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}")
    #expect(recursion?.message == "recursion exceeds the limit of 64")
    #expect((recursion?.notes.count ?? 0) > 3)
    let include = Self.failure(
      "{% include 'a.html' %}", partials: ["a.html": "{% include 'a.html' %}"])
    #expect(include?.message == "recursion exceeds the limit of 64")
    let output = Self.failure(
      "{% for i in range(1000) %}0123456789{% endfor %}", limits: Limits(outputBytes: 100))
    #expect(output?.message == "output exceeds the limit of 100")
    let string = Self.failure("{{ 'x' * 1000 }}", limits: Limits(stringBytes: 100))
    #expect(string?.message == "string is longer than the limit of 100 bytes")
    let list = Self.failure("{{ range(1000)|list }}", limits: Limits(listElements: 100))
    #expect(list?.message == "list is longer than the limit of 100 elements")
    #expect(Self.failure("{{ [0] * 9223372036854775807 }}")?.code == "template-limit")
    #expect(Self.failure("{{ 'x'|center(9223372036854775807) }}")?.code == "template-limit")
    #expect(Self.failure("{{ 9223372036854775807 + 1 }}")?.message == "integer overflows 64 bits")
    #expect(Self.failure("{{ 2 ** 64 }}")?.code == "template-number")
    #expect(Self.failure("{{ (-9223372036854775807 - 1) // -1 }}")?.code == "template-number")
    #expect(Self.failure("{{ 99999999999999999999 }}")?.code == "template-number")
    #expect(
      Self.failure("{% set x = 'ab' %}{% for i in range(99) %}{% set x = x ~ x %}{% endfor %}")
        == nil)
    let doubling =
      "{% set n = namespace(x='ab') %}{% for i in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}"
    #expect(Self.failure(doubling)?.code == "template-limit")
  }

  @Test(arguments: [
    String(repeating: "{{ (", count: 5000), "{{ " + String(repeating: "(", count: 5000),
    "{{ " + String(repeating: "-", count: 5000) + "1 }}",
    "{{ " + String(repeating: "not ", count: 5000) + "1 }}",
    "{{ " + String(repeating: "[", count: 5000),
    "{{ x" + String(repeating: ".a", count: 5000) + " }}",
    "{{ x" + String(repeating: "|upper", count: 5000) + " }}",
    "{{ 1" + String(repeating: " + 1", count: 5000) + " }}",
    "{{ 1" + String(repeating: " if 1 else 1", count: 5000) + " }}",
    String(repeating: "{% if 1 %}", count: 5000),
    String(repeating: "{% for a in b %}", count: 5000),
    "{% set " + String(repeating: "(", count: 5000), "{{ x" + String(repeating: "[0", count: 5000),
    "{{ 1 is " + String(repeating: "divisibleby ", count: 5000) + " }}",
    String(repeating: "{% macro m() %}", count: 5000),
    String(repeating: "{% block a %}", count: 500),
  ])
  func deepNestingIsRefused(_ template: String) {
    #expect(Self.failure(template) != nil)
  }

  /// The deepest expression that parses, inside the deepest recursion, on a thread's small stack.
  @Test func recursionFitsASmallStack() async {
    let expression =
      String(repeating: "[", count: 20) + "m(n - 1)" + String(repeating: "]", count: 20)
    let template =
      "{% macro m(n) %}{% if n > 0 %}{{ \(expression) }}{% endif %}{% endmacro %}{{ m(60) }}"
    let thread = Thread {
      _ = Self.failure(template)
      _ = Self.failure(
        "{% include 'a.html' %}", partials: ["a.html": "{{ [[[[1]]]] }}{% include 'a.html' %}"])
    }
    // A debug build's frames are several times those of a release build.
    #if DEBUG
      thread.stackSize = 4 << 20
    #else
      thread.stackSize = 512 << 10
    #endif
    thread.start()
    while !thread.isFinished { try? await Task.sleep(for: .milliseconds(5)) }
    #expect(thread.isFinished)
  }

  /// Each case of the table of Jinja, cut at every byte; each cut compiles and renders, or fails.
  @Test func truncatedTemplatesNeverTrap() throws {
    let context = try JinjaTests.context()
    let environment = Environment(
      options: Environment.Options(undefined: .chainable, limits: Limits(instructions: 20_000)))
    var count = 0
    for test in try JinjaTests.cases() {
      guard let text = test.files["main.html"].map({ Array($0.utf8) }) else { continue }
      // The long cases are cut at each third byte, for time.
      for end in stride(from: 0, to: text.count, by: text.count > 300 ? 3 : 1) {
        var files = test.files
        files["main.html"] = String(decoding: text[..<end], as: UTF8.self)
        let sources = files.map {
          TemplateSource(name: $0.key, file: SourceFile(path: $0.key, text: $0.value))
        }
        let (templates, _) = environment.compile(sources)
        var output: [UInt8] = []
        do { try templates.render("main.html", root: context, into: &output) } catch {
          #expect(output.isEmpty)
        }
        count += 1
      }
    }
    #expect(count > 10_000)
  }

  @Test func rendersFromManyThreadsAtOnce() async throws {
    let text = "{% for u in users %}{{ loop.index }}{{ u.name|upper }}{% endfor %}"
    let source = TemplateSource(name: "a.html", file: SourceFile(path: "a.html", text: text))
    let (templates, _) = Environment().compile([source])
    let context = try JinjaTests.context()
    await withTaskGroup(of: String.self) { group in
      for _ in 0..<50 {
        group.addTask {
          var output: [UInt8] = []
          do { try templates.render("a.html", root: context, into: &output) } catch {
            return "\(error)"
          }
          return String(decoding: output, as: UTF8.self)
        }
      }
      for await output in group { #expect(output == "1ANN2BOB3CID4DEE") }
    }
  }

  /// Found by fuzzing: each round left the HTML in another place, so each was compiled anew.
  @Test func includesThatEndInEverNewPlacesAreRefused() {
    let text = "<scr{% include x %}{{ a }};'{% include x in xs %} }};{% include y %}<a b='"
    let sources = ["main.html", "inc.html"].map {
      TemplateSource(name: $0, file: SourceFile(path: $0, text: text))
    }
    #expect(!Environment().compile(sources).diagnostics.isEmpty)
  }
}
