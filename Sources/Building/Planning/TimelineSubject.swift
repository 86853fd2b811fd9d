import Newsroom

/// Whose timeline it is.
package enum TimelineSubject: Sendable, Hashable {
  case site
  indirect case year(TimelineYears.Year)
  case story(Identifier<Story>)
  case entity(Identifier<Entity>)
  case topic(Identifier<Topic>)
  case series(Identifier<Series>)
  case curated(Identifier<Timeline>)
}

extension Site {
  /// The events of a timeline, in order of time.
  package func events(of subject: TimelineSubject) -> [Identifier<Event>] {
    switch subject {
    case .site: events.identifiers
    case .year(let year): year.events.map { Identifier($0) }
    case .story(let id): stories[id].timeline
    case .entity(let id): entities[id].timeline
    case .topic(let id): topics[id].timeline
    case .series(let id): series[id].timeline
    case .curated(let id): timelines[id].events
    }
  }

  /// The page that shows a timeline whole.
  package func page(of subject: TimelineSubject) -> Route {
    switch subject {
    case .site: Routes.timeline
    case .year(let year): Routes.timeline(year: year.year)
    case .story(let id): stories[id].route
    case .entity(let id): entities[id].route
    case .topic(let id): topics[id].route.appending("timeline/")
    case .series(let id): series[id].route.appending("timeline/")
    case .curated(let id): timelines[id].route
    }
  }

  /// What the timeline is of: an entity's name, a topic's title.
  package func title(of subject: TimelineSubject) -> String {
    switch subject {
    case .site: settings.title
    case .year(let year): String(year.year)
    case .story(let id): stories[id].fields.title
    case .entity(let id): entities[id].name
    case .topic(let id): topics[id].title
    case .series(let id): series[id].title
    case .curated(let id): timelines[id].fields.title
    }
  }

  /// Every timeline that holds an event.
  func timelineSubjects(years: TimelineYears) -> [TimelineSubject] {
    let all: [TimelineSubject] =
      [.site] + years.years.map { .year($0) } + stories.map { .story($0.id) }
      + entities.map { .entity($0.id) } + topics.map { .topic($0.id) }
      + series.map { .series($0.id) } + timelines.map { .curated($0.id) }
    return all.filter { !events(of: $0).isEmpty }
  }
}
