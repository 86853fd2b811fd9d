import Foundation
import Newsroom

/// Where a build makes its files before readers may see them: a folder of sitegen's own, on the
/// output's file system, and locked while the build lives.
struct StagingFolder: Sendable {
  private let calls: FileCalls
  private let output: OutputLocation
  /// The folder that it stands in.
  private let parent: Descriptor
  private let name: String
  private let lock: FileLock
  let folder: Descriptor
  /// What may become the output as a whole: files are made below it where they will stand.
  let root: Descriptor
  /// Files that take the place of published ones, under numbers: their folders are there already.
  let replacements: Descriptor
  /// False where it had to be made inside the output, because the output is a file system of its
  /// own or its neighbourhood may not be written: then it cannot become the output.
  let isBeside: Bool

  static let rootName = "site"
  /// The root's name while it changes places with the output, and then the old output's.
  private static let exchangedName = "exchanged"
  static let manifestName = "manifest"
  private static let replacementsName = "replacements"
  private static let lockName = "lock"

  /// What trying to get the folder led to.
  enum Attempt {
    case taken(StagingFolder)
    /// Another build is at work: " (process 1234)", as far as it is known.
    case isLocked(by: String)
    /// A folder of this name is somebody else's.
    case isForeign(name: String)
  }

  /// Makes and locks the folder, and removes what a build that died has left in it.
  static func take(for output: OutputLocation, _ calls: FileCalls) throws(CallFailure) -> Attempt {
    // The build before may remove the folder while this one opens it.
    for _ in 0..<100 {
      do throws(CallFailure) {
        return try takeOnce(for: output, calls)
      } catch  where error.number == ENOENT {
        continue
      }
    }
    return try takeOnce(for: output, calls)
  }

  private static func takeOnce(
    for output: OutputLocation, _ calls: FileCalls
  ) throws(CallFailure) -> Attempt {
    let (parent, name, isBeside) = try make(for: output, calls)
    do throws(CallFailure) {
      let folder = try calls.openFolder(name, in: parent)
      // Whatever stands in a folder of this name without a lock is not sitegen's.
      let names = try calls.names(in: folder)
      guard names.isEmpty || names.contains(lockName) else { return .isForeign(name: name) }
      guard let lock = try FileLock.take(lockName, in: folder, calls) else {
        return .isLocked(by: FileLock.holder(lockName, in: folder, calls))
      }
      do throws(CallFailure) {
        do throws(CallFailure) {
          try empty(folder, of: output, calls)
        } catch  where error.number == EEXIST {
          return .isForeign(name: "\(name)/\(exchangedName)")
        }
        try calls.makeFolder(rootName, in: folder)
        try calls.makeFolder(replacementsName, in: folder)
        return .taken(
          StagingFolder(
            calls: calls, output: output, parent: parent, name: name, lock: lock, folder: folder,
            root: try calls.openFolder(rootName, in: folder),
            replacements: try calls.openFolder(replacementsName, in: folder),
            isBeside: isBeside))
      } catch {
        remove(name, folder, of: output, in: parent, calls)
        throw error
      }
    } catch {
      // Succeeds only where it is empty: then nobody holds it.
      try? calls.removeFolder(name, in: parent)
      throw error
    }
  }

  private static func make(
    for output: OutputLocation, _ calls: FileCalls
  ) throws(CallFailure) -> (parent: Descriptor, name: String, isBeside: Bool) {
    if try output.acceptsRenames(calls) {
      let name = ".\(output.name).sitegen"
      do throws(CallFailure) {
        try makeFolder(name, in: output.parent, calls)
        return (output.parent, name, true)
      } catch  where [EACCES, EPERM, EROFS].contains(error.number) && output.folder != nil {
        // What is around the output may not be written; itself perhaps may.
      }
    }
    guard let folder = output.folder else { throw CallFailure(EXDEV) }
    let name = ".sitegen-staging"
    try makeFolder(name, in: folder, calls)
    return (folder, name, false)
  }

  private static func makeFolder(
    _ name: String, in parent: Descriptor, _ calls: FileCalls
  ) throws(CallFailure) {
    do throws(CallFailure) {
      try calls.makeFolder(name, in: parent, mode: 0o700)
    } catch  where error.number == EEXIST {
      // Another build is in it, or died in it.
    }
  }

  /// Lets the root and the output change places at once. The output's old folder is in this one then,
  /// under a name by which `empty` knows that it may hold more than sitegen's own.
  func exchangeWithOutput() throws(CallFailure) {
    try calls.rename(Self.rootName, in: folder, to: Self.exchangedName, in: folder)
    try calls.exchange(Self.exchangedName, in: folder, with: output.name, in: output.parent)
  }

  /// Removes it with all that is in it. What cannot be removed is left to the next build.
  func discard() {
    Self.remove(name, folder, of: output, in: parent, calls)
  }

  /// - Throws: EEXIST where a file of somebody else's can go nowhere.
  private static func empty(
    _ folder: Descriptor, of output: OutputLocation, _ calls: FileCalls
  ) throws(CallFailure) {
    try emptyExchanged(folder, of: output, calls)
    for name in [rootName, replacementsName, manifestName] {
      try calls.removeTree(name, in: folder)
    }
  }

  private static func emptyExchanged(
    _ folder: Descriptor, of output: OutputLocation, _ calls: FileCalls
  ) throws(CallFailure) {
    guard let exchanged = try calls.openFolderIfAny(exchangedName, in: folder) else { return }
    // Opened by its name: another folder may have got it since the build began. Where somebody has
    // removed the output, all that was his in it went with it.
    if let now = try calls.openFolderIfAny(output.name, in: output.parent) {
      let records = try manifest(in: exchanged, calls)
      try ExchangedFolder(calls: calls, records: records, output: now).empty(exchanged)
    }
    try calls.removeTree(exchangedName, in: folder)
  }

  /// What is sitegen's in a folder that was an output; nothing where it never published there.
  private static func manifest(
    in folder: Descriptor, _ calls: FileCalls
  ) throws(CallFailure) -> Manifest {
    let bytes: [UInt8]
    do throws(CallFailure) {
      bytes = try calls.read(Manifest.name, in: folder)
    } catch  where error.isMissing {
      return Manifest()
    }
    guard let manifest = Manifest(bytes) else { throw CallFailure(EEXIST) }
    return manifest
  }

  private static func remove(
    _ name: String, _ folder: Descriptor, of output: OutputLocation, in parent: Descriptor,
    _ calls: FileCalls
  ) {
    do throws(CallFailure) {
      try empty(folder, of: output, calls)
      // The lock after all else: it is the sign that what is in the folder is sitegen's.
      try calls.removeFile(lockName, in: folder)
      try calls.removeFolder(name, in: parent)
    } catch {
      // The next build tries again.
    }
  }
}
