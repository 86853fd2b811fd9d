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
      source: Source(from: &reader), citer: Event.Telling.Teller(from: &reader))
  }
}

extension Outlet.Citation.Source: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    switch self {
    case .listed(let position): position.archive(as: 0, into: &writer)
    case .told(let source): source.archive(as: 1, into: &writer)
    }
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    switch try reader.byte() {
    case 0: self = .listed(try reader.int())
    case 1: self = .told(try SourceCitation(from: &reader))
    default: throw ArchiveDamage()
    }
  }
}
