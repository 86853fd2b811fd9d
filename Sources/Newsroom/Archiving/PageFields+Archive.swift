import Archiving
import Chronology
import FrontMatter

extension PageFields: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    title.archive(into: &writer)
    summary.archive(into: &writer)
    slug.archive(into: &writer)
    isDraft.archive(into: &writer)
    aliases.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      title: String(from: &reader),
      summary: String?(from: &reader),
      slug: Located<String>?(from: &reader),
      isDraft: Bool(from: &reader),
      aliases: [Located<String>](from: &reader))
  }
}

extension TermFields: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    title.archive(into: &writer)
    slug.archive(into: &writer)
    description.archive(into: &writer)
    role.archive(into: &writer)
    isOrganization.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      title: String(from: &reader),
      slug: Located<String>?(from: &reader),
      description: String?(from: &reader),
      role: String?(from: &reader),
      isOrganization: Bool(from: &reader))
  }
}

extension TimelineFields: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    title.archive(into: &writer)
    description.archive(into: &writer)
    slug.archive(into: &writer)
    entities.archive(into: &writer)
    topics.archive(into: &writer)
    kinds.archive(into: &writer)
    match.archive(into: &writer)
    from.archive(into: &writer)
    to.archive(into: &writer)
    events.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      title: String(from: &reader),
      description: String?(from: &reader),
      slug: Located<String>?(from: &reader),
      entities: [Located<String>](from: &reader),
      topics: [Located<String>](from: &reader),
      kinds: [Located<String>](from: &reader),
      match: Match(from: &reader),
      from: UncertainDate?(from: &reader),
      to: UncertainDate?(from: &reader),
      events: [Located<String>](from: &reader))
  }
}

extension TimelineFields.Match: Archivable {}
