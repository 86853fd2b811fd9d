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
  /// Entities that have other names than in the last whole build.
  let renamed: [Identifier<Entity>]
  let renderedCount: Int

  init(
    number: Int, snapshot: ContentDigest, publisher: Publisher, plan: Publisher.Plan,
    outputs: [EditedBuild.Output], renamed: [Identifier<Entity>], renderedCount: Int
  ) {
    self.number = number
    self.snapshot = snapshot
    self.publisher = publisher
    self.plan = plan
    self.outputs = outputs
    self.renamed = renamed
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
