import ArgumentParser
import Building
import Diagnostics
import Newsroom

/// `sitegen explain`
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a page or file is made from, and why the last build made it or not.",
    discussion: "Nothing is written. Ends with 1 where the site has no such page or file.")

  @Argument(help: "Its address below the site's root, such as /stories/2026/06/trainium/.")
  var route: String

  @OptionGroup var site: SiteArguments

  func run() async throws {
    let root = try site.path()
    let options = BuildOptions(
      root: root, output: "\(root)/public",
      visibility: site.visibility)
    let answer = await Build(options).explain(route)
    guard let explanation = answer.explanation else {
      try DiagnosticFormat.text.print(answer.report, root: root)
      if answer.report.hasErrors { throw ExitCode.failure }
      throw Failure(
        "the site has no page '\(route)'", help: Diagnostic.didYouMean(route, among: answer.routes))
    }
    Standard.output(ExplanationText(explanation).text)
  }
}

/// An explanation for people: a line for each thing that there is to say.
struct ExplanationText {
  let text: String

  init(_ explanation: Explanation) {
    let output = explanation.output
    var lines = ["\(output.route.path)", "  kind: \(output.kind)"]
    func add(_ name: String, _ values: [String]) {
      if !values.isEmpty { lines.append("  \(name): \(values.joined(separator: ", "))") }
    }
    add("file", [output.route.outputPath])
    add("content", [explanation.source].compactMap(\.self))
    add("template", Array(explanation.templates.prefix(1)))
    add("which uses", Array(explanation.templates.dropFirst()))
    add("reads", explanation.parts.filter { $0 != PageFingerprint.templatePart })
    add("asks", explanation.questions)
    add("last build", [Self.lastBuild(explanation)])
    add("next build", [Self.nextBuild(explanation)])
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func lastBuild(_ explanation: Explanation) -> String {
    guard let rendering = explanation.rendering else { return "knows nothing of it" }
    let made = explanation.output.isPage ? "rendered" : "made"
    if rendering.buildsAgo == 0 { return "\(made) it, because \(rendering.reason.text)" }
    let builds = rendering.buildsAgo == 1 ? "the build before" : "\(rendering.buildsAgo) builds ago"
    return "left it as it was; \(made) \(builds), because \(rendering.reason.text)"
  }

  private static func nextBuild(_ explanation: Explanation) -> String {
    guard let staleness = explanation.staleness else { return "will leave it as it is" }
    let make = explanation.output.isPage ? "render" : "make"
    return "will \(make) it, because \(staleness.text)"
  }
}
