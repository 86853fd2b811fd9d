import Archiving
import Newsroom

extension PictureSources: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    own.archive(into: &writer)
    webp.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(own: [Candidate](from: &reader), webp: [Candidate](from: &reader))
  }
}

extension PictureSources.Candidate: Archivable {
  func archive(into writer: inout ArchiveWriter) {
    route.archive(into: &writer)
    writer.write(count: width)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(route: Route(from: &reader), width: reader.natural())
  }
}

extension PictureSize: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.write(count: width)
    writer.write(count: height)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(width: reader.natural(), height: reader.natural())
  }
}

extension PlannedCard: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    story.archive(into: &writer)
    path.archive(into: &writer)
    route.archive(into: &writer)
    card.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      story: Identifier(from: &reader), path: String(from: &reader), route: Route(from: &reader),
      card: SocialCard(from: &reader))
  }
}

extension SocialCard: Archivable {
  func archive(into writer: inout ArchiveWriter) {
    headline.archive(into: &writer)
    kicker.archive(into: &writer)
    isRightToLeft.archive(into: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      headline: String(from: &reader), kicker: String?(from: &reader),
      isRightToLeft: Bool(from: &reader))
  }
}
