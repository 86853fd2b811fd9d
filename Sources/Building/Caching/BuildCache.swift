import Archiving
import Diagnostics
import Digests
import Foundation
import Mentions
import Newsroom

/// What earlier builds of a site left for the next one, in `.sitegen/` beside its content; safe to
/// delete.
///
/// It holds what reading each content file gave, what each page was made from, and small things
/// by name. What is damaged, or was made by another program, is as if it were not there: a build
/// with a cache gives what one without it gives, or it is a mistake of this program.
final class BuildCache: Sendable {
  /// What a build leaves.
  struct Contents: Sendable {
    /// By their paths.
    var documents: [(path: String, record: DocumentRecord)]
    /// Nil leaves what stands there: where nothing was published.
    var pages: [RememberedOutput]?
    /// Nil leaves what stands there.
    var values: [String: StoredBytes]?
    /// What the next builds may need where few files are edited; nil where nothing was published, or
    /// it cannot be known what changes. In parts that are written one after the other.
    var snapshot: [StoredBytes]?
  }

  /// What the cache is used for.
  enum Mode: Sendable {
    case off, reading, readingAndWriting
  }

  /// Nanoseconds since 1970 when the build began, before any file was read.
  let start = FileIdentity.now()
  /// Nil where there is no folder for it.
  private let folder: Descriptor?
  private let index: CacheIndex?
  /// Nil where there is no folder for it.
  private let documents: DocumentFile?
  /// What builds that found few files edited left since the last whole one; nil where there were none.
  let edited: EditedBuild?
  private let mode: Mode
  private let calls: FileCalls
  /// Why it cannot be written.
  private let failure: CallFailure?
  private let program: ContentDigest
  private let reading: ContentDigest

  /// Opens the cache of a site.
  ///
  /// - Parameters:
  ///   - program: which program asks; only tests say another.
  ///   - reading: the settings that documents are read with: those that were read with others are
  ///     not in the cache; nil where no document is asked for.
  init(
    root: String, mode: Mode, reading: ReadingSettings? = nil,
    program: ContentDigest = ProgramIdentity.digest, calls: FileCalls = FileCalls()
  ) {
    self.calls = calls
    self.program = program
    self.reading = reading?.digest ?? ContentDigest(of: [])
    self.mode = mode
    var failure: CallFailure?
    let folder = Self.open("\(root)/\(SiteLock.folder)", mode, calls, &failure)
    self.failure = failure
    index = folder.flatMap { CacheIndex(in: $0, program: program) }
    self.folder = folder
    edited = index?.finishedBuild?.site.flatMap { site in
      folder.flatMap { EditedBuild(in: $0, site: site, calls) }
    }
    documents = Self.documents(in: folder, index?.header, reading: self.reading, calls)
  }

  /// The same cache, for documents that were read with these settings.
  init(_ cache: BuildCache, reading: ReadingSettings) {
    calls = cache.calls
    program = cache.program
    self.reading = reading.digest
    mode = cache.mode
    failure = cache.failure
    folder = cache.folder
    index = cache.index
    edited = cache.edited
    documents = Self.documents(in: folder, index?.header, reading: self.reading, calls)
  }

  private static func documents(
    in folder: Descriptor?, _ header: CacheIndex.Header?, reading: ContentDigest,
    _ calls: FileCalls
  ) -> DocumentFile? {
    let isUsable = header?.reading == reading
    return folder.map { folder in
      DocumentFile(
        in: folder, length: isUsable ? header?.documentsLength ?? 0 : 0,
        inUse: header?.documentsInUse ?? 0, calls: calls)
    }
  }

  private static func open(
    _ path: String, _ mode: Mode, _ calls: FileCalls, _ failure: inout CallFailure?
  ) -> Descriptor? {
    guard mode != .off else { return nil }
    do throws(CallFailure) {
      if mode == .readingAndWriting { try calls.makeFolders(at: path) }
      let folder = try calls.openFolder(at: path)
      if mode == .readingAndWriting {
        do throws(CallFailure) {
          _ = try calls.create(".gitignore", in: folder, Array("*\n".utf8))
        } catch  where error.number == EEXIST {}
      }
      return folder
    } catch {
      failure = error
      return try? calls.openFolder(at: path)
    }
  }

