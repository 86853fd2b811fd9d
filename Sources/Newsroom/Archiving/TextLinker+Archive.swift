import Archiving
import Mentions

extension TextLinker {
  /// What depends on the site's documents: the rest follows from its settings.
  func archiveNames(into writer: inout ArchiveWriter) {
    names.archive(into: &writer)
    Entry.list(index.entities).archive(into: &writer)
    index.entityPaths.archive(into: &writer)
    var places = ArchiveWriter(reserving: 1 << 16)
    index.deferredPlaces.value.archive(into: &places)
    writer.write(table: [places.bytes])
  }

  init(
    namesFrom reader: inout ArchiveReader, settings: SiteSettings, damage: DamageFlag
  ) throws(ArchiveDamage) {
    let names = try [MentionPattern](from: &reader)
    let entities = Entry.dictionary(try [Entry<Identifier<Entity>>](from: &reader))
    let entityPaths = try [String](from: &reader)
    let table = try reader.table()
    let places = Deferred {
      let places = table.read(0) { reader throws(ArchiveDamage) in
        try LinkPlaces(from: &reader)
      }
      if places == nil { damage.raise() }
      return places ?? LinkPlaces()
    }
    self.init(
      index: DocumentIndex(entities: entities, entityPaths: entityPaths, places: places),
      names: names, settings: settings)
  }
}

/// What is known by one name.
private struct Entry<Value: Archivable>: Archivable {
  let name: String
  let value: Value

  static func list(_ values: [String: Value]) -> [Entry] {
    values.sorted { $0.key < $1.key }.map { Entry(name: $0.key, value: $0.value) }
  }

  static func dictionary(_ list: [Entry]) -> [String: Value] {
    Dictionary(list.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
  }

  init(name: String, value: Value) {
    self.name = name
    self.value = value
  }

  func archive(into writer: inout ArchiveWriter) {
    name.archive(into: &writer)
    value.archive(into: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(name: String(from: &reader), value: Value(from: &reader))
  }
}

extension LinkPlaces: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    Entry.list(documents).archive(into: &writer)
    Entry.list(stories).archive(into: &writer)
    storyPaths.archive(into: &writer)
    Entry.list(assets).archive(into: &writer)
    Entry.list(hidden).archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      documents: Entry.dictionary([Entry<Place>](from: &reader)),
      stories: Entry.dictionary([Entry<[Identifier<Story>]>](from: &reader)),
      storyPaths: [String](from: &reader),
      assets: Entry.dictionary([Entry<Route>](from: &reader)),
      hidden: Entry.dictionary([Entry<Visibility.Reason>](from: &reader)))
  }
}

extension LinkPlaces.Place: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    target.archive(into: &writer)
    anchors.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(LinkTarget(from: &reader), anchors: [String](from: &reader))
  }
}

extension Visibility.Reason: Archivable {}

extension MentionPattern: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    name.archive(into: &writer)
    writer.write(count: owner)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(name: reader.string(), owner: reader.natural())
  }
}
