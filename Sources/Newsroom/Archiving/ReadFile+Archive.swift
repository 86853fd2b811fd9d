import Archiving
import Diagnostics

extension ReadFile: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    content.archive(into: &writer)
    diagnostics.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(content: Content?(from: &reader), diagnostics: [Diagnostic](from: &reader))
  }
}

extension ReadFile.Content: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    switch self {
    case .story(let document): document.archive(as: 0, into: &writer)
    case .entity(let document): document.archive(as: 1, into: &writer)
    case .topic(let document): document.archive(as: 2, into: &writer)
    case .author(let document): document.archive(as: 3, into: &writer)
    case .timeline(let document): document.archive(as: 4, into: &writer)
    case .page(let document): document.archive(as: 5, into: &writer)
    case .data(let file): file.archive(as: 6, into: &writer)
    }
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    switch try reader.byte() {
    case 0: self = .story(try Document(from: &reader))
    case 1: self = .entity(try Document(from: &reader))
    case 2: self = .topic(try Document(from: &reader))
    case 3: self = .author(try Document(from: &reader))
    case 4: self = .timeline(try Document(from: &reader))
    case 5: self = .page(try Document(from: &reader))
    case 6: self = .data(try DataFile(from: &reader))
    default: throw ArchiveDamage()
    }
  }
}