  // MARK: Looking up, on any thread

  func document(_ path: String) -> DocumentRecord? {
    guard index?.header.reading == reading else { return nil }
    return index?.record(path, in: .documents)
  }

  /// - Parameter path: in the output.
  func page(_ path: String) -> PageRecord? {
    edited?.record(path) ?? wholePage(path)
  }

  /// What the last whole build remembered of it.
  func wholePage(_ path: String) -> PageRecord? { index?.record(path, in: .pages) }

  /// What the last build of the site left.
  var finishedBuild: FinishedBuild? { edited?.finished ?? index?.finishedBuild }

  /// The number of the last build, whether or not it found anything to do; 0 where there was none.
  var buildNumber: Int {
    guard let finishedBuild else { return 0 }
    return finishedBuild.number + (idleBuilds?.count ?? 0)
  }

  private var idleBuilds: IdleBuilds? {
    guard let folder, let number = finishedBuild?.number else { return nil }
    return IdleBuilds(in: folder, after: number, calls)
  }

  /// What the last whole one left for edits of few files.
  var snapshot: SiteSnapshot? {
    guard let folder, let digest = index?.finishedBuild?.site else { return nil }
    return SiteSnapshot(in: folder, digest: digest)
  }

  /// The paths of all pages in the output, in byte order.
  var pagePaths: [String] { index?.keys(of: .pages) ?? [] }

  /// How many pages the last whole build remembered.
  var pageCount: Int { index?.count(of: .pages) ?? 0 }

  /// The paths of some of these, by their positions in byte order.
  func pagePaths(
    in positions: Range<Int>, where isWanted: (UnsafeRawBufferPointer) -> Bool
  ) -> [String] {
    index?.keys(of: .pages, in: positions, where: isWanted) ?? []
  }

  func value(_ key: String) -> [UInt8]? { index?.bytes(key, in: .values) }

  /// Nil where there is none, or what stands there is damaged.
  func archivedValue<Stored: Archivable>(_ key: String) -> Stored? {
    index?.record(key, in: .values)
  }

  // MARK: Documents, on any thread

  /// False where nothing is looked up or kept.
  var isUsed: Bool { folder != nil }

  /// What reading a file gave; nil where it is damaged.
  func read(_ record: DocumentRecord, of path: String) -> ReadFile? {
    documents?.read(record.place, of: path)
  }

  /// Where any of these bytes stand in the documents; nil for more than `limit` places, and where there
  /// are no documents to look at.
  func places(of wanted: [[UInt8]], limit: Int) async -> [UInt64]? {
    await documents?.places(of: wanted, limit: limit)
  }

  /// Whether any of these names may be found in a document.
  func holds(_ record: DocumentRecord, any names: [NameOutline]) -> Bool {
    documents?.holds(any: names, at: record.place) ?? false
  }

  /// Keeps a document for the next build.
  /// - Parameter identity: the file's now; nil where it would not tell of every change.
  func keep(_ record: DocumentRecord, identity: FileIdentity?) -> DocumentRecord? {
    guard mode == .readingAndWriting else { return nil }
    return documents?.keep(record.place).map {
      DocumentRecord(identity: identity, content: record.content, place: $0)
    }
  }

  /// Adds a document that was read; nil where the cache is not written.
  func add(
    _ file: ReadFile, of path: String, content: ContentDigest, identity: FileIdentity?
  ) -> DocumentRecord? {
    guard mode == .readingAndWriting, let documents else { return nil }
    var writer = ArchiveWriter(subject: path, reserving: 16 << 10)
    file.archive(into: &writer)
    return documents.append(writer.bytes).map {
      DocumentRecord(identity: identity, content: content, place: $0)
    }
  }

  // MARK: Saving

