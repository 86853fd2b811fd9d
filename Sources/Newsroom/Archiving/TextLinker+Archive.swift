import Archiving
import Mentions

extension TextLinker {
  /// What depends on the site's documents: the rest follows from its settings.
  package var archivedNames: [UInt8] {
    var writer = ArchiveWriter(reserving: 1 << 20)
    names.archive(into: &writer)
    index.entities.archive(into: &writer)
    index.entityPaths.archive(into: &writer)
    var places = ArchiveWriter(reserving: 1 << 16)
    index.deferredPlaces.value.archive(into: &places)
    writer.write(table: places.bytes)
    return writer.bytes
  }

  init(
    namesFrom reader: inout ArchiveReader, settings: SiteSettings, damage: DamageFlag
  ) throws(ArchiveDamage) {
    let names = try [MentionPattern](from: &reader)
    let entities = try [String: Identifier<Entity>](from: &reader)
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

extension LinkPlaces: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    documents.archive(into: &writer)
    stories.archive(into: &writer)
    storyPaths.archive(into: &writer)
    assets.archive(into: &writer)
    hidden.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      documents: [String: Place](from: &reader),
      stories: [String: [Identifier<Story>]](from: &reader),
      storyPaths: [String](from: &reader),
      assets: [String: Route](from: &reader),
      hidden: [String: Visibility.Reason](from: &reader))
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
