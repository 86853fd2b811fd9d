import Archiving
import Chronology
import FrontMatter

extension StoryFields: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    title.archive(into: &writer)
    summary.archive(into: &writer)
    published.archive(into: &writer)
    updated.archive(into: &writer)
    slug.archive(into: &writer)
    kind.archive(into: &writer)
    isDraft.archive(into: &writer)
    publishAt.archive(into: &writer)
    expires.archive(into: &writer)
    canonicalURL.archive(into: &writer)
    isExcerpt.archive(into: &writer)
    corrections.archive(into: &writer)
    part.archive(into: &writer)
    aliases.archive(into: &writer)
    language.archive(into: &writer)
    comments.archive(into: &writer)
    aiDisclosure.archive(into: &writer)
    digitalSource.archive(into: &writer)
    archiveDetails(into: &writer)
  }

  package convenience init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      title: String(from: &reader),
      summary: String?(from: &reader),
      published: Moment(from: &reader),
      updated: Moment?(from: &reader),
      slug: Located<String>?(from: &reader),
      kind: String(from: &reader),
      isDraft: Bool(from: &reader),
      publishAt: Moment?(from: &reader),
      expires: Moment?(from: &reader),
      canonicalURL: String?(from: &reader),
      isExcerpt: Bool(from: &reader),
      corrections: [Correction](from: &reader),
      part: Int?(from: &reader),
      aliases: [Located<String>](from: &reader),
      language: String?(from: &reader),
      comments: String?(from: &reader),
      aiDisclosure: String?(from: &reader),
      digitalSource: DigitalSource?(from: &reader),
      details: StoryDetails(from: &reader), of: reader.subject)
  }
}

extension StoryDetails: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    sources.archive(into: &writer)
    authors.archive(into: &writer)
    topics.archive(into: &writer)
    entities.archive(into: &writer)
    series.archive(into: &writer)
    image.archive(into: &writer)
    events.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      sources: [SourceCitation](from: &reader),
      authors: [Located<String>](from: &reader),
      topics: [Located<String>](from: &reader),
      entities: [Located<String>](from: &reader),
      series: Located<String>?(from: &reader),
      image: Picture?(from: &reader),
      events: [EventFields](from: &reader))
  }
}

extension Picture: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    source.archive(into: &writer)
    alt.archive(into: &writer)
    caption.archive(into: &writer)
    credit.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      source: Located<String>(from: &reader),
      alt: String?(from: &reader),
      caption: String?(from: &reader),
      credit: String?(from: &reader))
  }
}

extension Correction: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    date.archive(into: &writer)
    text.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      date: Moment(from: &reader),
      text: Prose(from: &reader))
  }
}

extension DigitalSource: Archivable {}
