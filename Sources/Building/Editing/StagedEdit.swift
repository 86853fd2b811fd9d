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
  let extent: EditExtent
  let renderedCount: Int

  init(
    number: Int, snapshot: ContentDigest, publisher: Publisher, plan: Publisher.Plan,
    outputs: [EditedBuild.Output], extent: EditExtent, renderedCount: Int
  ) {
    self.number = number
    self.snapshot = snapshot
    self.publisher = publisher
    self.plan = plan
    self.outputs = outputs
    self.extent = extent
    self.renderedCount = renderedCount
    // Made here, beside the look at the published files.
    if !plan.staged.isEmpty { _ = plan.manifest.value }
  }

  /// Of the manifest that is there once it is published.
  var manifestDigest: ContentDigest? {
    plan.staged.isEmpty
      ? publisher.previousDigest : Manifest.digest(of: plan.manifest.value)
  }
}
