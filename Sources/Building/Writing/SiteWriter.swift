import Diagnostics
import Newsroom
import Templating

/// Renders every page and file of a plan, and publishes them once all are there.
struct SiteWriter {
  let plan: RenderPlan
  let renderer: SiteRenderer
  let theme: ThemeAssets
  let options: BuildOptions

  /// Pages and files that are held in memory at a time: rendered on all cores, then staged.
  private static let outputsAtATime = 1024

  /// Where a page cannot be rendered, or another's file is in the way, nothing is published.
  func write(
    into report: inout BuildReport, progress: @Sendable (BuildProgress) -> Void
  ) async throws(BuildFailure) {
    var output = try OutputFolder(options)
    do {
      var failures = RenderFailures()
      let outputs = plan.outputs
      for start in stride(from: 0, to: outputs.count, by: Self.outputsAtATime) {
        progress(BuildProgress(phase: .render, done: start, total: outputs.count))
        let batch = outputs[start..<min(start + Self.outputsAtATime, outputs.count)]
        try await stage(Array(batch), to: &output, into: &report, &failures)
      }
      try stageAssets(to: &output, into: &report)
      report.add(failures.diagnostics)
      report.add(output.foreignFiles())
      guard !report.hasErrors else {
        output.discard()
        return
      }
      progress(BuildProgress(phase: .write))
      try output.publish()
    } catch {
      output.discard()
      throw error
    }
  }

  private func stage(
    _ outputs: [OutputPlan], to output: inout OutputFolder, into report: inout BuildReport,
    _ failures: inout RenderFailures
  ) async throws(BuildFailure) {
    let renderer = renderer
    let results = await Batches.map(outputs) { planned in
      do throws(RenderFailure) {
        return RenderResult.file(try renderer.render(planned), planned)
      } catch {
        return RenderResult.failure(error.diagnostic, planned.route)
      }
    }
    for result in results {
      switch result {
      case .file(let file, let planned):
        try output.stage(file)
        switch planned {
        case .page: report.pageCounts[planned.kind, default: 0] += 1
        case .file: report.fileCounts[planned.kind, default: 0] += 1
        }
      case .failure(let diagnostic, let route):
        failures.add(diagnostic, on: route)
      }
    }
  }

  private func stageAssets(
    to output: inout OutputFolder, into report: inout BuildReport
  ) throws(BuildFailure) {
    for asset in theme.assets.values.sorted(by: { $0.route < $1.route }) {
      try output.stage(OutputFile(path: asset.route.outputPath, bytes: asset.bytes))
    }
    for asset in plan.site.assets {
      let file: SourceFile
      do throws(FileFailure) {
        file = try SourceFile.read(asset.path, root: options.root)
      } catch {
        report.add([error.diagnostic])
        continue
      }
      try output.stage(OutputFile(path: asset.route.outputPath, bytes: file.bytes))
    }
    report.assetCount = theme.assets.count + plan.site.assets.count
  }
}

private enum RenderResult: Sendable {
  case file(OutputFile, OutputPlan)
  case failure(Diagnostic, Route)
}
