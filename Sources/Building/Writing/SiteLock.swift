import Foundation
import Newsroom

/// Keeps other builds of the same site out while one is at work: they share the cache.
package struct SiteLock: Sendable {
  /// Nil where the site's own folder may not be written: then there is no cache to share.
  private let lock: FileLock?

  /// Below the site's root; the cache stands in it too.
  package static let folder = ".sitegen"
  private static let name = "lock"

  /// - Parameter waits: wait until the other build is done, instead of failing.
  /// - Throws: where another build of the site is at work.
  package static func take(root: String, waits: Bool) async throws(BuildFailure) -> SiteLock {
    let calls = FileCalls()
    guard let folder = try open("\(root)/\(folder)", calls) else { return SiteLock(lock: nil) }
    while true {
      if let lock = try lock(in: folder, calls) { return SiteLock(lock: lock) }
      guard waits else {
        throw BuildFailure(
          "cannot build \(root): another build of it is at work"
            + FileLock.holder(name, in: folder, calls),
          help: "wait until it is done, or add --wait")
      }
      // Blocking in the system would hold a thread that the other build may need.
      try? await Task.sleep(for: .milliseconds(20))
    }
  }

  /// Lets the next build in.
  package func release() { lock?.release() }

  private static func open(
    _ path: String, _ calls: FileCalls
  ) throws(BuildFailure) -> Descriptor? {
    do throws(CallFailure) {
      try calls.makeFolders(at: path)
      return try calls.openFolder(at: path)
    } catch  where [EACCES, EPERM, EROFS].contains(error.number) {
      return nil
    } catch {
      throw .system("make", path, error.number)
    }
  }

  private static func lock(
    in folder: Descriptor, _ calls: FileCalls
  ) throws(BuildFailure) -> FileLock? {
    do throws(CallFailure) {
      return try FileLock.take(name, in: folder, calls)
    } catch {
      throw .system("lock", SiteLock.folder, error.number)
    }
  }
}
