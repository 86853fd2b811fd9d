import Diagnostics
import Newsroom

extension Build {
  /// What a build has to do that finds little changed since the last whole one: texts of a few stories,
  /// names of entities, what else only an entity's own pages say. What was made from that, or from what
  /// follows from it, is made and staged. Nil where more is to be done, or nobody can tell.
  ///
  /// The rest of the site is neither read nor linked again: what the pages need of it comes, thing by
  /// thing, out of what the last whole build left. That stays as it is; what is other since stands
  /// beside it.
  func edit(
    _ inputs: InputStamp, of tree: ContentTree, after last: FinishedBuild, cache: BuildCache,
    progress: @escaping @Sendable (BuildProgress) -> Void
  ) async -> StagedEdit? {
    guard !options.listsChanges, last.isCurrent(at: options.visibility.now),
      let snapshot = cache.snapshot,
      let files = editedFiles(inputs, of: tree, since: snapshot.inputs),
      let prepared = await prepare(
        edited: files, since: snapshot, cache: cache, last: last, progress: progress),
      // Where this fails, so does a whole build, which says why.
      let publisher = try? Publisher.open(options, few: prepared.paths?.map { OutputPath($0) })
    else { return nil }
    let staged = try? await stage(
      prepared, after: last, cache: cache, to: publisher, progress: progress)
    if staged == nil { publisher.discard() }
    return staged
  }

  /// Nil where an output cannot be made, or more is to be done after all.
  private func stage(
    _ prepared: PreparedEdit, after last: FinishedBuild, cache: BuildCache,
    to publisher: Publisher, progress: @escaping @Sendable (BuildProgress) -> Void
  ) async throws(BuildFailure) -> StagedEdit? {
    var made = BuildReport()
    let number = cache.buildNumber + 1
    let writer = SiteWriter(
      plan: prepared.presentation.plan, renderer: prepared.renderer,
      theme: prepared.presentation.theme, pictures: .none, scratch: prepared.scratch,
      options: options, known: cache.page, traces: nil, changedParts: prepared.changedParts,
      isRemembered: true, build: number)
    // First: they may show that more is to be done.
    guard let searchFiles = prepared.search.files(publisher.published),
      let sitemaps = prepared.sitemaps.files(publisher.published)
    else { return nil }
    for path in prepared.outputs.dropped { publisher.drop(path) }
    try await writer.stage(
      prepared.outputs.made.map(\.plan), to: publisher, into: &made, progress: progress)
    guard !made.hasErrors, made.pages.count == prepared.outputs.made.count
    else { return nil }
    var outputs = zip(prepared.outputs.made, made.pages).map { output, page in
      EditedBuild.Output(output.kind, path: page.path, record: page.record)
    }
    outputs.removeAll { $0.record.build < number && !cache.isEdited($0) }
    let parts = searchFiles.map {
      (EditedBuild.Output.Kind.searchWords($0.part), $0.path, $0.bytes)
    }
    for (kind, path, bytes) in parts + sitemaps.map({ (.sitemap, $0.path, $0.bytes) }) {
      let record = PageRecord(
        fingerprint: nil, output: try publisher.stage(path, bytes), questions: [],
        reason: .changed(prepared.changedParts), build: number, trace: nil)
      // One that is again what the last whole build made need not be known.
      let output = EditedBuild.Output(kind, path: path, record: record)
      if cache.isEdited(output) { outputs.append(output) }
    }
    let plan = publisher.plan
    guard publisher.previousDigest == last.manifest, !prepared.damage.isRaised,
      prepared.scratch.failure == nil, publisher.foreignFiles(plan).isEmpty
    else { return nil }
    return StagedEdit(
      number: number, snapshot: prepared.snapshot, publisher: publisher, plan: plan,
      outputs: outputs, removed: prepared.outputs.removed, extent: prepared.extent,
      pageCountChange: prepared.outputs.pageCountChange, renderedCount: made.renderedCount)
  }

  /// Publishes an edit, where all published files are as they were, and reports it.
  func publish(
    _ edit: StagedEdit, _ inputs: InputStamp?, after last: FinishedBuild, cache: BuildCache,
    progress: (BuildProgress) -> Void
  ) async throws(BuildFailure) -> BuildReport {
    progress(BuildProgress(phase: .write))
    var report = BuildReport()
    report.repeats(last)
    // Of lists of entities: no others come or go.
    report.pageCounts["entity", default: 0] += edit.pageCountChange
    report.changes = try await edit.publisher.publish(edit.plan)
    report.renderedCount = edit.renderedCount
    report.pages = edit.outputs.map { RememberedOutput($0.path, $0.record) }
    let finished = last.followed(
      by: edit.number, inputs: inputs?.digest, now: options.visibility.now,
      manifest: edit.manifestDigest, pageCounts: report.pageCounts)
    do throws(CallFailure) {
      try cache.save(
        EditedBuild(
          site: edit.snapshot, finished: finished, outputs: edit.outputs, removed: edit.removed,
          extent: edit.extent))
    } catch {
      report.add([.unwritableCache(error)])
    }
    return report
  }
}
