import Foundation
import Newsroom

/// The output folder and the one that it stands in, both open, so that neither can be swapped for
/// another while a build writes.
struct OutputLocation: Sendable {
  /// Absolute, without symbolic links.
  let path: String
  let name: String
  let parentPath: String
  let parent: Descriptor
  /// Nil where the output is missing.
  let folder: Descriptor?

  /// Makes the folders that the output stands in.
  /// - Parameter path: absolute, without symbolic links as far as it exists.
  init(_ path: String, _ calls: FileCalls) throws(CallFailure) {
    self.path = path
    let slash = path.lastIndex(of: "/")
    name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    parentPath = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    parent = try Self.parent(parentPath, calls)
    folder = try calls.openFolderIfAny(name, in: parent)
  }

  private static func parent(_ path: String, _ calls: FileCalls) throws(CallFailure) -> Descriptor {
    do throws(CallFailure) {
      return try calls.openFolder(at: path)
    } catch  where error.number == ENOENT {
      try calls.makeFolders(at: path)
      return try calls.openFolder(at: path)
    }
  }

  /// Whether what stands beside the output can be renamed into it: not where the output is a file
  /// system, or part of one, of its own.
  func acceptsRenames(_ calls: FileCalls) throws(CallFailure) -> Bool {
    guard let folder else { return true }
    do throws(CallFailure) {
      // Never succeeds; whether the two are on one mount is the first thing that is looked at.
      try calls.rename(".", in: parent, to: ".", in: folder)
      return true
    } catch  where error.number == EXDEV {
      return false
    } catch  where [EBUSY, EINVAL, EEXIST].contains(error.number) {
      return true
    }
  }
}
