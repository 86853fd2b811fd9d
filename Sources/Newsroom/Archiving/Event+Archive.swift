import Archiving
import Chronology

extension Event: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    id.archive(into: &writer)
    date.archive(into: &writer)
    dateWords.archive(into: &writer)
    title.archive(into: &writer)
    text.archive(into: &writer)
    entities.archive(into: &writer)
    sources.archive(into: &writer)
    identifier.archive(into: &writer)
    tellings.archive(into: &writer)
  }

  package convenience init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    let id = try Identifier<Event>(from: &reader)
    var draft = EventDraft(
      date: try UncertainDate(from: &reader), dateWords: try String?(from: &reader),
      title: try String(from: &reader))
    let text = try LinkedProse?(from: &reader)
    let entities = try [Identifier<Entity>](from: &reader)
    draft.sources = try [SourceCitation](from: &reader)
    draft.identifier = try String?(from: &reader)
    try self.init(
      id, LinkedEvent(draft, text: text, entities: entities), tellings: [Telling](from: &reader))
  }
}

extension Event.Telling: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    teller.archive(into: &writer)
    anchor.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(teller: Teller(from: &reader), anchor: String?(from: &reader))
  }
}

extension Event.Telling.Teller: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    switch self {
    case .story(let id): id.archive(as: 0, into: &writer)
    case .entity(let id): id.archive(as: 1, into: &writer)
    }
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    switch try reader.byte() {
    case 0: self = .story(try Identifier(from: &reader))
    case 1: self = .entity(try Identifier(from: &reader))
    default: throw ArchiveDamage()
    }
  }
}
