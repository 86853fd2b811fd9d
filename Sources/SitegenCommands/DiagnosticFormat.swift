import ArgumentParser
import Building
import Diagnostics
import Newsroom

/// How diagnostics are printed: for people on the error stream, for tools on the output stream.
enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif, github

  func print(_ report: BuildReport, root: String) throws {
    let diagnostics = report.sortedDiagnostics
    let sources = report.sources(root: root)
    switch self {
    case .text:
      let text = TextReport(files: sources, usesColor: Standard.errorUsesColor)
      Standard.error(text.text(of: diagnostics) + BuildSummary.counts(of: diagnostics))
    case .json:
      Standard.output(try JSONReport(files: sources).text(of: diagnostics))
    case .sarif:
      let summaries = Dictionary(
        uniqueKeysWithValues: CheckCode.allCases.map { ($0.rawValue, $0.summary) })
      let log = SARIFReport(
        files: sources, version: SitegenCommand.version, summaries: summaries)
      Standard.output(try log.text(of: diagnostics))
    case .github:
      Standard.output(GitHubReport(files: sources).text(of: diagnostics))
    }
  }
}
