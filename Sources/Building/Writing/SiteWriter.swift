import Diagnostics
import Newsroom
import Synchronization
import Templating
import Tracking

/// Renders every page and file of a plan, and publishes them once all are there.
struct SiteWriter {
  let plan: RenderPlan
  let renderer: SiteRenderer
  let theme: ThemeAssets
  let pictures: MadePictures
  /// What texts are kept in; an output that was made of one it could not read is wrong.
  let scratch: ScratchFile
  let options: BuildOptions
  /// What an earlier build remembered of a page, by its path in the output.
  let known: @Sendable (String) -> PageRecord?
  /// Nil where nobody keeps account of what outputs are made from.
  let traces: OutputTraces?
  /// What has changed of the site, where it is known without such an account; as `explain` names it.
  var changedParts: [String] = []
  /// A later build will ask what this one made.
  let isRemembered: Bool
  /// The number of this build among those of the site.
  let build: Int

  /// Where a page cannot be rendered, or another's file is in the way, nothing is published.
  func write(
    into report: inout BuildReport, progress: @escaping @Sendable (BuildProgress) -> Void
  ) async throws(BuildFailure) {
    let publisher = try Publisher.open(options)
    do throws(BuildFailure) {
      try await stage(plan.outputs, to: publisher, into: &report, progress: progress)
      // To publish takes room as well, and so does what is left for the next build.
      if isRemembered { renderer.forget() }
      if let failure = scratch.failure {
        throw .system("read", ScratchFile.shownPath, failure.number)
      }
      try await stageAssets(to: publisher, into: &report)
      let plan = publisher.plan
      report.add(publisher.foreignFiles(plan))
      guard !report.hasErrors else {
        publisher.discard()
        return
      }
      progress(BuildProgress(phase: .write))
      report.changes = try await publisher.publish(plan)
      if options.listsChanges { report.changedURLs = ChangedURLs(self.plan, plan).urls }
    } catch {
      publisher.discard()
      throw error
    }
  }

  /// How many outputs go by between two reports of progress.
  private static let outputsAProgress = 256

  /// What became of an output.
  private enum Outcome {
    /// A later build will not know it.
    case rendered
    case remembered(RememberedOutput)
    /// It is what an earlier build published.
    case kept(RememberedOutput)
    case mistake(Diagnostic)
    case failure(BuildFailure)
  }

  /// Each page is rendered and written by one thread, so that no more pages are in memory than
  /// there are threads.
  func stage(
    _ outputs: some Numbered<OutputPlan> & Sendable, to publisher: Publisher,
    into report: inout BuildReport, progress: @escaping @Sendable (BuildProgress) -> Void
  ) async throws(BuildFailure) {
    let tally = RenderTally()
    report.pages = await Batches.compactMap(outputs) { planned -> RememberedOutput? in
      if tally.hasFailed { return nil }
      let done = tally.done.add(1, ordering: .relaxed).newValue
      if done.isMultiple(of: Self.outputsAProgress) {
        progress(BuildProgress(phase: .render, done: done, total: outputs.count))
      }
      switch outcome(of: planned, at: planned.route.outputPath, publisher) {
      case .rendered:
        tally.countRendered(planned)
        return nil
      case .remembered(let output):
        tally.countRendered(planned)
        return output
      case .kept(let output): return output
      case .mistake(let diagnostic):
        tally.add(diagnostic, on: planned)
        return nil
      case .failure(let failure):
        tally.fail(failure)
        return nil
      }
    }
    if let failure = tally.failure { throw failure }
    report.renderedCount += tally.renderedCount
    var (mistakes, failures) = (tally.mistakes, RenderFailures())
    for output in outputs {
      if !mistakes.isEmpty, let diagnostic = mistakes.removeValue(forKey: output.route) {
        failures.add(diagnostic, on: output.route)
      } else {
        report.count(output)
      }
    }
    report.add(failures.diagnostics)
  }

  private func outcome(
    of planned: OutputPlan, at path: String, _ publisher: Publisher
  ) -> Outcome {
    do throws(RenderFailure) {
      let record = known(path)
      let known = record.flatMap { record in
        traces?.carried(record.trace, for: planned).map { (record: record, trace: $0) }
      }
      if let known, renderer.agrees(planned, with: known.record),
        publisher.keeps(path, digest: known.record.output)
      {
        return .kept(remembered(path, known.record.carried(known.trace)))
      }
      switch planned {
      case .file(let file): return try outcome(of: file, at: path, record, publisher)
      case .page(let page):
        let prepared = renderer.prepare(page, known: known.map { ($0.record, $0.trace.reads) })
        return try outcome(of: prepared, at: path, record, publisher)
      }
    } catch {
      return .mistake(error.diagnostic)
    }
  }