  /// Writes the cache where it is another than before.
  ///
  /// - Throws: where it cannot be written; the old one is then still there, or none is.
  func save(_ contents: Contents) throws(CallFailure) {
    guard mode == .readingAndWriting else { return }
    if let failure { throw failure }
    guard let folder, let documents else { return }
    do throws(CallFailure) {
      let header = CacheIndex.Header(
        program: program, reading: reading, documentsLength: try documents.finish(),
        documentsInUse: contents.documents.reduce(0) { $0 + $1.record.place.count })
      let parts = CacheIndex.parts(header, tables(of: contents))
      let sealed = SealedParts(parts) { $0.canonicalBytes }
      try create(CacheIndex.name, in: folder, sealed)
      if index?.isEqual(to: sealed.digest, count: parts.count) == true {
        return try calls.removeTree(Self.newName(of: CacheIndex.name), in: folder)
      }
      // First, for the index says which one it is of.
      if let snapshot = contents.snapshot {
        try create(SiteSnapshot.name, in: folder, GatheredBytes(snapshot))
        try replace(SiteSnapshot.name, in: folder)
        try calls.removeTree(EditedBuild.name, in: folder)
      }
      try replace(CacheIndex.name, in: folder)
    } catch {
      documents.discard()
      // On a full disk a file that nobody reads is in the way.
      for name in [CacheIndex.name, SiteSnapshot.name] {
        try? calls.removeTree(Self.newName(of: name), in: folder)
      }
      throw error
    }
  }

  /// Writes what a build leaves that found few files edited.
  func save(_ edited: EditedBuild) throws(CallFailure) {
    guard let folder else { return }
    try create(EditedBuild.name, in: folder, CollectionOfOne(edited.bytes))
    try replace(EditedBuild.name, in: folder)
  }

  /// Notes that a build found nothing to do. Where it cannot, `explain` knows one build less.
  func saveIdleBuild() {
    guard let folder, let number = finishedBuild?.number else { return }
    let idle = IdleBuilds(last: number, count: (idleBuilds?.count ?? 0) + 1)
    do throws(CallFailure) {
      try create(IdleBuilds.name, in: folder, CollectionOfOne(idle.bytes))
      try replace(IdleBuilds.name, in: folder)
    } catch {
      try? calls.removeTree(Self.newName(of: IdleBuilds.name), in: folder)
    }
  }

  /// Writes a file that is to take the place of another.
  private func create(
    _ name: String, in folder: Descriptor, _ parts: some Sequence<[UInt8]>
  ) throws(CallFailure) {
    try calls.removeTree(Self.newName(of: name), in: folder)
    _ = try calls.create(Self.newName(of: name), in: folder, parts)
  }

  private func replace(_ name: String, in folder: Descriptor) throws(CallFailure) {
    try calls.replace(name, by: Self.newName(of: name), in: folder)
  }

  private static func newName(of name: String) -> String { "\(name).new" }

  private func tables(of contents: Contents) -> [CacheIndex.Table: CacheTableWriter] {
    var documents = CacheTableWriter()
    for (path, record) in contents.documents {
      var writer = ArchiveWriter(reserving: 128)
      record.archive(into: &writer)
      documents.add(path, .held(writer.bytes))
    }
    var tables = [CacheIndex.Table.documents: documents]
    if let pages = contents.pages {
      var writer = CacheTableWriter()
      for page in pages { writer.add(page.path, page.archive) }
      tables[.pages] = writer
    } else {
      tables[.pages] = old(.pages)
    }
    if let values = contents.values {
      var writer = CacheTableWriter()
      for (key, bytes) in values { writer.add(key, bytes) }
      tables[.values] = writer
    } else {
      tables[.values] = old(.values)
    }
    return tables
  }

  private func old(_ table: CacheIndex.Table) -> CacheTableWriter {
    index?.copy(table) ?? CacheTableWriter()
  }
}

extension Diagnostic {
  static func unwritableCache(_ failure: CallFailure) -> Diagnostic {
    .warning(
      "unwritable-cache", "cache cannot be written: \(systemMessage(failure.number))",
      at: .file(SiteLock.folder), help: "the next build does all the work again")
  }
}

extension ReadingSettings {
  var digest: ContentDigest {
    var writer = ArchiveWriter()
    archive(into: &writer)
    return ContentDigest(of: writer.bytes)
  }
}
