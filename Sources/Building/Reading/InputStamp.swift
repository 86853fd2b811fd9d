import Archiving
import Digests
import Newsroom

/// All that a build is made from, known without opening a file: which files there are, their sizes
/// and times, and what was asked for.
enum InputStamp {
  /// Nil where a file is missing, or was changed so lately that it could change again unnoticed.
  ///
  /// - Parameter start: nanoseconds since 1970, before any of the files was read.
  static func digest(
    _ tree: ContentTree, _ options: BuildOptions, readAfter start: Int64
  ) async -> ContentDigest? {
    var listing = FolderListing(root: options.root, folder: ThemeFiles.folder)
    let templates = listing.files(below: ThemeFiles.folder).sorted()
    // Nobody tells when a draft that is shown changes.
    guard tree.diagnostics.isEmpty, listing.diagnostics.isEmpty, !options.visibility.showsDrafts
    else { return nil }
    let root = options.root
    // From there the way to each file is shorter.
    guard let folder = try? FileCalls().openFolder(at: root) else { return nil }
    let paths = tree.files.map(\.path) + templates
    let digests = await Batches.map(paths) { path -> ContentDigest? in
      let identity = FileIdentity(at: path, in: folder.number)
      guard let identity, !identity.isRacy(readAfter: start) else { return nil }
      var writer = ArchiveWriter(reserving: 128)
      writer.write(path)
      identity.archive(into: &writer)
      return ContentDigest(of: writer.bytes)
    }
    var writer = ArchiveWriter(reserving: digests.count * ContentDigest.byteCount + 1024)
    for digest in digests {
      guard let digest else { return nil }
      digest.archive(into: &writer)
    }
    let settings = FileIdentity(at: ContentTree.settingsPath, in: folder.number)
    if let settings, settings.isRacy(readAfter: start) { return nil }
    settings.archive(into: &writer)
    writer.write(OutputSafety(output: options.output, root: root).output)
    (options.baseURL.map { "\($0.origin) \($0.path)" }).archive(into: &writer)
    options.visibility.showsFuture.archive(into: &writer)
    (VipsProgram(searchPath: options.searchPath)?.identity).archive(into: &writer)
    (CardProgram(searchPath: options.searchPath)?.identity).archive(into: &writer)
    return ContentDigest(of: writer.bytes)
  }
}
