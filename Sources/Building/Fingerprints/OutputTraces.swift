import Digests
import Tracking

/// What an output was made from, piece by piece.
package struct OutputTrace: Sendable, Hashable {
  /// Of which page or file it is.
  let plan: UInt64
  let reads: ReadSet

  package init(plan: UInt64, reads: ReadSet) {
    self.plan = plan
    self.reads = reads
  }
}

/// Tells of outputs whether all that they were made from in the last build is as it was.
///
/// It is the first and cheap question; only where something is another are the values that a page's
/// template can read compared, for most of what a page reads of a thing it does not show.
struct OutputTraces: Sendable {
  private let digester: PlanDigester
  private let digests: SiteDigests
  /// Nil where there is no earlier build to compare with.
  private let changes: SiteChanges?

  /// - Parameters:
  ///   - site: the things of the presented site.
  ///   - whole: of what any output may depend on and the site's things do not tell.
  ///   - last: of the last build.
  init(
    _ presentation: Presentation, _ site: DigestedSite, whole: [ContentDigest], last: SiteDigests?
  ) {
    presentation.plan.writtenLinks.add(last?.links ?? [])
    digester = PlanDigester(presentation, site)
    digests = digester.digests(whole: whole)
    changes = last.flatMap { [digests] in SiteChanges(from: $0, to: digests) }
  }

  /// For the next build; complete once all outputs are made.
  var final: SiteDigests {
    var final = digester.addingLinks(to: digests)
    final.nodes = digester.presentation.shared.nodeReads
    // An output that was carried may rest on more than was read today.
    if let changes { final.nodes.add(changes.carriedNodes) }
    final.questions = digester.presentation.shared.answers.reads
    return final
  }

  /// The trace as it is today; nil where something in it has changed.
  func carried(_ trace: OutputTrace?, for output: OutputPlan) -> OutputTrace? {
    guard let trace, let changes, trace.plan == digester.outputs.digest(of: output),
      let reads = changes.carried(trace.reads)
    else { return nil }
    return OutputTrace(plan: trace.plan, reads: reads)
  }

  /// Why a file is made again that an earlier build knew; nil where nothing in it has changed.
  func staleness(of file: FilePlan, _ record: PageRecord?) -> RenderReason? {
    guard let record else { return .new }
    if carried(record.trace, for: .file(file)) != nil { return nil }
    let parts = record.trace.flatMap { changes?.changed(of: $0.reads).partNames } ?? []
    return .changed(parts.isEmpty ? [PageRecord.sitePart] : parts)
  }

  /// Nil where something was read that nobody keeps account of.
  func trace(of output: OutputPlan, _ reads: ReadSet?) -> OutputTrace? {
    reads.map { OutputTrace(plan: digester.outputs.digest(of: output), reads: $0) }
  }
}
