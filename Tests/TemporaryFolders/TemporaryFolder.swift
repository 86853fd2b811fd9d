import Foundation

/// Folders for the files of tests, all of them in one that goes when the tests end, however they do
/// short of being killed. A test may remove its own earlier.
package enum TemporaryFolder {
  private static let parent: URL = {
    let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("sitegen-tests-\(ProcessInfo.processInfo.processIdentifier)")
    atexit { try? FileManager.default.removeItem(at: TemporaryFolder.parent) }
    return url
  }()

  /// A new folder with nothing in it; where it cannot be made, what is written to it fails.
  package static func make() -> URL {
    let url = parent.appendingPathComponent(UUID().uuidString)
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
  }
}
