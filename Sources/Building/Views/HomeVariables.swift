import Newsroom
import Templating

/// What the front page is made of.
struct HomeVariables {
  let presentation: Presentation

  private static let secondaryCount = 4
  private static let eventCount = 8
  private static let entityCount = 12

  func variables(_ list: ListPage) -> [String: Value] {
    let site = presentation.site
    let newest = site.stories.identifiers(list.range)
    let rest = newest.dropFirst()
    return [
      "lead": .optional(newest.first.map { presentation.card(of: $0) }),
      "secondary": presentation.cards(of: rest.prefix(Self.secondaryCount)),
      "latest": presentation.cards(of: rest.dropFirst(Self.secondaryCount)),
      "events": presentation.timeline(
        TimelineExcerpt(site, of: newest).newest(Self.eventCount, of: site.events.identifiers),
        of: .site),
      "entities": .list(mostCovered.map { presentation.entityCard(of: $0) }),
      "topics": .list(site.topics.map(presentation.termCard(of:))),
      "pagination": .object(PaginationView(page: list, presentation: presentation)),
    ]
  }

  /// The entities with the most stories; ties by name.
  private var mostCovered: [Identifier<Entity>] {
    presentation.site.entities.filter { !$0.stories.isEmpty }
      .sorted { ($1.stories.count, $0.id) < ($0.stories.count, $1.id) }
      .prefix(Self.entityCount).map(\.id)
  }
}
