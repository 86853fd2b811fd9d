import Foundation

/// What was the output until a staged folder took its place, or was to be.
struct ExchangedFolder {
  let calls: FileCalls
  /// What of it is sitegen's.
  let records: Manifest
  /// What is the output now.
  let output: Descriptor

  /// Removes all that is in it. A file that is not sitegen's has a second name in the output already,
  /// or somebody put it there in the last moment: then it follows.
  /// - Throws: EEXIST where something else has its name in the output. It stays, and so does the
  ///   manifest, which says what else is sitegen's.
  func empty(_ folder: Descriptor) throws(CallFailure) {
    try empty(folder, at: nil)
    do throws(CallFailure) {
      try calls.removeFile(Manifest.name, in: folder)
    } catch  where error.isMissing {
      // Nothing was published there.
    }
  }

  private func empty(_ folder: Descriptor, at place: OutputPath?) throws(CallFailure) {
    for name in try calls.names(in: folder) {
      let path = OutputPath(name, in: place)
      if path.text == Manifest.name { continue }
      if try calls.status(name, in: folder).kind == .folder {
        try empty(try calls.openFolder(name, in: folder), at: path)
        try calls.removeFolder(name, in: folder)
        continue
      }
      if records.records[path] == nil { try carry(name, in: folder, to: place) }
      try calls.removeFile(name, in: folder)
    }
  }

  private func carry(
    _ name: String, in folder: Descriptor, to place: OutputPath?
  ) throws(CallFailure) {
    let target = try outputFolder(place)
    do throws(CallFailure) {
      try calls.link(name, in: folder, to: name, in: target)
    } catch  where error.number == EEXIST {
      let (own, other) = (
        try calls.status(name, in: folder), try calls.status(name, in: target)
      )
      guard own.inode == other.inode else { throw error }
    }
  }

  /// Made where it is missing; through no symbolic link.
  private func outputFolder(_ place: OutputPath?) throws(CallFailure) -> Descriptor {
    guard let place else { return output }
    return try calls.openOrMakeFolder(place.name, in: try outputFolder(place.folder))
  }
}
