import Archiving
import Digests
import Newsroom

/// What a whole build leaves in `.sitegen/site` for those after it that find nothing changed but texts of
/// a few stories and details of a few entities: the linked site and its plan, each thing of which is
/// read when it is asked for.
///
/// Its digest stands in the cache. Its number is the build's, so that no two are equal.
struct SiteSnapshot: Sendable {
  static let name = "site"

  let digest: ContentDigest
  let inputs: InputStamp
  /// What stories and entities are called from one build to the next, by position.
  private let storyNames: [UInt64]
  private let entityNames: [UInt64]
  private let documents: ArchiveTable
  /// Where the documents begin in the cache.
  private let documentOffsets: [UInt64]
  /// For each story the position of its document.
  private let storyDocuments: [Int]
  /// Those of `TemplateReference`: to find them takes all views.
  let plainMembers: Set<String>
  /// Those of the plan, and what their paths are called.
  private let outputs: ArchiveTable
  private let outputNames: [UInt64]
  let routes: TakenRoutes
  /// Positions of the outputs of which the cache remembers nothing.
  let forgottenOutputs: [Int]
  private let file: MappedFile
  /// Where in the file the site begins.
  private let site: Int

  /// The bytes of a snapshot in parts, and the digest that stands at their end.
  ///
  /// - Parameters:
  ///   - linked: the archive of the linked site, in parts.
  ///   - keeper: takes parts that are large.
  static func parts(
    number: Int, inputs: InputStamp, _ presentation: Presentation, linked: [StoredBytes],
    documents: KnownDocuments, forgotten: [Int], keptBy keeper: any ByteKeeper
  ) -> (parts: [StoredBytes], digest: ContentDigest) {
    var parts: [StoredBytes] = []
    func append(_ write: (inout ArchiveWriter) -> Void) {
      var writer = ArchiveWriter(reserving: 1 << 16)
      write(&writer)
      parts.append(keeper.keep(writer.bytes))
    }
    let site = presentation.site
    append { writer in
      number.archive(into: &writer)
      inputs.archive(into: &writer)
      writer.write(fixed: site.stories.all.map { SiteNames.name($0.path) })
      writer.write(fixed: site.entities.all.map { SiteNames.name($0.path) })
    }
    parts += ArchiveTable.parts(of: documents.entries, keptBy: keeper)
    append { writer in
      writer.write(fixed: documents.entries.map(\.record.place.offset))
      documents.ofStories.archive(into: &writer)
      TemplateReference.plainMembers.sorted().archive(into: &writer)
    }
    let outputs = presentation.plan.outputs
    parts += ArchiveTable.parts(
      ArchiveRun.positions(count: outputs.count).map { positions in
        ArchiveRun(positions, keptBy: keeper) { outputs[$0].archive(into: &$1) }
      })
    append { writer in
      writer.write(fixed: outputs.map { SiteNames.name($0.route.outputPath) })
      forgotten.archive(into: &writer)
      TakenRoutes(presentation.plan).archive(into: &writer)
    }
    parts += linked
    append { writer in
      presentation.plan.archive(into: &writer)
      PresentedPictures(presentation).archive(into: &writer)
    }
    let digest = ContentDigest(of: GatheredBytes(parts))
    return (parts + [.held(digest.canonicalBytes)], digest)
  }

  /// Nil where there is none that has this digest.
  init?(in folder: Descriptor, digest: ContentDigest) {
    guard let file = MappedFile(Self.name, in: folder) else { return nil }
    let found = file.withBytes { bytes -> SiteSnapshot? in
      let length = bytes.count - ContentDigest.byteCount
      guard length > 0,
        ContentDigest(of: UnsafeRawBufferPointer(rebasing: bytes[..<length])) == digest
      else { return nil }
      var reader = ArchiveReader(
        UnsafeRawBufferPointer(rebasing: bytes[..<length]), keptBy: (file, offset: 0))
      return try? SiteSnapshot(file, digest, from: &reader)
    }
    guard let found else { return nil }
    self = found
  }

  private init(
    _ file: MappedFile, _ digest: ContentDigest, from reader: inout ArchiveReader
  ) throws(ArchiveDamage) {
    _ = try Int(from: &reader)
    inputs = try InputStamp(from: &reader)
    storyNames = try reader.fixedNumbers()
    entityNames = try reader.fixedNumbers()
    documents = try reader.table()
    documentOffsets = try reader.fixedNumbers()
    storyDocuments = try [Int](from: &reader)
    plainMembers = Set(try [String](from: &reader))
    outputs = try reader.table()
    outputNames = try reader.fixedNumbers()
    forgottenOutputs = try [Int](from: &reader)
    routes = try TakenRoutes(from: &reader)
    guard let place = reader.place else { throw ArchiveDamage() }
    site = place.offset
    self.digest = digest
    self.file = file
  }

  /// The position of the story whose file has a path.
  func story(at path: String) -> Identifier<Story>? {
    storyNames.firstIndex(of: SiteNames.name(path)).map { Identifier($0) }
  }

  /// The same of an entity.
  func entity(at path: String) -> Identifier<Entity>? {
    entityNames.firstIndex(of: SiteNames.name(path)).map { Identifier($0) }
  }

  /// What the build knew of a document; nil where that is damaged.
  func document(_ position: Int) -> KnownDocuments.Entry? {
    documents.read(position) { reader throws(ArchiveDamage) in
      try KnownDocuments.Entry(from: &reader)
    }
  }

  /// The position of the last document that begins in the cache no later than there.
  func document(before offset: UInt64) -> Int? {
    let next = documentOffsets.firstPlace { $0 > offset }
    return next > 0 ? next - 1 : nil
  }

  /// The positions of the outputs at these paths; nil where one is none of the plan.
  func outputs(at paths: [String]) -> [Int]? {
    var wanted = Set(paths.map(SiteNames.name))
    let count = wanted.count
    let found = outputNames.indices.filter { wanted.contains(outputNames[$0]) }
    wanted.subtract(found.map { outputNames[$0] })
    return wanted.isEmpty && found.count == count ? found : nil
  }

  /// Nil where it is damaged.
  func output(_ position: Int) -> OutputPlan? {
    outputs.read(position) { reader throws(ArchiveDamage) in try OutputPlan(from: &reader) }
  }

  /// - Parameters:
  ///   - settings: those of the site.
  ///   - cache: keeps the documents.
  ///   - damage: raised where something cannot be read later on.
  func presented(
    _ settings: SiteSettings, _ cache: BuildCache, damage: DamageFlag
  ) -> PresentedSite? {
    file.withBytes { bytes in
      let rest = UnsafeRawBufferPointer(
        rebasing: bytes[site..<(bytes.count - ContentDigest.byteCount)])
      var reader = ArchiveReader(rest, keptBy: (file, offset: site))
      return try? PresentedSite(from: &reader, settings: settings, damage: damage) { story, path in
        guard story.index < storyDocuments.count,
          let known = document(storyDocuments[story.index]), known.path == path
        else { return nil }
        let file = cache.read(known.record, of: path)
        guard case .story(let document)? = file?.content else { return nil }
        return document
      }
    }
  }
}
