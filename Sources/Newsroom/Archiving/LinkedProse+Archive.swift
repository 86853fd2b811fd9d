import Archiving
import Diagnostics

// What linking made is archived without its identifiers being checked: an archive of a site is used
// whole or not at all.

extension LinkedProse: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    source.archive(into: &writer)
    archiveEdits(into: &writer)
  }

  package convenience init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    let source = try Prose(from: &reader)
    try self.init(source, editsFrom: &reader)
  }

  /// All but the text itself.
  func archiveEdits(into writer: inout ArchiveWriter) {
    edits.archive(into: &writer)
  }

  convenience init(_ source: Prose, editsFrom reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(source, edits: try [Edit](from: &reader))
  }
}

extension LinkedProse.Edit: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    range.archive(into: &writer)
    source.archive(into: &writer)
    change.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      range: Range(from: &reader), source: SourceRange?(from: &reader),
      change: LinkedProse.Change(from: &reader))
  }
}

extension LinkedProse.Change: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    switch self {
    case .url(let target, let suffix):
      writer.write(byte: 0)
      target.archive(into: &writer)
      suffix.archive(into: &writer)
    case .picture(let target, let suffix):
      writer.write(byte: 1)
      target.archive(into: &writer)
      suffix.archive(into: &writer)
    case .mention(let entity):
      writer.write(byte: 2)
      entity.archive(into: &writer)
    case .link(let target, let suffix, let text):
      writer.write(byte: 3)
      target.archive(into: &writer)
      suffix.archive(into: &writer)
      text.archive(into: &writer)
    case .footnoteReturn: writer.write(byte: 4)
    }
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    switch try reader.byte() {
    case 0: self = .url(try LinkTarget(from: &reader), suffix: try reader.string())
    case 1: self = .picture(try LinkTarget(from: &reader), suffix: try reader.string())
    case 2: self = .mention(try Identifier(from: &reader))
    case 3:
      self = .link(
        try LinkTarget(from: &reader), suffix: try reader.string(),
        text: try String?(from: &reader))
    case 4: self = .footnoteReturn
    default: throw ArchiveDamage()
    }
  }
}

extension LinkTarget: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    switch self {
    case .story(let id): id.archive(as: 0, into: &writer)
    case .entity(let id): id.archive(as: 1, into: &writer)
    case .topic(let id): id.archive(as: 2, into: &writer)
    case .author(let id): id.archive(as: 3, into: &writer)
    case .timeline(let id): id.archive(as: 4, into: &writer)
    case .page(let id): id.archive(as: 5, into: &writer)
    case .route(let route): route.archive(as: 6, into: &writer)
    case .here: writer.write(byte: 7)
    case .elsewhere: writer.write(byte: 8)
    }
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    switch try reader.byte() {
    case 0: self = .story(try Identifier(from: &reader))
    case 1: self = .entity(try Identifier(from: &reader))
    case 2: self = .topic(try Identifier(from: &reader))
    case 3: self = .author(try Identifier(from: &reader))
    case 4: self = .timeline(try Identifier(from: &reader))
    case 5: self = .page(try Identifier(from: &reader))
    case 6: self = .route(try Route(from: &reader))
    case 7: self = .here
    case 8: self = .elsewhere
    default: throw ArchiveDamage()
    }
  }
}

extension Identifier: Archivable {
  package func archive(into writer: inout ArchiveWriter) { writer.write(count: index) }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(try reader.natural())
  }
}

extension Route: Archivable {
  package func archive(into writer: inout ArchiveWriter) { path.archive(into: &writer) }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(try reader.string())
  }
}

extension LinkedPicture: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    picture.archive(into: &writer)
    target.archive(into: &writer)
    suffix.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      picture: Picture(from: &reader), target: LinkTarget(from: &reader),
      suffix: String(from: &reader))
  }
}

extension EntityMention: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    entity.archive(into: &writer)
    range.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(entity: Identifier(from: &reader), range: Range(from: &reader))
  }
}
