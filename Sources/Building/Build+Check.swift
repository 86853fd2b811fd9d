import Diagnostics
import Foundation
import Newsroom
import Templating

extension Build {
  /// Reports what a build would report and what an editor would ask about, and writes nothing.
  ///
  /// Every page is rendered in memory, whatever else is wrong, so that one run shows all of it.
  ///
  /// - Parameter suggestsEntities: look for names that no entity file has.
  package func check(
    suggestsEntities: Bool = false, progress: @Sendable (BuildProgress) -> Void = { _ in }
  ) async -> CheckReport {
    var report = BuildReport()
    let site = await prepare(
      into: &report, cache: options.usesCache ? .reading : .off, progress: progress)
    let checks = SiteChecks(
      site.plan.site, files: site.files, now: options.visibility.now, sources: sources)
    report.add(checks.diagnostics())
    if let renderer = site.renderer {
      report.add(await failures(rendering: site.plan.outputs, with: renderer, progress: progress))
    }
    return CheckReport(
      report: report, suggestions: suggestsEntities ? checks.suggestedEntities() : [])
  }

  /// Pages and files that are rendered at a time; none is kept.
  private static let outputsAtATime = 1024

  private func failures(
    rendering outputs: PlannedOutputs, with renderer: SiteRenderer,
    progress: @Sendable (BuildProgress) -> Void
  ) async -> [Diagnostic] {
    var failures = RenderFailures()
    for start in stride(from: 0, to: outputs.count, by: Self.outputsAtATime) {
      progress(BuildProgress(phase: .render, done: start, total: outputs.count))
      let batch = Array(outputs[start..<min(start + Self.outputsAtATime, outputs.count)])
      let failed = await Batches.map(batch) { output -> (diagnostic: Diagnostic, route: Route)? in
        do throws(RenderFailure) {
          _ = try renderer.pieces(of: output)
          return nil
        } catch {
          return (error.diagnostic, output.route)
        }
      }
      for failure in failed.compactMap(\.self) {
        failures.add(failure.diagnostic, on: failure.route)
      }
    }
    return failures.diagnostics
  }

  private var sources: ContentSources {
    let root = options.root
    return ContentSources(
      file: { try? SourceFile.read($0, root: root) },
      size: { path in
        var status = stat()
        return stat("\(root)/\(path)", &status) == 0 ? Int(status.st_size) : nil
      })
  }
}

/// What `check` found.
package struct CheckReport: Sendable {
  package let report: BuildReport
  /// The names found most often first.
  package let suggestions: [EntitySuggestion]
}
