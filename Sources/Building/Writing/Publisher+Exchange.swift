import Foundation
import Newsroom

extension Publisher {
  /// Completes the staged folder with all that stays as it is, lets it and the output change places
  /// at once, and removes what was the output.
  func exchange(_ folder: Descriptor, for plan: Plan) throws(CallFailure) {
    guard staging.isBeside else { throw CallFailure(EXDEV) }
    let staged = Set(plan.staged)
    for path in plan.next.records.keys where !staged.contains(path) {
      if let folder = path.folder { try makeFolders(folder) }
      try calls.link(path.text, in: folder, to: path.text, in: staging.root)
    }
    var carried: Set<OutputPath> = []
    try carry(folder, at: nil, into: &carried)
    _ = try calls.create(Manifest.name, in: staging.root, plan.manifest.value)
    try calls.exchange(
      StagingFolder.rootName, in: staging.folder, with: output.name, in: output.parent)
    // Published. What cannot be cleared away now does no harm, and the next build removes it.
    try? sweep(folder, at: nil, carried: carried)
  }

  /// Gives what is not sitegen's a second name in the staged folder.
  private func carry(
    _ folder: Descriptor, at place: OutputPath?, into carried: inout Set<OutputPath>
  ) throws(CallFailure) {
    let names = try calls.names(in: folder)
    var holdsForeign = names.isEmpty
    for name in names {
      let path = Self.path(name, in: place)
      if path.text == Manifest.name || previous.records[path] != nil { continue }
      if try calls.status(name, in: folder).kind == .folder {
        try carry(try calls.openFolder(name, in: folder), at: path, into: &carried)
        continue
      }
      if let place { try makeFolders(place) }
      try calls.link(name, in: folder, to: path.text, in: staging.root)
      carried.insert(path)
      holdsForeign = true
    }
    guard holdsForeign || place == nil else { return }
    if let place { try makeFolders(place) }
    let mode = try calls.status(".", in: folder).mode
    try calls.setMode(mode, of: place?.text ?? ".", in: staging.root)
  }

  /// Empties the folder that was the output. A file that somebody put there in the last moment
  /// follows to where the output is now.
  private func sweep(
    _ folder: Descriptor, at place: OutputPath?, carried: Set<OutputPath>
  ) throws(CallFailure) {
    for name in try calls.names(in: folder) {
      let path = Self.path(name, in: place)
      if try calls.status(name, in: folder).kind == .folder {
        try sweep(try calls.openFolder(name, in: folder), at: path, carried: carried)
        try calls.removeFolder(name, in: folder)
        continue
      }
      let isForeign =
        path.text != Manifest.name && previous.records[path] == nil && !carried.contains(path)
      if isForeign {
        if let place { try makeFolders(place) }
        try calls.link(name, in: folder, to: path.text, in: staging.root)
      }
      try calls.removeFile(name, in: folder)
    }
  }

  private static func path(_ name: String, in folder: OutputPath?) -> OutputPath {
    OutputPath(folder.map { "\($0.text)/\(name)" } ?? name)
  }
}
