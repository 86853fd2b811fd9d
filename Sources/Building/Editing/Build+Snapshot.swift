import Archiving
import Digests
import Newsroom
import Tracking

extension Build {
  /// What this build leaves for those after it that find only few files edited; nil where they could not
  /// rest on it.
  ///
  /// - Parameters:
  ///   - digests: of the site, with what was read for the things that are made for many outputs.
  ///   - inputs: what the build was made from.
  func snapshot(
    of prepared: PreparedSite, _ report: BuildReport, _ digests: SiteDigests?,
    _ scratch: ScratchFile, inputs: InputStamp?, number: Int
  ) async -> (parts: [StoredBytes], digest: ContentDigest)? {
    let site = prepared.plan.site
    // Whether Pagefind has run, and found what it needs, no file of the site tells.
    guard let inputs, let digests, let names = prepared.names,
      site.settings.search != .pagefind
    else { return nil }
    guard let documents = KnownDocuments(prepared.records, of: site) else { return nil }
    let outputs = prepared.plan.outputs
    let (linked, readers) = await Batches.both {
      await site.archived(sharing: Batches.self, keptBy: scratch)
    } _: {
      OutputReaders(
        Self.reads(of: outputs, report), nodes: digests.nodes, storyCount: site.stories.count,
        entityCount: site.entities.count)
    }
    let snapshot = SiteSnapshot.parts(
      number: number, inputs: inputs, prepared.presentation, linked: linked + [names],
      documents: documents, readers: readers, keptBy: scratch)
    return scratch.failure == nil ? snapshot : nil
  }

  /// What was read for each output, taken from its record when its turn comes; nil where nobody knows.
  private static func reads(
    of outputs: PlannedOutputs, _ report: BuildReport
  ) -> some Sequence<(plan: OutputPlan, reads: ReadSet?)> {
    // Both are in one order, but that nothing is remembered of some outputs.
    sequence(state: (outputs: outputs[...], pages: report.pages[...])) { rest in
      rest.outputs.popFirst().map { output in
        guard rest.pages.first?.path == output.route.outputPath else { return (output, nil) }
        return (output, rest.pages.popFirst()?.trace?.reads)
      }
    }
  }
}
