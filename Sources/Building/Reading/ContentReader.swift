import Diagnostics
import Digests
import Newsroom

/// Reads the files of a site, several at a time; those that an earlier build has read come out of
/// the cache.
struct ContentReader: Sendable {
  private let root: String
  private let reader: DocumentReader
  private let cache: BuildCache

  /// - Parameter scratch: for texts; nil to hold them.
  init(root: String, settings: SiteSettings, cache: BuildCache, scratch: ScratchFile? = nil) {
    self.root = root
    self.reader = DocumentReader(settings: settings.reading, keepingTextsIn: scratch)
    self.cache = cache
  }

  /// What reading gave, in the order of the tree, and what a later build is to know of it.
  struct Result: Sendable {
    let files: [ReadFile]
    let records: [(path: String, record: DocumentRecord)]
  }

  /// Every document; a file that cannot be read gives none.
  func read(
    _ tree: ContentTree, into report: inout BuildReport,
    progress: @Sendable (BuildProgress) -> Void
  ) async -> Result {
    await read(tree.documents, into: &report, progress: progress)
  }

  /// These documents.
  func read(
    _ files: [ContentFile], into report: inout BuildReport,
    progress: @Sendable (BuildProgress) -> Void
  ) async -> Result {
    progress(BuildProgress(phase: .read, total: files.count))
    let found = await Batches.map(files) { read($0) }
    for (file, _) in found { report.add(file.diagnostics) }
    let records = zip(files, found).compactMap { file, found in
      found.record.map { (path: file.path, record: $0) }
    }
    return Result(files: found.map(\.file), records: records)
  }

  private typealias Found = (file: ReadFile, record: DocumentRecord?)

  /// A file that is as it was is not opened; one whose content is as it was is not parsed.
  private func read(_ file: ContentFile) -> Found {
    let known = cache.document(file.path)
    if let known, let identity = known.identity,
      identity == FileIdentity(at: "\(root)/\(file.path)"),
      let kept = kept(known, file, identity)
    {
      return kept
    }
    do {
      let (source, identity) = try SourceFile.readIdentified(file.path, root: root)
      guard cache.isUsed else { return (reader.read(file, source), nil) }
      let certain = identity.isRacy(readAfter: cache.start) ? nil : identity
      let content = ContentDigest(of: source.bytes)
      if let known, known.content == content, let kept = kept(known, file, certain) {
        return kept
      }
      let read = reader.read(file, source)
      if read.metLimit { return (read, nil) }
      return (read, cache.add(read, of: file.path, content: content, identity: certain))
    } catch {
      return (ReadFile(content: nil, diagnostics: [error.diagnostic]), nil)
    }
  }

  private func kept(
    _ known: DocumentRecord, _ file: ContentFile, _ identity: FileIdentity?
  ) -> Found? {
    guard let read = cache.read(known, of: file.path) else { return nil }
    return (read, cache.keep(known, identity: identity))
  }
}
