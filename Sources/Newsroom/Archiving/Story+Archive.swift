import Archiving

/// A story is archived without its document, which is kept elsewhere.
extension Story {
  func archiveLinks(into writer: inout ArchiveWriter) {
    path.archive(into: &writer)
    route.archive(into: &writer)
    authors.archive(into: &writer)
    topics.archive(into: &writer)
    series.archive(into: &writer)
    entities.archive(into: &writer)
    listedEntities.archive(into: &writer)
    mentions.archive(into: &writer)
    body.archiveEdits(into: &writer)
    picture.archive(into: &writer)
    timeline.archive(into: &writer)
    for correction in corrections { correction.archiveEdits(into: &writer) }
  }

  /// - Parameter document: gives the story's document, whose file has this path.
  convenience init(
    _ id: Identifier<Story>, linksFrom reader: inout ArchiveReader,
    document: (Identifier<Story>, String) -> Document<StoryFields>?
  ) throws(ArchiveDamage) {
    let path = try reader.string()
    guard let document = document(id, path) else { throw ArchiveDamage() }
    let fields = document.fields
    try self.init(
      id: id, path: path, slug: document.slug, route: Route(from: &reader), fields: fields,
      authors: [Identifier](from: &reader), topics: [Identifier](from: &reader),
      series: Identifier?(from: &reader), entities: [Identifier](from: &reader),
      listedEntities: [Identifier](from: &reader),
      mentions: [EntityMention](from: &reader),
      body: LinkedProse(document.body, editsFrom: &reader),
      picture: LinkedPicture?(from: &reader), timeline: [Identifier](from: &reader),
      corrections: Self.corrections(of: fields, from: &reader))
  }

  private static func corrections(
    of fields: StoryFields, from reader: inout ArchiveReader
  ) throws(ArchiveDamage) -> [LinkedProse] {
    var corrections: [LinkedProse] = []
    for correction in fields.corrections {
      corrections.append(try LinkedProse(correction.text, editsFrom: &reader))
    }
    return corrections
  }
}
