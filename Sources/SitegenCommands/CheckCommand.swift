import ArgumentParser
import Building
import Diagnostics
import Newsroom

/// `sitegen check`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report what is wrong with the site, as an editor would; nothing is written.",
    discussion: """
      Reports all that a build would report and, as warnings, what a reader would stumble over: \
      dates that contradict each other, a headline that is repeated, a picture without a \
      description. 'checks:' in site.yml silences a check or makes it an error: \
      'checks: {unused-entity: off, missing-summary: error}'. Ends with 1 where there are errors.
      """)

  @OptionGroup var site: SiteArguments

  @Flag(help: "End with 1 where there are warnings, too.")
  var strict = false

  @Option(help: "How diagnostics are printed.")
  var format = DiagnosticFormat.text

  @Flag(help: "Suggest entities: names that recur in stories and have no file.")
  var suggestEntities = false

  func run() async throws {
    let root = try site.path()
    let options = BuildOptions(
      root: root, output: "\(root)/public",
      visibility: site.visibility)
    let line = ProgressLine(isShown: format == .text)
    let found = await Build(options).check(suggestsEntities: suggestEntities) { line.show($0) }
    line.clear()
    var report = found.report
    let isClean = !report.hasErrors && (!strict || report.diagnostics.isEmpty)
    // Suggestions are no findings: they are asked for, and never fail a check.
    if format != .text { report.add(found.suggestions.map(\.diagnostic)) }
    try format.print(report, root: root)
    if format == .text && suggestEntities {
      Standard.output(SuggestionReport(found.suggestions, root: root).text)
    }
    if !isClean { throw ExitCode.failure }
  }
}
