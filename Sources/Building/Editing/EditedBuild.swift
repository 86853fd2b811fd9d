import Archiving
import Digests
import Newsroom

/// What a build leaves that found little changed (`Build.edit`): what is other now than the last whole
/// build left it.
struct EditedBuild: Sendable {
  static let name = "edits"

  /// Of the snapshot of the whole build.
  let site: ContentDigest
  let finished: FinishedBuild
  let outputs: [Output]
  /// Positions of the outputs of the snapshot that there are no longer.
  let removed: [Int]
  let extent: EditExtent

  /// An output that was made since the whole build.
  struct Output: Sendable {
    /// Which one it is.
    enum Kind: Sendable {
      /// Its position among the outputs of the snapshot.
      case shown(Int)
      /// A part of the words of the search.
      case searchWords(Int)
      case sitemap
      /// A page that the snapshot does not have.
      case added

      var isShown: Bool { if case .shown = self { true } else { false } }
    }

    let kind: Kind
    let path: String
    let record: PageRecord
  }

  var searchParts: [Int] {
    outputs.compactMap { if case .searchWords(let part) = $0.kind { part } else { nil } }
  }

  var sitemaps: [String] {
    outputs.compactMap { if case .sitemap = $0.kind { $0.path } else { nil } }
  }

  /// The positions of outputs that are not what the whole build made.
  func shownPositions(in cache: BuildCache) -> [Int] {
    outputs.compactMap { output in
      guard case .shown(let position) = output.kind else { return nil }
      return cache.isEdited(output) ? position : nil
    }
  }

  var addedPaths: [String] {
    outputs.compactMap { if case .added = $0.kind { $0.path } else { nil } }
  }

  func record(_ path: String) -> PageRecord? { outputs.first { $0.path == path }?.record }

  /// With the digest of all before it at the end.
  var bytes: [UInt8] {
    var writer = ArchiveWriter(reserving: 1024)
    archive(into: &writer)
    var bytes = writer.bytes
    ContentDigest(of: bytes).append(to: &bytes)
    return bytes
  }

  /// Nil where there is none since the build that left the snapshot of this digest, or it is damaged.
  init?(in folder: Descriptor, site: ContentDigest, _ calls: FileCalls) {
    guard let bytes = try? calls.read(Self.name, in: folder) else { return nil }
    let length = bytes.count - ContentDigest.byteCount
    guard length > 0 else { return nil }
    let edited = bytes.withUnsafeBytes { bytes -> EditedBuild? in
      let archive = UnsafeRawBufferPointer(rebasing: bytes[..<length])
      guard
        ContentDigest(canonical: UnsafeRawBufferPointer(rebasing: bytes[length...]))
          == ContentDigest(of: archive)
      else { return nil }
      var reader = ArchiveReader(archive)
      return try? EditedBuild(from: &reader)
    }
    guard let edited, edited.site == site else { return nil }
    self = edited
  }

  init(
    site: ContentDigest, finished: FinishedBuild, outputs: [Output], removed: [Int],
    extent: EditExtent
  ) {
    self.site = site
    self.finished = finished
    self.outputs = outputs
    self.removed = removed
    self.extent = extent
  }
}

extension BuildCache {
  /// Whether an output is not what the last whole build made.
  func isEdited(_ output: EditedBuild.Output) -> Bool {
    output.record.output != wholePage(output.path)?.output
  }
}

extension EditedBuild: Archivable {
  func archive(into writer: inout ArchiveWriter) {
    site.archive(into: &writer)
    finished.archive(into: &writer)
    outputs.archive(into: &writer)
    removed.archive(into: &writer)
    extent.archive(into: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      site: ContentDigest(from: &reader), finished: FinishedBuild(from: &reader),
      outputs: [Output](from: &reader), removed: [Int](from: &reader),
      extent: EditExtent(from: &reader))
  }
}

extension EditedBuild.Output: Archivable {
  func archive(into writer: inout ArchiveWriter) {
    switch kind {
    case .shown(let position): position.archive(as: 0, into: &writer)
    case .searchWords(let part): part.archive(as: 1, into: &writer)
    case .sitemap: writer.write(byte: 2)
    case .added: writer.write(byte: 3)
    }
    path.archive(into: &writer)
    record.archive(into: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    switch try reader.byte() {
    case 0: kind = .shown(try Int(from: &reader))
    case 1: kind = .searchWords(try Int(from: &reader))
    case 2: kind = .sitemap
    case 3: kind = .added
    default: throw ArchiveDamage()
    }
    path = try String(from: &reader)
    record = try PageRecord(from: &reader)
  }

  init(_ kind: Kind, path: String, record: PageRecord) {
    self.kind = kind
    self.path = path
    self.record = record
  }
}
