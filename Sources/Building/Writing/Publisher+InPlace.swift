import Foundation
import Newsroom

extension Publisher {
  /// Puts each changed file into the place of the published one, and renames new files and folders
  /// into theirs, folders with all that is in them.
  func publishInPlace(_ plan: Plan, into folder: Descriptor) throws(CallFailure) {
    // All that is sitegen's now or soon: a build that is cut off below leaves no file that the next
    // one would not know.
    if plan.removed.isEmpty {
      try replaceManifest(plan.manifest.value, in: folder)
    } else {
      var journal = plan.next
      for path in plan.removed { journal.records[path] = previous.records[path] }
      try replaceManifest(journal.bytes, in: folder)
    }
    let inTheWay = removedInTheWay(plan)
    try remove(OutputBranch(sorted: inTheWay), from: folder)
    let new = plan.staged.filter { plan.replacements[$0] == nil }
    try move(OutputBranch(sorted: new), from: staging.root, to: folder)
    let replaced = plan.staged.filter { plan.replacements[$0] != nil }
    try replace(OutputBranch(sorted: replaced), in: folder, plan.replacements)
    if plan.removed.isEmpty { return }
    try remove(OutputBranch(sorted: plan.removed), from: folder)
    try replaceManifest(plan.manifest.value, in: folder)
  }

  private func replaceManifest(
    _ manifest: [UInt8], in folder: Descriptor
  ) throws(CallFailure) {
    let name = StagingFolder.manifestName
    _ = try calls.create(name, in: staging.folder, manifest)
    try calls.rename(name, in: staging.folder, to: Manifest.name, in: folder)
  }

  /// Files that are now folders, and those that stand in what is now a file. They have to go first.
  private func removedInTheWay(_ plan: Plan) -> [OutputPath] {
    if plan.removed.isEmpty { return [] }
    var staged: Set<OutputPath> = []
    var folders: Set<OutputPath> = []
    for path in plan.staged {
      staged.insert(path)
      var folder = path.folder
      while let next = folder, folders.insert(next).inserted { folder = next.folder }
    }
    return plan.removed.filter { path in
      if folders.contains(path) { return true }
      var folder = path.folder
      while let next = folder {
        if staged.contains(next) { return true }
        folder = next.folder
      }
      return false
    }
  }

  private func move(
    _ branch: OutputBranch, from staged: Descriptor, to folder: Descriptor
  ) throws(CallFailure) {
    for entry in branch.entries {
      switch entry {
      case .file(let name, _):
        // Not over what somebody put there in the last moment.
        try calls.renameNew(name, in: staged, to: name, in: folder)
      case .folder(let name, let inner):
        guard let target = try calls.openFolderIfAny(name, in: folder) else {
          try calls.renameNew(name, in: staged, to: name, in: folder)
          continue
        }
        try move(inner, from: try calls.openFolder(name, in: staged), to: target)
      }
    }
  }

  private func replace(
    _ branch: OutputBranch, in folder: Descriptor, _ replacements: [OutputPath: String]
  ) throws(CallFailure) {
    for entry in branch.entries {
      switch entry {
      case .file(let name, let path):
        guard let replacement = replacements[path] else { continue }
        try replace(name, in: folder, by: replacement)
      case .folder(let name, let inner):
        // Somebody may have removed the folder of a file that was published.
        try replace(inner, in: try calls.openOrMakeFolder(name, in: folder), replacements)
      }
    }
  }

  /// Lets a published file and what takes its place change places. A rename over it would free its
  /// space on the disk at once, and all files behind it would wait for that.
  private func replace(
    _ name: String, in folder: Descriptor, by replacement: String
  ) throws(CallFailure) {
    do throws(CallFailure) {
      try calls.exchange(replacement, in: staging.replacements, with: name, in: folder)
    } catch  where error.isMissing || Self.isRefusal(error) {
      return try calls.rename(replacement, in: staging.replacements, to: name, in: folder)
    }
    guard try calls.status(replacement, in: staging.replacements).kind == .folder else { return }
    // Somebody made a folder there in the last moment: it stays his.
    try calls.exchange(replacement, in: staging.replacements, with: name, in: folder)
    throw CallFailure(EISDIR)
  }

  /// Removes files that sitegen wrote, and the folders that they leave empty.
  private func remove(
    _ branch: OutputBranch, from folder: Descriptor
  ) throws(CallFailure) {
    for entry in branch.entries {
      do throws(CallFailure) {
        switch entry {
        case .file(let name, _): try calls.removeFile(name, in: folder)
        case .folder(let name, let inner):
          try remove(inner, from: try calls.openFolder(name, in: folder))
          // Fails, as it should, where anything is left inside.
          try? calls.removeFolder(name, in: folder)
        }
      } catch  where error.isMissing || error.number == EISDIR {
        // Somebody was faster, or put something of his own there.
      }
    }
  }
}
