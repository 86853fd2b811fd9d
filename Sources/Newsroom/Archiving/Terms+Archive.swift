import Archiving

extension Topic: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    id.archive(into: &writer)
    slug.archive(into: &writer)
    route.archive(into: &writer)
    title.archive(into: &writer)
    description.archive(into: &writer)
    body.archive(into: &writer)
    stories.archive(into: &writer)
    timeline.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      id: Identifier(from: &reader), slug: String(from: &reader), route: Route(from: &reader),
      title: String(from: &reader), description: String?(from: &reader),
      body: LinkedProse?(from: &reader), stories: [Identifier](from: &reader),
      timeline: [Identifier](from: &reader))
  }
}

extension Author: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    id.archive(into: &writer)
    slug.archive(into: &writer)
    route.archive(into: &writer)
    name.archive(into: &writer)
    role.archive(into: &writer)
    isOrganization.archive(into: &writer)
    body.archive(into: &writer)
    stories.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      id: Identifier(from: &reader), slug: String(from: &reader), route: Route(from: &reader),
      name: String(from: &reader), role: String?(from: &reader),
      isOrganization: Bool(from: &reader), body: LinkedProse?(from: &reader),
      stories: [Identifier](from: &reader))
  }
}

extension Series: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    id.archive(into: &writer)
    slug.archive(into: &writer)
    route.archive(into: &writer)
    title.archive(into: &writer)
    stories.archive(into: &writer)
    timeline.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      id: Identifier(from: &reader), slug: String(from: &reader), route: Route(from: &reader),
      title: String(from: &reader), stories: [Identifier](from: &reader),
      timeline: [Identifier](from: &reader))
  }
}

extension Outlet: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    slug.archive(into: &writer)
    route.archive(into: &writer)
    name.archive(into: &writer)
    citations.archive(into: &writer)
    stories.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      slug: String(from: &reader), route: Route(from: &reader), name: String(from: &reader),
      citations: [Citation](from: &reader), stories: [Identifier](from: &reader))
  }
}

extension Outlet.Citation: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    source.archive(into: &writer)
    citer.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      source: SourceCitation(from: &reader), citer: Event.Telling.Teller(from: &reader))
  }
}
