import Archiving
import Newsroom

/// What a build knew of the documents of a site, in the order in which they stand in the cache.
struct KnownDocuments: Sendable {
  /// A document's path and what was known of it.
  struct Entry: Archivable {
    let path: String
    let record: DocumentRecord

    init(path: String, record: DocumentRecord) {
      self.path = path
      self.record = record
    }

    func archive(into writer: inout ArchiveWriter) {
      path.archive(into: &writer)
      record.archive(into: &writer)
    }

    init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
      try self.init(path: String(from: &reader), record: DocumentRecord(from: &reader))
    }
  }

  let entries: [Entry]
  /// For each story its position among the entries.
  let ofStories: [Int]

  /// Nil where not all of them are kept.
  init?(_ records: [(path: String, record: DocumentRecord)], of site: Site) {
    let sorted = records.sorted { $0.record.place.offset < $1.record.place.offset }
    let positions = Dictionary(
      sorted.enumerated().map { ($0.element.path, $0.offset) }, uniquingKeysWith: { $1 })
    let ofStories = site.stories.all.compactMap { positions[$0.path] }
    guard ofStories.count == site.stories.count else { return nil }
    entries = sorted.map { Entry(path: $0.path, record: $0.record) }
    self.ofStories = ofStories
  }
}
