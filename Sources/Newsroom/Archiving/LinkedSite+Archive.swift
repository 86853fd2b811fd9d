import Archiving

/// A site is archived so that each of its things can be read alone. Settings are not part of it, nor
/// are the documents of stories.
extension Site {
  /// In parts: when they stand one after the other, and the linker's names behind them, they make the
  /// archive of a linked site.
  ///
  /// - Parameter keeper: takes them as soon as they are made; nil to hold them.
  package func archived(
    sharing: (some WorkSharing).Type, keptBy keeper: (any ByteKeeper)?
  ) async -> [StoredBytes] {
    func table(
      _ count: Int, _ archive: @escaping @Sendable (Int, inout ArchiveWriter) -> Void
    ) async -> [StoredBytes] {
      let positions = ArchiveRun.positions(count: count)
      return ArchiveTable.parts(
        await sharing.map(positions.count) { ArchiveRun(positions[$0], keptBy: keeper, archive) })
    }
    func table(_ list: SiteList<some Archivable & Sendable>) async -> [StoredBytes] {
      let elements = list.all
      return await table(elements.count) { elements[$0].archive(into: &$1) }
    }
    let stories = stories.all
    var parts = await table(stories.count) { stories[$0].archiveLinks(into: &$1) }
    parts += await table(entities)
    parts += await table(topics)
    parts += await table(authors)
    parts += await table(series)
    parts += await table(timelines)
    parts += await table(pages)
    parts += await table(events)
    parts += await table(outlets)
    parts += await table(assets)
    var rest = ArchiveWriter(reserving: 1 << 16)
    data.archive(into: &rest)
    relatedStories.archive(into: &rest)
    var subjects = ArchiveWriter(reserving: 1 << 16)
    StorySubjects(stories).archive(into: &subjects)
    rest.write(table: subjects.bytes)
    parts.append(.held(rest.bytes))
    return parts
  }
}

extension LinkedSite {
  /// - Parameters:
  ///   - reader: of bytes that a store keeps.
  ///   - settings: those of the site when it was archived.
  ///   - document: gives the document of a story, whose file has this path.
  ///   - damage: raised where a thing cannot be read later on; another stands in its place then.
  package init(
    from reader: inout ArchiveReader, settings: SiteSettings, damage: DamageFlag,
    document: @escaping @Sendable (Identifier<Story>, String) -> Document<StoryFields>?
  ) throws(ArchiveDamage) {
    let stories = try Self.list(.stories, from: &reader, damage) {
      position, reader throws(ArchiveDamage) in
      try Story(Identifier(position), linksFrom: &reader, document: document)
    }
    site = Site(
      settings: settings,
      stories: stories,
      entities: try Self.list(.entities, from: &reader, damage),
      topics: try Self.list(.topics, from: &reader, damage),
      authors: try Self.list(.authors, from: &reader, damage),
      series: try Self.list(.series, from: &reader, damage),
      timelines: try Self.list(.timelines, from: &reader, damage),
      pages: try Self.list(.pages, from: &reader, damage),
      events: try Self.list(.events, from: &reader, damage),
      outlets: try Self.list(.outlets, from: &reader, damage),
      assets: try Self.list(.assets, from: &reader, damage),
      data: try [DataFile](from: &reader),
      related: try RelatedStories(from: &reader))
    let table = try reader.table()
    let storyCount = stories.count
    deferredSubjects = Deferred {
      let subjects = table.read(0) { reader throws(ArchiveDamage) in
        try StorySubjects(from: &reader)
      }
      if let subjects, subjects.count == storyCount { return subjects }
      damage.raise()
      return StorySubjects([])
    }
    texts = try TextLinker(namesFrom: &reader, settings: settings, damage: damage)
  }

  private static func list<Element: Archivable & Sendable>(
    _ part: SitePart, from reader: inout ArchiveReader, _ damage: DamageFlag
  ) throws(ArchiveDamage) -> SiteList<Element> {
    try list(part, from: &reader, damage) { _, reader throws(ArchiveDamage) in
      try Element(from: &reader)
    }
  }

  private static func list<Element: Sendable>(
    _ part: SitePart, from reader: inout ArchiveReader, _ damage: DamageFlag,
    _ decode: @escaping @Sendable (Int, inout ArchiveReader) throws(ArchiveDamage) -> Element
  ) throws(ArchiveDamage) -> SiteList<Element> {
    let table = try reader.table()
    if table.count == 0 { return SiteList([], part) }
    let read: @Sendable (Int) -> Element? = { position in
      table.read(position) { reader throws(ArchiveDamage) in try decode(position, &reader) }
    }
    guard let first = read(0) else { throw ArchiveDamage() }
    return SiteList(
      DeferredElements(count: table.count) { position in
        if let element = read(position) { return element }
        damage.raise()
        return first
      }, part)
  }
}
