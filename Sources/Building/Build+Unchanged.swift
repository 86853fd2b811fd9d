import Archiving
import Digests
import Newsroom

extension Build {
  /// The report of a build that has nothing to do: its inputs, its time and its output are as the
  /// last build left them.
  ///
  /// Finding that out costs one look at each file's status; none is opened but the cache and the
  /// manifest.
  func unchanged(since last: FinishedBuild) -> BuildReport {
    var report = BuildReport()
    report.repeats(last)
    report.changes = Publisher.Changes()
    if options.listsChanges { report.changedURLs = [] }
    return report
  }

  /// What the next build is to know of this one.
  func finished(
    _ prepared: PreparedSite, _ report: BuildReport, inputs: ContentDigest?, number: Int,
    site: ContentDigest?
  ) -> FinishedBuild {
    let now = options.visibility.now
    let settings = prepared.plan.site.settings
    // Whether Pagefind has run, and found what it needs, no file of the site tells.
    let isKnown = settings.search != .pagefind
    return FinishedBuild(
      number: number, inputs: isKnown ? inputs : nil, now: now.secondsSinceEpoch,
      due: prepared.due?.secondsSinceEpoch,
      manifest: PublishedOutput.manifestDigest(options), pageCounts: report.pageCounts,
      fileCounts: report.fileCounts, assetCount: report.assetCount,
      diagnostics: report.sortedDiagnostics, site: site)
  }
}

extension BuildReport {
  /// What the last build found and counted is so still.
  mutating func repeats(_ last: FinishedBuild) {
    add(last.diagnostics)
    pageCounts = last.pageCounts
    fileCounts = last.fileCounts
    assetCount = last.assetCount
  }
}
