import Archiving
import Newsroom

/// The things of a site, each by its name and a digest of what it is.
struct DigestedSite: Sendable {
  let names: SiteNames
  /// By the raw value of `SitePart`.
  let parts: [UInt8: SiteDigests.Part]

  /// With the cards that were drawn for stories, which are a part of what these are.
  func adding(_ cards: [Identifier<Story>: PlannedCard]) -> DigestedSite {
    let number = SitePart.stories.rawValue
    guard !cards.isEmpty, let stories = parts[number] else { return self }
    var digests = stories.digests
    for (id, card) in cards {
      var writer = ArchiveWriter()
      writer.write(fixed: digests[id.index])
      writer.write(card.route.path)
      writer.write(card.card.headline)
      digests[id.index] = writer.digest
    }
    var parts = parts
    parts[number] = .init(names: stories.names, digests: digests)
    return DigestedSite(names: names, parts: parts)
  }
}
