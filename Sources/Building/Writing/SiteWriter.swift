import Diagnostics
import Newsroom
import Synchronization
import Templating

/// Renders every page and file of a plan, and publishes them once all are there.
struct SiteWriter {
  let plan: RenderPlan
  let renderer: SiteRenderer
  let theme: ThemeAssets
  let options: BuildOptions

  /// Where a page cannot be rendered, or another's file is in the way, nothing is published.
  func write(
    into report: inout BuildReport, progress: @escaping @Sendable (BuildProgress) -> Void
  ) async throws(BuildFailure) {
    let publisher = try Publisher.open(options)
    do throws(BuildFailure) {
      try await stageOutputs(to: publisher, into: &report, progress: progress)
      try stageAssets(to: publisher, into: &report)
      report.add(publisher.foreignFiles())
      guard !report.hasErrors else {
        publisher.discard()
        return
      }
      progress(BuildProgress(phase: .write))
      report.changes = try publisher.publish()
    } catch {
      publisher.discard()
      throw error
    }
  }

  /// How many outputs go by between two reports of progress.
  private static let outputsAProgress = 256

  private enum Outcome: Sendable {
    case staged
    case mistake(Diagnostic)
    case failure(BuildFailure)
    /// Given up, because a write had failed before.
    case skipped
  }

  /// Each page is rendered and written by one thread, so that no more pages are in memory than
  /// there are threads.
  private func stageOutputs(
    to publisher: Publisher, into report: inout BuildReport,
    progress: @escaping @Sendable (BuildProgress) -> Void
  ) async throws(BuildFailure) {
    let (renderer, outputs) = (renderer, plan.outputs)
    let tally = RenderTally()
    let outcomes = await Batches.map(outputs) { planned -> Outcome in
      if tally.hasFailed.load(ordering: .relaxed) { return .skipped }
      let done = tally.done.add(1, ordering: .relaxed).newValue
      if done.isMultiple(of: Self.outputsAProgress) {
        progress(BuildProgress(phase: .render, done: done, total: outputs.count))
      }
      do throws(RenderFailure) {
        let file = try renderer.render(planned)
        do throws(BuildFailure) {
          try publisher.stage(file.path, file.bytes)
          return .staged
        } catch {
          tally.hasFailed.store(true, ordering: .relaxed)
          return .failure(error)
        }
      } catch {
        return .mistake(error.diagnostic)
      }
    }
    var mistakes = RenderFailures()
    for (planned, outcome) in zip(outputs, outcomes) {
      switch (outcome, planned) {
      case (.staged, .page): report.pageCounts[planned.kind, default: 0] += 1
      case (.staged, .file): report.fileCounts[planned.kind, default: 0] += 1
      case (.mistake(let diagnostic), _): mistakes.add(diagnostic, on: planned.route)
      case (.failure(let failure), _): throw failure
      case (.skipped, _): break
      }
    }
    report.add(mistakes.diagnostics)
  }

  private func stageAssets(
    to publisher: Publisher, into report: inout BuildReport
  ) throws(BuildFailure) {
    for asset in theme.assets.values {
      try publisher.stage(asset.route.outputPath, asset.bytes)
    }
    for asset in plan.site.assets {
      let file: SourceFile
      do throws(FileFailure) {
        file = try SourceFile.read(asset.path, root: options.root)
      } catch {
        report.add([error.diagnostic])
        continue
      }
      try publisher.stage(asset.route.outputPath, file.bytes)
    }
    report.assetCount = theme.assets.count + plan.site.assets.count
  }
}

/// What the threads that render tell each other.
private final class RenderTally: Sendable {
  let done = Atomic(0)
  let hasFailed = Atomic(false)
}
