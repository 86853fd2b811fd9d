import Archiving

extension Entity: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    id.archive(into: &writer)
    path.archive(into: &writer)
    slug.archive(into: &writer)
    route.archive(into: &writer)
    fields.archive(into: &writer)
    body.archive(into: &writer)
    picture.archive(into: &writer)
    partOf.archive(into: &writer)
    parts.archive(into: &writer)
    stories.archive(into: &writer)
    timeline.archive(into: &writer)
    Part.list(partEvents).archive(into: &writer)
    listedStories.archive(into: &writer)
    Part.list(storyParts).archive(into: &writer)
    companions.archive(into: &writer)
  }

  package convenience init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      id: Identifier(from: &reader), path: String(from: &reader), slug: String(from: &reader),
      route: Route(from: &reader), fields: EntityFields(from: &reader),
      body: LinkedProse(from: &reader), picture: LinkedPicture?(from: &reader),
      partOf: Identifier?(from: &reader), parts: [Identifier](from: &reader),
      stories: [Identifier](from: &reader), timeline: [Identifier](from: &reader),
      partEvents: Part.dictionary([Part](from: &reader)),
      listedStories: [Identifier](from: &reader),
      storyParts: Part.dictionary([Part](from: &reader)),
      companions: [Companion](from: &reader))
  }

  /// What a part of the entity has to do with one thing.
  private struct Part<Element>: Archivable {
    let thing: Identifier<Element>
    let part: Identifier<Entity>

    static func list(_ parts: [Identifier<Element>: Identifier<Entity>]) -> [Part] {
      parts.sorted { $0.key < $1.key }.map { Part(thing: $0.key, part: $0.value) }
    }

    static func dictionary(_ list: [Part]) -> [Identifier<Element>: Identifier<Entity>] {
      Dictionary(list.map { ($0.thing, $0.part) }, uniquingKeysWith: { $1 })
    }

    init(thing: Identifier<Element>, part: Identifier<Entity>) {
      self.thing = thing
      self.part = part
    }

    func archive(into writer: inout ArchiveWriter) {
      thing.archive(into: &writer)
      part.archive(into: &writer)
    }

    init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
      try self.init(thing: Identifier(from: &reader), part: Identifier(from: &reader))
    }
  }
}

extension Entity.Companion: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    entity.archive(into: &writer)
    writer.write(count: storyCount)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(entity: Identifier(from: &reader), storyCount: reader.natural())
  }
}
