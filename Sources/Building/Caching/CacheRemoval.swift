import Newsroom

/// Removes what builds of a site left for later ones.
package enum CacheRemoval {
  /// - Parameter waits: wait until another build is done, instead of failing.
  /// - Throws: where another build is at work, or the file system fails.
  package static func run(root: String, waits: Bool) async throws(BuildFailure) {
    let calls = FileCalls()
    let site: Descriptor
    do throws(CallFailure) {
      site = try calls.openFolder(at: root)
      _ = try calls.status(SiteLock.folder, in: site)
    } catch  where error.isMissing {
      return
    } catch {
      throw .system("open", root, error.number)
    }
    // The lock stands in the folder, and goes with it.
    let lock = try await SiteLock.take(root: root, waits: waits)
    defer { lock.release() }
    do throws(CallFailure) {
      try calls.removeTree(SiteLock.folder, in: site)
    } catch {
      throw .system("remove", "\(root)/\(SiteLock.folder)", error.number)
    }
  }
}
