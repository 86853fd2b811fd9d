import Archiving
import Diagnostics
import Digests
import Synchronization
import Testing

@testable import Templating

/// What an include wrote is written again where it would write the same, and only there.
@Suite struct FragmentTests {
  private struct Card: TemplateObject {
    let title: String
    static let members = MemberTable<Card>([
      Member("title", "string", "") { .string($0.title) }
    ])
  }

  private func compile(_ templates: [String: String]) -> TemplateSet {
    let asked = Function { arguments, state throws(CallError) in
      state.record(.init(question: "asked", digest: 7))
      return .int(1)
    }
    let sources = templates.sorted { $0.key < $1.key }.map { name, text in
      TemplateSource(name: name, file: SourceFile(path: name, bytes: Array(text.utf8)))
    }
    return Environment(functions: ["asked": asked]).compile(sources).templates
  }

  private func render(_ set: TemplateSet, _ root: Value) throws -> (String, Int) {
    var output: [UInt8] = []
    let records = try set.render("main.html", root: root, into: &output)
    return (String(decoding: output, as: UTF8.self), records.count)
  }

  @Test(arguments: [
    ("{{ x }};", "1;2;1;"),
    ("{% set y = x + 1 %}{{ y }};", "2;3;2;"),
    ("{% for y in [x, x] %}{{ y }}{{ loop.index }};{% endfor %}", "11;12;21;22;11;12;"),
    ("{% with x = 5 %}{{ x }};{% endwith %}{{ x }};", "5;1;5;2;5;1;"),
    // What another template includes counts as well.
    ("{% include \"inner.html\" %}", "<1>;<2>;<1>;"),
    // Another variable of the loop around it.
    ("{{ place }};", "1;2;3;"),
    ("{% if place == 3 %}{% set y = 9 %}{% else %}{% set y = x %}{% endif %}{{ y }};", "1;2;9;"),
    // A macro cannot be kept, nor what is handed out in a list.
    ("{% macro m() %}{{ x }}{% endmacro %}{{ m() }};", "1;2;1;"),
    ("{{ [place] | length + list[place - 1] }};", "6;7;8;"),
    ("{% set space.n = space.n + 1 %}{{ space.n }};", "1;2;3;"),
  ])
  func anIncludeWritesWhatItsValuesAsk(part: String, expected: String) throws {
    let set = compile([
      "main.html":
        "{% set list = [5, 6, 7] %}{% set space = namespace(n=0) %}"
        + "{% for x in [1, 2, 1] %}{% set place = loop.index %}"
        + "{% include \"part.html\" %}{% endfor %}",
      "part.html": part, "inner.html": "&lt;{{ x }}&gt;;",
    ])
    for _ in 0..<2 {
      let text = try render(set, [:]).0
      #expect(text.replacing("&lt;", with: "<").replacing("&gt;", with: ">") == expected)
    }
  }

  @Test func viewsAreToldApart() throws {
    let set = compile([
      "main.html": "{% for card in cards %}{% include \"card.html\" %}{% endfor %}",
      "card.html": "<b>{{ card.title }}</b>",
    ])
    func cards(_ titles: [String], isShared: Bool) -> Value {
      let views = titles.map { title in
        ObjectView(Card(title: title), isShared: isShared)
      }
      return ["cards": .list((views + views).map { .object($0) })]
    }
    for isShared in [true, false] {
      // Views of an earlier rendering are gone, and others may stand where they stood.
      for round in 0..<50 {
        let titles = ["a\(round)", "b\(round)"]
        let expected = (titles + titles).map { "<b>\($0)</b>" }.joined()
        #expect(try render(set, cards(titles, isShared: isShared)).0 == expected)
      }
    }
  }

  @Test func whatAFragmentAskedIsRecordedEachTime() throws {
    let set = compile([
      "main.html": "{% for x in [1, 1, 1] %}{% include \"part.html\" %}{% endfor %}",
      "part.html": "{{ asked() }}",
    ])
    #expect(try render(set, [:]) == ("111", 3))
    #expect(try render(set, [:]) == ("111", 3))
  }

  /// A bound is met at the same place, whoever wrote the fragments first.
  @Test func aFragmentCostsTheInstructionsThatItTook() throws {
    var options = Environment.Options()
    options.limits.instructions = 4_000
    let sources = [
      ("main.html", "{% for x in range(count) %}{% include \"part.html\" %}{% endfor %}"),
      ("part.html", "{% for y in range(50) %}{{ y }}{% endfor %}"),
    ].map { TemplateSource(name: $0, file: SourceFile(path: $0, bytes: Array($1.utf8))) }
    let set = Environment(options: options).compile(sources).templates
    for _ in 0..<2 {
      #expect(throws: Never.self) { try render(set, ["count": 5]) }
      #expect(throws: RenderFailure.self) { try render(set, ["count": 500]) }
    }
  }

  /// Keeps bytes in memory, and counts how often it is asked for them.
  private final class Keeper: ByteKeeper {
    private let kept = Mutex<(bytes: [[UInt8]], reads: Int)>(([], 0))
    let keeps: Bool

    init(keeps: Bool = true) { self.keeps = keeps }

    var count: Int { kept.withLock { $0.bytes.count } }
    var reads: Int { kept.withLock { $0.reads } }

    func keep(_ bytes: [UInt8]) -> StoredBytes {
      kept.withLock { kept in
        kept.bytes.append(bytes)
        return keeps
          ? .kept(self, offset: (kept.bytes.count - 1) << 32, count: bytes.count) : .held(bytes)
      }
    }

    func bytes(at offset: Int, count: Int) -> [UInt8] {
      kept.withLock { kept in
        kept.reads += 1
        let start = offset & 0xFFFF_FFFF
        return Array(kept.bytes[offset >> 32][start..<start + count])
      }
    }

    func noteDamage() {}
  }

  private static func fragment(_ number: Int) -> (key: Fragments.Key, bytes: [UInt8]) {
    let bytes = Array(repeating: UInt8(truncatingIfNeeded: number), count: 9000 + number * 11)
    return (Fragments.Key(digest: ContentDigest(of: Array("\(number)".utf8))), bytes)
  }

  private func text(_ fragment: Fragments.Fragment?) -> [UInt8]? {
    fragment.map { Array($0.bytes) }
  }

  @Test func manyFragmentsAreKeptElsewhere() {
    let keeper = Keeper()
    let fragments = Fragments(keeper)
    let all = (0..<2500).map(Self.fragment)
    for (key, bytes) in all { fragments.keep(bytes[...], records: [], fuel: 100, as: key) }
    #expect(keeper.count > 100)
    for (key, bytes) in all { #expect(text(fragments.fragment(key)) == bytes) }
    #expect(keeper.reads > 500)
    #expect(fragments.fragment(Self.fragment(2501).key) == nil)
  }

  @Test(arguments: [nil, Keeper(keeps: false)])
  func whereNothingIsKeptOnlySoMuchIsHeld(keeper: (any ByteKeeper)?) {
    let fragments = Fragments(keeper)
    let all = (0..<5000).map(Self.fragment)
    for (key, bytes) in all { fragments.keep(bytes[...], records: [], fuel: 100, as: key) }
    let known = all.filter { key, bytes in
      guard let found = text(fragments.fragment(key)) else { return false }
      #expect(found == bytes)
      return true
    }
    let size = known.reduce(0) { $0 + $1.bytes.count }
    #expect(size > 40 << 20 && size < 60 << 20, "\(size)")
  }
}