  private func outcome(
    of file: FilePlan, at path: String, _ record: PageRecord?, _ publisher: Publisher
  ) throws(RenderFailure) -> Outcome {
    let (pieces, reads) =
      traces == nil
      ? (try renderer.pieces(of: file), nil)
      : try ReadTracker.tracking { () throws(RenderFailure) in try renderer.pieces(of: file) }
    do throws(BuildFailure) {
      let digest = try publisher.stage(path, pieces)
      guard isRemembered else { return .rendered }
      return .remembered(
        remembered(
          path,
          PageRecord(
            fingerprint: nil, output: digest, questions: [],
            reason: staleness(of: file, record) ?? .disturbed, build: build,
            trace: traces?.trace(of: .file(file), reads))))
    } catch {
      return .failure(error)
    }
  }

  private func remembered(_ path: String, _ record: PageRecord) -> RememberedOutput {
    RememberedOutput(path, record, keptIn: scratch)
  }

  private func staleness(of file: FilePlan, _ record: PageRecord?) -> RenderReason? {
    traces.map { $0.staleness(of: file, record) } ?? .changed(changedParts)
  }

  private func outcome(
    of page: PreparedPage, at path: String, _ record: PageRecord?, _ publisher: Publisher
  ) throws(RenderFailure) -> Outcome {
    let staleness = renderer.staleness(of: page, record)
    let trace = traces?.trace(of: .page(page.plan), page.reads)
    if let record, staleness == nil, publisher.keeps(path, digest: record.output) {
      return .kept(remembered(path, record.carried(trace)))
    }
    let rendered = try renderer.render(page)
    do throws(BuildFailure) {
      let digest = try publisher.stage(path, rendered.bytes)
      guard let fingerprint = page.fingerprint else { return .rendered }
      return .remembered(
        remembered(
          path,
          PageRecord(
            fingerprint: fingerprint, output: digest, questions: rendered.questions,
            reason: staleness ?? .disturbed, build: build, trace: trace)))
    } catch {
      return .failure(error)
    }
  }

  private func stageAssets(
    to publisher: Publisher, into report: inout BuildReport
  ) async throws(BuildFailure) {
    for asset in theme.assets.values {
      try publisher.stage(asset.route.outputPath, asset.bytes)
    }
    let root = options.root
    let outcomes = await Batches.compactMap(plan.site.assets.all) { asset in
      Self.outcome(of: asset, root: root, publisher)
    }
    for outcome in outcomes {
      if case .failure(let failure) = outcome { throw failure }
      if case .mistake(let diagnostic) = outcome { report.add([diagnostic]) }
    }
    try stagePictures(to: publisher)
    report.assetCount = theme.assets.count + plan.site.assets.count + pictures.files.count
  }

  /// Nil where all is well.
  private static func outcome(
    of asset: Asset, root: String, _ publisher: Publisher
  ) -> Outcome? {
    let file: StaticFile
    do throws(FileFailure) {
      file = try StaticFile(asset.path, root: root)
    } catch {
      return .mistake(error.diagnostic)
    }
    do throws(BuildFailure) {
      try publisher.stage(asset.route.outputPath, file.pieces)
    } catch {
      return .failure(error)
    }
    return file.diagnostic.map { .mistake($0) }
  }

  /// One at a time, and only those that are not published yet, so that few are in memory.
  private func stagePictures(to publisher: Publisher) throws(BuildFailure) {
    guard let store = pictures.store else { return }
    for (route, entry) in pictures.files
    where !publisher.keeps(route.outputPath, digest: entry.digest) {
      let bytes: [UInt8]
      do throws(CallFailure) {
        bytes = try store.bytes(of: entry)
      } catch {
        throw .system("read", "\(PictureStore.path)/\(entry.name)", error.number)
      }
      try publisher.stage(route.outputPath, bytes)
    }
  }
}

/// What the threads that render tell each other.
private final class RenderTally: Sendable {
  let done = Atomic(0)
  private let rendered = Atomic(0)
  private let hasFailure = Atomic(false)
  private let firstFailure = Mutex<BuildFailure?>(nil)
  private let spoilt = Mutex<[Route: Diagnostic]>([:])

  func countRendered(_ output: OutputPlan) {
    if case .page = output { rendered.add(1, ordering: .relaxed) }
  }

  /// Pages alone.
  var renderedCount: Int { rendered.load(ordering: .relaxed) }

  func add(_ diagnostic: Diagnostic, on output: OutputPlan) {
    spoilt.withLock { $0[output.route] = diagnostic }
  }

  /// What is wrong with templates, by the pages that show it.
  var mistakes: [Route: Diagnostic] { spoilt.withLock(\.self) }

  /// The others give up.
  func fail(_ failure: BuildFailure) {
    firstFailure.withLock { $0 = $0 ?? failure }
    hasFailure.store(true, ordering: .relaxed)
  }

  var hasFailed: Bool { hasFailure.load(ordering: .relaxed) }

  var failure: BuildFailure? { firstFailure.withLock(\.self) }
}
