import Foundation
import Newsroom

extension Publisher {
  /// What publishing did.
  package struct Changes: Sendable, Equatable {
    /// New files, and those with other bytes than before.
    package var written = 0
    package var removed = 0
    package var unchanged = 0
  }

  /// Puts what was staged into the output, removes what is no longer part of the site, and removes
  /// the staging folder.
  func publish(_ plan: Plan) async throws(BuildFailure) -> Changes {
    defer { discard() }
    let changes = Changes(
      written: plan.staged.count, removed: plan.removed.count,
      unchanged: plan.next.count - plan.staged.count)
    // A folder that has no manifest yet gets one in any case: from then on it is sitegen's.
    if plan.staged.isEmpty && plan.removed.isEmpty && !previous.records.isEmpty { return changes }
    do throws(CallFailure) {
      switch (output.folder, mode) {
      case (nil, _): try publishAsNewFolder(plan.next)
      case (let folder?, .atOnce): try exchange(folder, for: plan)
      case (let folder?, .inPlace):
        if try !replaces(folder, plan) { try publishInPlace(plan, into: folder) }
      }
    } catch  where mode == .atOnce && Self.isRefusal(error) {
      throw BuildFailure(
        "cannot publish \(shownPath) at once: \(systemMessage(error.number))",
        help: "its file system does not exchange folders there: build without --atomic")
    } catch {
      throw .system("publish", shownPath, error.number)
    }
    await calls.removeFiles(Array(plan.replacements.values), in: staging.replacements)
    return changes
  }

  /// Publishes a first build at once, where the folder and its file system let it.
  private func replaces(_ folder: Descriptor, _ plan: Plan) throws(CallFailure) -> Bool {
    guard try mayBeReplaced(folder) else { return false }
    do throws(CallFailure) {
      try exchange(folder, for: plan)
      return true
    } catch  where Self.isRefusal(error) {
      return false
    }
  }

  /// Whether nobody would notice if another folder took the place of this one: it is still empty
  /// but for some dotfiles, which are easily carried over.
  private func mayBeReplaced(_ folder: Descriptor) throws(CallFailure) -> Bool {
    guard previous.records.isEmpty, staging.isBeside else { return false }
    let old = try calls.status(".", in: folder)
    let new = try calls.status(".", in: staging.root)
    guard old.owner == new.owner && old.group == new.group else { return false }
    for name in try calls.names(in: folder) {
      guard name.hasPrefix("."), try calls.status(name, in: folder).kind != .folder else {
        return false
      }
    }
    return true
  }

  /// A file system's way of saying that it does not do this, here or at all.
  static func isRefusal(_ failure: CallFailure) -> Bool {
    [EBUSY, EINVAL, ENOSYS, ENOTSUP, EPERM, EXDEV].contains(failure.number)
  }

  /// All of a first build appears with one rename.
  private func publishAsNewFolder(_ manifest: Manifest) throws(CallFailure) {
    _ = try calls.create(Manifest.name, in: staging.root, ManifestParts(manifest))
    try calls.rename(
      StagingFolder.rootName, in: staging.folder, to: output.name, in: output.parent)
  }
}
