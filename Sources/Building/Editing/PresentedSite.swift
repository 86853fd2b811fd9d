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
  let cards: [PlannedCard]

  init(_ presentation: Presentation) {
    sizes = presentation.pictures
    sources = presentation.pictureSources
    cards = presentation.cards.values.sorted { $0.story < $1.story }
  }

  var cardsOfStories: [Identifier<Story>: PlannedCard] {
    Dictionary(cards.map { ($0.story, $0) }, uniquingKeysWith: { $1 })
  }
}

extension PresentedPictures: Archivable {
  func archive(into writer: inout ArchiveWriter) {
    Pictured.list(sizes).archive(into: &writer)
    Pictured.list(sources).archive(into: &writer)
    cards.archive(into: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    sizes = Pictured.dictionary(try [Pictured<PictureSize>](from: &reader))
    sources = Pictured.dictionary(try [Pictured<PictureSources>](from: &reader))
    cards = try [PlannedCard](from: &reader)
  }

  /// What is known of one picture.
  private struct Pictured<Known: Archivable>: Archivable {
    let route: Route
    let known: Known

    static func list(_ known: [Route: Known]) -> [Pictured] {
      known.sorted { $0.key < $1.key }.map { Pictured(route: $0.key, known: $0.value) }
    }

    static func dictionary(_ list: [Pictured]) -> [Route: Known] {
      Dictionary(list.map { ($0.route, $0.known) }, uniquingKeysWith: { $1 })
    }

    init(route: Route, known: Known) {
      self.route = route
      self.known = known
    }

    func archive(into writer: inout ArchiveWriter) {
      route.archive(into: &writer)
      known.archive(into: &writer)
    }

    init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
      try self.init(route: Route(from: &reader), known: Known(from: &reader))
    }
  }
}
