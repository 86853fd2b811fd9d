import Archiving
import Newsroom

/// A site as an earlier build linked and planned it, read as far as somebody asks.
struct PresentedSite: Sendable {
  let linked: LinkedSite
  let plan: RenderPlan
  let pictures: PresentedPictures

  init(
    from reader: inout ArchiveReader, settings: SiteSettings, damage: DamageFlag,
    document: @escaping @Sendable (Identifier<Story>, String) -> Document<StoryFields>?
  ) throws(ArchiveDamage) {
    linked = try LinkedSite(
      from: &reader, settings: settings, damage: damage, document: document)
    plan = try RenderPlan(linked.site, from: &reader, damage: damage)
    pictures = try PresentedPictures(from: &reader)
  }
}

/// What a presentation knows of a site's pictures.
struct PresentedPictures: Sendable {
  let sizes: [Route: PictureSize]
  let sources: [Route: PictureSources]
  let cards: [Identifier<Story>: PlannedCard]

  init(_ presentation: Presentation) {
    sizes = presentation.pictures
    sources = presentation.pictureSources
    cards = presentation.cards
  }
}

extension PresentedPictures: Archivable {
  func archive(into writer: inout ArchiveWriter) {
    sizes.archive(into: &writer)
    sources.archive(into: &writer)
    cards.archive(into: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    sizes = try [Route: PictureSize](from: &reader)
    sources = try [Route: PictureSources](from: &reader)
    cards = try [Identifier<Story>: PlannedCard](from: &reader)
  }
}
