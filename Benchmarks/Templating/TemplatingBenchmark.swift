import Diagnostics
import Foundation
import Templating

/// Times the template engine on the pages that `Rivals` and `rivals.py` render too.
@main
struct TemplatingBenchmark {
  static func main() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "jinja")
    let sources = try ["list.html", "story.html"].map { name in
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return TemplateSource(name: name, file: SourceFile(path: name, text: text))
    }
    for escaping in [Environment.Escaping.contextual, .html] {
      let environment = Environment(options: .init(escaping: escaping))
      let (templates, diagnostics) = environment.compile(sources)
      if !diagnostics.isEmpty {
        print(TextReport(files: sources.map(\.file)).text(of: diagnostics))
      }
      let story = StoryView(body: Markup(Scenario.body))
      try time("sitegen (\(escaping.rawValue))", "list") { output in
        try templates.render(
          "list.html", root: .object(ListView(rows: Scenario.rows)), into: &output)
      }
      if CommandLine.arguments.contains("--once") { return }
      try time("sitegen (\(escaping.rawValue))", "story") { output in
        try templates.render("story.html", root: .object(story), into: &output)
      }
      let rows: [Value] = Scenario.rows.map {
        [
          "number": .int($0.number), "url": .string($0.url), "title": .string($0.title),
          "author": .string($0.author), "is_new": .bool($0.isNew),
        ]
      }
      let root: Value = ["title": "All stories", "rows": .list(rows)]
      try time("sitegen (\(escaping.rawValue), dictionaries)", "list") { output in
        try templates.render("list.html", root: root, into: &output)
      }
    }
  }

  /// Prints the best of several rounds, in microseconds a rendering, and the output's size.
  static func time(
    _ engine: String, _ page: String, _ render: (inout [UInt8]) throws -> Void
  ) throws {
    var output: [UInt8] = []
    try render(&output)
    let size = output.count
    var best = Double.infinity
    // Few rounds, for a profiler that counts instructions.
    let isOnce = CommandLine.arguments.contains("--once")
    let count = isOnce ? 100 : 500
    for _ in 0..<(isOnce ? 1 : 9) {
      let start = DispatchTime.now().uptimeNanoseconds
      for _ in 0..<count {
        output.removeAll(keepingCapacity: true)
        try render(&output)
      }
      let elapsed = Double(DispatchTime.now().uptimeNanoseconds - start)
      best = min(best, elapsed / Double(count) / 1000)
    }
    print("\(page)\t\(engine)\t\(String(format: "%.1f", best))\t\(size)")
    if CommandLine.arguments.contains("--print") { print(String(decoding: output, as: UTF8.self)) }
  }
}
