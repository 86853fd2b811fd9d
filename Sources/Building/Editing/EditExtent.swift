import Archiving
import Newsroom

/// How far edits since a whole build reach beyond the outputs that show what was edited: what has to be
/// looked at in the files that list all of the site, and again when an edit is taken back.
struct EditExtent: Sendable {
  /// Entities that have other names.
  let renamed: [Identifier<Entity>]
  /// Stories that name others.
  let renaming: [Identifier<Story>]
  /// Entities of which the site has other stories or events.
  let relisted: [Identifier<Entity>]

  static let none = EditExtent(renamed: [], renaming: [], relisted: [])

  func union(_ other: EditExtent) -> EditExtent {
    func union<Element>(
      _ left: [Identifier<Element>], _ right: [Identifier<Element>]
    ) -> [Identifier<Element>] { Set(left).union(right).sorted() }
    return EditExtent(
      renamed: union(renamed, other.renamed), renaming: union(renaming, other.renaming),
      relisted: union(relisted, other.relisted))
  }
}

extension EditExtent: Archivable {
  func archive(into writer: inout ArchiveWriter) {
    renamed.archive(into: &writer)
    renaming.archive(into: &writer)
    relisted.archive(into: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      renamed: [Identifier](from: &reader), renaming: [Identifier](from: &reader),
      relisted: [Identifier](from: &reader))
  }
}
