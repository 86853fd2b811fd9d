import Archiving
import Digests
import Newsroom

extension Build {
  /// What this build leaves for those after it that find only few files edited; nil where they could not
  /// rest on it.
  ///
  /// - Parameter inputs: what the build was made from.
  func snapshot(
    of prepared: PreparedSite, _ report: BuildReport, _ scratch: ScratchFile, inputs: InputStamp?,
    number: Int
  ) async -> (parts: [StoredBytes], digest: ContentDigest)? {
    let site = prepared.plan.site
    // Whether Pagefind has run, and found what it needs, no file of the site tells.
    guard let inputs, prepared.traces != nil, let names = prepared.names,
      site.settings.search != .pagefind
    else { return nil }
    guard let documents = KnownDocuments(prepared.records, of: site) else { return nil }
    let linked = await site.archived(sharing: Batches.self, keptBy: scratch)
    let snapshot = SiteSnapshot.parts(
      number: number, inputs: inputs, prepared.presentation, linked: linked + [names],
      documents: documents, forgotten: Self.forgotten(prepared.plan.outputs, report),
      keptBy: scratch)
    return scratch.failure == nil ? snapshot : nil
  }

  /// Positions of the outputs of which nothing is remembered.
  private static func forgotten(_ outputs: PlannedOutputs, _ report: BuildReport) -> [Int] {
    // Both are in one order.
    var pages = report.pages[...]
    return outputs.indices.filter { position in
      if pages.first?.path == outputs[position].route.outputPath {
        pages.removeFirst()
        return false
      }
      return true
    }
  }
}
