import Diagnostics
import Newsroom

extension Build {
  /// The report of a build that finds nothing changed since the last whole one but the texts of a few
  /// stories, and makes anew only what shows them; nil where more is to be done, or nobody can tell.
  ///
  /// The rest of the site is neither read nor linked again: what the pages need of it comes, thing by
  /// thing, out of what the last whole build left. That stays as it is; what is other since stands
  /// beside it.
  func edited(
    _ inputs: InputStamp?, of tree: ContentTree, cache: BuildCache,
    progress: @escaping @Sendable (BuildProgress) -> Void
  ) async throws(BuildFailure) -> BuildReport? {
    guard let inputs, !options.listsChanges, let last = cache.finishedBuild,
      last.isCurrent(at: options.visibility.now), let manifest = last.manifest,
      let snapshot = cache.snapshot,
      let files = editedFiles(inputs, of: tree, since: snapshot.inputs)
    else { return nil }
    let (isIntact, prepared) = await Batches.both { [options] in
      await PublishedOutput.isIntact(options, manifest: manifest)
    } _: {
      await prepare(edited: files, since: snapshot, cache: cache, last: last, progress: progress)
    }
    guard isIntact, let prepared else { return nil }
    var made = BuildReport()
    guard
      let changes = try await publish(
        prepared, cache: cache, number: last.number + 1, into: &made, progress: progress)
    else { return nil }
    var report = BuildReport()
    report.repeats(last)
    report.renderedCount = made.renderedCount
    report.pages = made.pages
    report.changes = changes
    let finished = last.followed(
      by: inputs.digest, now: options.visibility.now,
      manifest: PublishedOutput.manifestDigest(options))
    let outputs = zip(prepared.outputs, made.pages).map { output, page in
      EditedBuild.Output(position: output.position, path: page.path, record: page.record)
    }
    do throws(CallFailure) {
      try cache.save(EditedBuild(site: snapshot.digest, finished: finished, outputs: outputs))
    } catch {
      report.add([.unwritableCache(error)])
    }
    return report
  }

  /// Nil where it turns out that more is to be done; nothing is published then.
  private func publish(
    _ prepared: PreparedEdit, cache: BuildCache, number: Int, into report: inout BuildReport,
    progress: @escaping @Sendable (BuildProgress) -> Void
  ) async throws(BuildFailure) -> Publisher.Changes? {
    let publisher = try Publisher.open(
      options, few: prepared.outputs.map { OutputPath($0.plan.route.outputPath) })
    do throws(BuildFailure) {
      let writer = SiteWriter(
        plan: prepared.plan, renderer: prepared.renderer, theme: prepared.theme, pictures: .none,
        scratch: prepared.scratch, options: options, known: cache.page, traces: nil,
        isRemembered: true, build: number)
      try await writer.stage(
        prepared.outputs.map(\.plan), to: publisher, into: &report, progress: progress)
      let plan = publisher.plan
      guard publisher.previousDigest == cache.finishedBuild?.manifest, !report.hasErrors,
        report.pages.count == prepared.outputs.count, !prepared.damage.isRaised,
        prepared.scratch.failure == nil, publisher.foreignFiles(plan).isEmpty
      else {
        publisher.discard()
        return nil
      }
      progress(BuildProgress(phase: .write))
      return try await publisher.publish(plan)
    } catch {
      publisher.discard()
      throw error
    }
  }
}

extension Diagnostic {
  /// Whether it points into a file.
  func concerns(_ path: String) -> Bool {
    range?.path == path || notes.contains { $0.range?.path == path }
  }
}
