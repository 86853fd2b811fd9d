import Archiving

extension StaticPage: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    id.archive(into: &writer)
    path.archive(into: &writer)
    slug.archive(into: &writer)
    route.archive(into: &writer)
    fields.archive(into: &writer)
    body.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      id: Identifier(from: &reader), path: String(from: &reader), slug: String(from: &reader),
      route: Route(from: &reader), fields: PageFields(from: &reader),
      body: LinkedProse(from: &reader))
  }
}

extension Timeline: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    id.archive(into: &writer)
    path.archive(into: &writer)
    slug.archive(into: &writer)
    route.archive(into: &writer)
    fields.archive(into: &writer)
    body.archive(into: &writer)
    events.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      id: Identifier(from: &reader), path: String(from: &reader), slug: String(from: &reader),
      route: Route(from: &reader), fields: TimelineFields(from: &reader),
      body: LinkedProse(from: &reader), events: [Identifier](from: &reader))
  }
}

extension Asset: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    path.archive(into: &writer)
    route.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(path: String(from: &reader), route: Route(from: &reader))
  }
}
