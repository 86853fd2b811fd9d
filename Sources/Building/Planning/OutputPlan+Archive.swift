import Archiving
import Newsroom

extension OutputPlan: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    route.archive(into: &writer)
    switch self {
    case .page(let page):
      writer.write(byte: 0)
      page.source.archive(into: &writer)
      page.content.archive(into: &writer)
    case .file(let file): file.content.archive(as: 1, into: &writer)
    }
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    let route = try Route(from: &reader)
    switch try reader.byte() {
    case 0:
      let source = try String?(from: &reader)
      self = .page(
        PagePlan(route: route, content: try PageContent(from: &reader), source: source))
    case 1: self = .file(FilePlan(route: route, content: try FileContent(from: &reader)))
    default: throw ArchiveDamage()
    }
  }
}

extension PageContent: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    switch self {
    case .home(let list): list.archive(as: 0, into: &writer)
    case .stories(let list): list.archive(as: 1, into: &writer)
    case .story(let id): id.archive(as: 2, into: &writer)
    case .topics: writer.write(byte: 3)
    case .topic(let id, let list): write(4, id, list, to: &writer)
    case .authors: writer.write(byte: 5)
    case .author(let id, let list): write(6, id, list, to: &writer)
    case .seriesIndex: writer.write(byte: 7)
    case .series(let id, let list): write(8, id, list, to: &writer)
    case .kinds: writer.write(byte: 9)
    case .kind(let position, let list): write(10, position, list, to: &writer)
    case .archive(let page): page.archive(as: 11, into: &writer)
    case .entities(let type): type.archive(as: 12, into: &writer)
    case .entity(let id, let list): write(13, id, list, to: &writer)
    case .timeline(let subject): subject.archive(as: 14, into: &writer)
    case .timelines: writer.write(byte: 15)
    case .sources: writer.write(byte: 16)
    case .source(let position, let list): write(17, position, list, to: &writer)
    case .corrections(let list): list.archive(as: 18, into: &writer)
    case .feeds: writer.write(byte: 19)
    case .page(let id): id.archive(as: 20, into: &writer)
    case .search: writer.write(byte: 21)
    case .notFound: writer.write(byte: 22)
    }
  }

  private func write(
    _ kind: UInt8, _ subject: some Archivable, _ list: ListPage, to writer: inout ArchiveWriter
  ) {
    subject.archive(as: kind, into: &writer)
    list.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    switch try reader.byte() {
    case 0: self = .home(try ListPage(from: &reader))
    case 1: self = .stories(try ListPage(from: &reader))
    case 2: self = .story(try Identifier(from: &reader))
    case 3: self = .topics
    case 4: self = .topic(try Identifier(from: &reader), try ListPage(from: &reader))
    case 5: self = .authors
    case 6: self = .author(try Identifier(from: &reader), try ListPage(from: &reader))
    case 7: self = .seriesIndex
    case 8: self = .series(try Identifier(from: &reader), try ListPage(from: &reader))
    case 9: self = .kinds
    case 10: self = .kind(try Int(from: &reader), try ListPage(from: &reader))
    case 11: self = .archive(try ArchivePage(from: &reader))
    case 12: self = .entities(try EntityType?(from: &reader))
    case 13: self = .entity(try Identifier(from: &reader), try ListPage(from: &reader))
    case 14: self = .timeline(try TimelineSubject(from: &reader))
    case 15: self = .timelines
    case 16: self = .sources
    case 17: self = .source(try Int(from: &reader), try ListPage(from: &reader))
    case 18: self = .corrections(try ListPage(from: &reader))
    case 19: self = .feeds
    case 20: self = .page(try Identifier(from: &reader))
    case 21: self = .search
    case 22: self = .notFound
    default: throw ArchiveDamage()
    }
  }
}

extension ArchivePage: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    switch self {
    case .all: writer.write(byte: 0)
    case .year(let position): position.archive(as: 1, into: &writer)
    case .month(let position): position.archive(as: 2, into: &writer)
    }
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    switch try reader.byte() {
    case 0: self = .all
    case 1: self = .year(try Int(from: &reader))
    case 2: self = .month(try Int(from: &reader))
    default: throw ArchiveDamage()
    }
  }
}

extension ListPage: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    route.archive(into: &writer)
    writer.write(count: number)
    isFront.archive(into: &writer)
    range.archive(into: &writer)
    newer.archive(into: &writer)
    older.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      route: Route(from: &reader), number: reader.natural(), isFront: Bool(from: &reader),
      range: Range(from: &reader), newer: Route?(from: &reader), older: Route?(from: &reader))
  }
}
