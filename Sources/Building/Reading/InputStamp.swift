import Archiving
import Digests
import Newsroom

/// All that a build is made from, known without opening a file: which files there are, their sizes
/// and times, and what was asked for.
struct InputStamp: Sendable {
  /// Of each file of the content and of the templates, in the order of their listing; nil where it
  /// was changed so lately that it could change again unnoticed.
  private let files: [FileIdentity?]
  /// Of the paths of these files.
  private let paths: ContentDigest
  /// Of the settings and of what was asked for; nil where it is as with a file.
  private let rest: ContentDigest?

  /// Nil where a file is missing, or drafts are shown: nobody tells when one of them changes.
  ///
  /// - Parameter start: nanoseconds since 1970, before any of the files was read.
  static func read(
    _ tree: ContentTree, _ options: BuildOptions, readAfter start: Int64
  ) async -> InputStamp? {
    var listing = FolderListing(root: options.root, folder: ThemeFiles.folder)
    let templates = listing.files(below: ThemeFiles.folder).sorted()
    guard tree.diagnostics.isEmpty, listing.diagnostics.isEmpty, !options.visibility.showsDrafts
    else { return nil }
    // From there the way to each file is shorter.
    guard let folder = try? FileCalls().openFolder(at: options.root) else { return nil }
    let files = tree.files.map(\.path) + templates
    let identities = await Batches.map(files) { FileIdentity(at: $0, in: folder.number) }
    var known: [FileIdentity?] = []
    known.reserveCapacity(identities.count)
    for identity in identities {
      guard let identity else { return nil }
      known.append(identity.isRacy(readAfter: start) ? nil : identity)
    }
    return InputStamp(
      files: known, paths: digest(of: files),
      rest: rest(options, in: folder, readAfter: start))
  }

  private static func digest(of paths: [String]) -> ContentDigest {
    var writer = ArchiveWriter(reserving: paths.count * 64)
    for path in paths { writer.write(path) }
    return ContentDigest(of: writer.bytes)
  }

  private static func rest(
    _ options: BuildOptions, in folder: Descriptor, readAfter start: Int64
  ) -> ContentDigest? {
    var writer = ArchiveWriter(reserving: 1024)
    let settings = FileIdentity(at: ContentTree.settingsPath, in: folder.number)
    if let settings, settings.isRacy(readAfter: start) { return nil }
    settings.archive(into: &writer)
    writer.write(OutputSafety(output: options.output, root: options.root).output)
    (options.baseURL.map { "\($0.origin) \($0.path)" }).archive(into: &writer)
    options.visibility.showsFuture.archive(into: &writer)
    (VipsProgram(searchPath: options.searchPath)?.identity).archive(into: &writer)
    (CardProgram(searchPath: options.searchPath)?.identity).archive(into: &writer)
    return ContentDigest(of: writer.bytes)
  }

  /// Of all of it; nil where something could change unnoticed.
  var digest: ContentDigest? {
    guard let rest else { return nil }
    var writer = ArchiveWriter(reserving: (files.count + 2) * 32)
    paths.archive(into: &writer)
    rest.archive(into: &writer)
    for identity in files {
      guard let identity else { return nil }
      identity.archive(into: &writer)
    }
    return ContentDigest(of: writer.bytes)
  }

  /// The positions of the files that may be others than in an earlier stamp; nil where more is.
  func changedFiles(since last: InputStamp) -> [Int]? {
    guard let rest, rest == last.rest, paths == last.paths else { return nil }
    return files.indices.filter { files[$0] == nil || files[$0] != last.files[$0] }
  }
}

extension InputStamp: Archivable {
  func archive(into writer: inout ArchiveWriter) {
    files.archive(into: &writer)
    paths.archive(into: &writer)
    rest.archive(into: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      files: [FileIdentity?](from: &reader), paths: ContentDigest(from: &reader),
      rest: ContentDigest?(from: &reader))
  }
}
