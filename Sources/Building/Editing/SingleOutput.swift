import Archiving
import Newsroom

/// An output that shows the text of a story or the details of an entity.
enum SingleOutput: Sendable {
  /// One that can be made without the rest of the plan.
  case known(OutputPlan)
  case other
}

extension SingleOutput: Archivable {
  init(_ output: OutputPlan) {
    switch output {
    case .page(let page):
      switch page.content {
      case .story, .entity: self = .known(output)
      default: self = .other
      }
    case .file(let file):
      switch file.content {
      case .feed, .ninjs, .entityList, .entityRecord: self = .known(output)
      default: self = .other
      }
    }
  }

  func archive(into writer: inout ArchiveWriter) {
    guard case .known(let output) = self else { return writer.write(byte: 0) }
    switch output {
    case .page(let page):
      switch page.content {
      case .story(let id): write(1, output.route, page.source, id, to: &writer)
      case .entity(let id, let list):
        write(2, output.route, page.source, id, to: &writer)
        list.archive(into: &writer)
      default: writer.write(byte: 0)
      }
    case .file(let file):
      switch file.content {
      case .ninjs(let id): write(3, output.route, nil, id, to: &writer)
      case .feed(let subject, let format):
        write(4, output.route, nil, subject, to: &writer)
        format.archive(into: &writer)
      case .entityRecord(let id): write(5, output.route, nil, id, to: &writer)
      case .entityList: write(6, output.route, nil, nil as Identifier<Entity>?, to: &writer)
      default: writer.write(byte: 0)
      }
    }
  }

  private func write(
    _ kind: UInt8, _ route: Route, _ source: String?, _ subject: (some Archivable)?,
    to writer: inout ArchiveWriter
  ) {
    writer.write(byte: kind)
    route.archive(into: &writer)
    source.archive(into: &writer)
    subject?.archive(into: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    let kind = try reader.byte()
    if kind == 0 {
      self = .other
      return
    }
    let route = try Route(from: &reader)
    let source = try String?(from: &reader)
    switch kind {
    case 1:
      self = .known(
        .page(.init(route: route, content: .story(try Identifier(from: &reader)), source: source)))
    case 2:
      let content = PageContent.entity(
        try Identifier(from: &reader), try ListPage(from: &reader))
      self = .known(.page(.init(route: route, content: content, source: source)))
    case 3:
      self = .known(.file(.init(route: route, content: .ninjs(try Identifier(from: &reader)))))
    case 4:
      let content = FileContent.feed(
        try FeedSubject(from: &reader), try FeedSettings.Format(from: &reader))
      self = .known(.file(.init(route: route, content: content)))
    case 5:
      self = .known(
        .file(.init(route: route, content: .entityRecord(try Identifier(from: &reader)))))
    case 6: self = .known(.file(.init(route: route, content: .entityList)))
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
