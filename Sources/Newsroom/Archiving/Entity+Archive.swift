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
    partEvents.archive(into: &writer)
    listedStories.archive(into: &writer)
    storyParts.archive(into: &writer)
    companions.archive(into: &writer)
  }

  package convenience init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      id: Identifier(from: &reader), path: String(from: &reader), slug: String(from: &reader),
      route: Route(from: &reader), fields: EntityFields(from: &reader),
      body: LinkedProse(from: &reader), picture: LinkedPicture?(from: &reader),
      partOf: Identifier?(from: &reader), parts: [Identifier](from: &reader),
      stories: [Identifier](from: &reader), timeline: [Identifier](from: &reader),
      partEvents: [Identifier<Event>: Identifier<Entity>](from: &reader),
      listedStories: [Identifier](from: &reader),
      storyParts: [Identifier<Story>: Identifier<Entity>](from: &reader),
      companions: [Companion](from: &reader))
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
