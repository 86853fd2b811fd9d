import Archiving
import Newsroom

extension FileContent: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    switch self {
    case .timelineJSON(let subject): subject.archive(as: 0, into: &writer)
    case .calendar(let subject): subject.archive(as: 1, into: &writer)
    case .feed(let subject, let format):
      subject.archive(as: 2, into: &writer)
      format.archive(into: &writer)
    case .subscriptions: writer.write(byte: 3)
    case .sitemap(let position): position.archive(as: 4, into: &writer)
    case .sitemapIndex: writer.write(byte: 5)
    case .newsSitemap(let position): position.archive(as: 6, into: &writer)
    case .robots: writer.write(byte: 7)
    case .indexNowKey: writer.write(byte: 8)
    case .trust: writer.write(byte: 9)
    case .responseHeaders: writer.write(byte: 10)
    case .redirectRules: writer.write(byte: 11)
    case .redirect(let position): position.archive(as: 12, into: &writer)
    case .ninjs(let id): id.archive(as: 13, into: &writer)
    case .storyList(let list): list.archive(as: 14, into: &writer)
    case .entityList: writer.write(byte: 15)
    case .entityRecord(let id): id.archive(as: 16, into: &writer)
    case .search(.head): writer.write(byte: 17)
    case .search(.words(let part)): part.archive(as: 18, into: &writer)
    case .search(.entries(let part)): part.archive(as: 19, into: &writer)
    }
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    switch try reader.byte() {
    case 0: self = .timelineJSON(try TimelineSubject(from: &reader))
    case 1: self = .calendar(try TimelineSubject(from: &reader))
    case 2:
      self = .feed(
        try FeedSubject(from: &reader), try FeedSettings.Format(from: &reader))
    case 3: self = .subscriptions
    case 4: self = .sitemap(try Int(from: &reader))
    case 5: self = .sitemapIndex
    case 6: self = .newsSitemap(try Int(from: &reader))
    case 7: self = .robots
    case 8: self = .indexNowKey
    case 9: self = .trust
    case 10: self = .responseHeaders
    case 11: self = .redirectRules
    case 12: self = .redirect(try Int(from: &reader))
    case 13: self = .ninjs(try Identifier(from: &reader))
    case 14: self = .storyList(try ListPage(from: &reader))
    case 15: self = .entityList
    case 16: self = .entityRecord(try Identifier(from: &reader))
    case 17: self = .search(.head)
    case 18: self = .search(.words(try Int(from: &reader)))
    case 19: self = .search(.entries(try Int(from: &reader)))
    default: throw ArchiveDamage()
    }
  }
}

extension TimelineSubject: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    switch self {
    case .site: writer.write(byte: 0)
    case .year(let year): year.archive(as: 1, into: &writer)
    case .story(let id): id.archive(as: 2, into: &writer)
    case .entity(let id): id.archive(as: 3, into: &writer)
    case .topic(let id): id.archive(as: 4, into: &writer)
    case .series(let id): id.archive(as: 5, into: &writer)
    case .curated(let id): id.archive(as: 6, into: &writer)
    }
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    switch try reader.byte() {
    case 0: self = .site
    case 1: self = .year(try TimelineYears.Year(from: &reader))
    case 2: self = .story(try Identifier(from: &reader))
    case 3: self = .entity(try Identifier(from: &reader))
    case 4: self = .topic(try Identifier(from: &reader))
    case 5: self = .series(try Identifier(from: &reader))
    case 6: self = .curated(try Identifier(from: &reader))
    default: throw ArchiveDamage()
    }
  }
}

extension TimelineYears.Year: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    year.archive(into: &writer)
    events.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(year: Int(from: &reader), events: Range(from: &reader))
  }
}

extension FeedSubject: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    switch self {
    case .site: writer.write(byte: 0)
    case .entity(let id): id.archive(as: 1, into: &writer)
    case .topic(let id): id.archive(as: 2, into: &writer)
    case .author(let id): id.archive(as: 3, into: &writer)
    case .series(let id): id.archive(as: 4, into: &writer)
    }
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    switch try reader.byte() {
    case 0: self = .site
    case 1: self = .entity(try Identifier(from: &reader))
    case 2: self = .topic(try Identifier(from: &reader))
    case 3: self = .author(try Identifier(from: &reader))
    case 4: self = .series(try Identifier(from: &reader))
    default: throw ArchiveDamage()
    }
  }
}

extension FeedSettings.Format: Archivable {}
