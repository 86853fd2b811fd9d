import Chronology
import Newsroom

/// When pages last changed, told by the stories that they show. The clock has no part in it.
struct LastChanges {
  private let plan: RenderPlan
  private var site: Site { plan.site }

  init(_ plan: RenderPlan) {
    self.plan = plan
  }

  /// Nil where the page's stories do not tell it: an index of all, a page without a date. A date
  /// that search engines find wrong makes them distrust all others.
  func lastChange(of content: PageContent) -> Moment? {
    switch content {
    case .story(let id): site.stories[id].fields.lastChange
    case .home(let list), .stories(let list): latest(site.stories.identifiers(list.range))
    case .topic(let id, let list): latest(site.topics[id].stories[list.range])
    case .author(let id, let list): latest(site.authors[id].stories[list.range])
    case .series(let id, let list): latest(site.series[id].stories[list.range])
    case .entity(let id, let list): latest(site.entities[id].listedStories[list.range])
    case .kind(let position, let list):
      latest(plan.kinds.kinds[position].stories[list.range])
    case .archive(.all): latest(site.stories.identifiers)
    case .archive(.year(let position)):
      latest(plan.archive.years[position].months.flatMap(\.stories).map { Identifier($0) })
    case .archive(.month(let position)):
      latest(plan.archive.months[position].stories.map { Identifier($0) })
    case .timeline(let subject):
      latest(site.events(of: subject).flatMap { site.events[$0].stories })
    case .source(let position, let list):
      latest(site.outlets[position].citations[list.range].compactMap { Self.story($0.citer) })
    case .corrections(let list):
      latest(plan.corrections.entries[list.range].map(\.story))
    case .topics, .authors, .seriesIndex, .kinds, .entities, .timelines, .sources, .feeds, .page,
      .search, .notFound:
      nil
    }
  }

  private func latest(_ stories: some Sequence<Identifier<Story>>) -> Moment? {
    var latest: (change: Moment, seconds: Int)?
    for story in stories {
      let change = site.stories[story].fields.lastChange
      let seconds = change.secondsSinceEpoch
      if latest.map({ seconds > $0.seconds }) ?? true { latest = (change, seconds) }
    }
    return latest?.change
  }

  private static func story(_ teller: Event.Telling.Teller) -> Identifier<Story>? {
    if case .story(let id) = teller { id } else { nil }
  }
}
