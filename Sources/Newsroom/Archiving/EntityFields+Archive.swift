import Archiving
import FrontMatter

extension EntityFields: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    name.archive(into: &writer)
    sortName.archive(into: &writer)
    type.archive(into: &writer)
    slug.archive(into: &writer)
    aliases.archive(into: &writer)
    description.archive(into: &writer)
    wikidata.archive(into: &writer)
    sameAs.archive(into: &writer)
    image.archive(into: &writer)
    partOf.archive(into: &writer)
    includesParts.archive(into: &writer)
    linksAutomatically.archive(into: &writer)
    facts.archive(into: &writer)
    events.archive(into: &writer)
    formerURLs.archive(into: &writer)
  }

  package convenience init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      name: String(from: &reader),
      sortName: String(from: &reader),
      type: EntityType(from: &reader),
      slug: Located<String>?(from: &reader),
      aliases: [Located<String>](from: &reader),
      description: String?(from: &reader),
      wikidata: String?(from: &reader),
      sameAs: [String](from: &reader),
      image: Picture?(from: &reader),
      partOf: Located<String>?(from: &reader),
      includesParts: Bool?(from: &reader),
      linksAutomatically: Bool(from: &reader),
      facts: [Fact](from: &reader),
      events: [EventFields](from: &reader),
      formerURLs: [Located<String>](from: &reader))
  }
}

extension EntityFields.Fact: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    label.archive(into: &writer)
    value.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      label: String(from: &reader),
      value: String(from: &reader))
  }
}

extension EntityType: Archivable {}
