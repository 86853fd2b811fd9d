import Digests
import Newsroom

/// An edit whose outputs are made and wait to be published.
struct StagedEdit: Sendable {
  /// Of the build that makes it.
  let number: Int
  /// Of the snapshot that it is an edit of.
  let snapshot: ContentDigest
  let publisher: Publisher
  let plan: Publisher.Plan
  let outputs: [EditedBuild.Output]
  /// Positions of those of the snapshot that there are no longer.
  let removed: [Int]
  let extent: EditExtent
  /// How many pages there are more than in the last build.
  let pageCountChange: Int
  let renderedCount: Int

  init(
    number: Int, snapshot: ContentDigest, publisher: Publisher, plan: Publisher.Plan,
    outputs: [EditedBuild.Output], removed: [Int],
    extent: EditExtent, pageCountChange: Int, renderedCount: Int
  ) {
    self.number = number
    self.snapshot = snapshot
    self.publisher = publisher
    self.plan = plan
    self.outputs = outputs
    self.removed = removed
    self.extent = extent
    self.pageCountChange = pageCountChange
    self.renderedCount = renderedCount
    // Made here, beside the look at the published files.
    if isPublishing { _ = plan.manifest.value }
  }

  private var isPublishing: Bool { !plan.staged.isEmpty || !plan.removed.isEmpty }

  /// Of the manifest that is there once it is published.
  var manifestDigest: ContentDigest? {
    isPublishing ? Manifest.digest(of: plan.manifest.value) : publisher.previousDigest
  }
}
