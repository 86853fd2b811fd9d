import Chronology
import Newsroom

extension Build {
  /// Finds when the site changes next though none of its files does. Nothing is linked, rendered or
  /// written.
  package func nextChange() async -> ScheduleReport {
    var report = BuildReport()
    let tree = ContentTree(root: options.root)
    report.add(tree.diagnostics)
    let settings = readSettings(into: &report)
    let cache = BuildCache(
      root: options.root, mode: options.usesCache ? .reading : .off, reading: settings.reading)
    let read = await ContentReader(root: options.root, settings: settings, cache: cache)
      .read(tree, into: &report) { _ in }
    let changes = ScheduledChange.after(
      options.visibility, of: read.files, hasNewsSitemap: settings.crawlers.hasNewsSitemap)
    let first = changes.first?.moment
    return ScheduleReport(
      report: report, moment: first?.in(settings.timeZone),
      changes: changes.filter { $0.moment.secondsSinceEpoch == first?.secondsSinceEpoch })
  }
}

/// When a site must be built again, and why.
package struct ScheduleReport: Sendable {
  /// What is wrong with the files that tell it.
  package let report: BuildReport
  /// On the site's own clock; nil where nothing is due.
  package let moment: Moment?
  /// All that changes at that moment, in the order of their paths.
  package let changes: [ScheduledChange]
}
