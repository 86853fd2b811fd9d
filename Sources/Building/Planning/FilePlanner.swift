import Newsroom

/// Decides which files for machines a site has.
struct FilePlanner {
  let site: Site
  let timelineYears: TimelineYears

  func files() -> [FilePlan] {
    site.timelineSubjects(years: timelineYears).flatMap { site.files(of: $0) }
  }
}

extension Site {
  /// A timeline's files; none where it is empty.
  package func files(of subject: TimelineSubject) -> [FilePlan] {
    if events(of: subject).isEmpty { return [] }
    let name: Route
    switch subject {
    case .site, .year: name = page(of: subject).appending("events")
    case .topic(let id): name = topics[id].route.appending("timeline")
    case .series(let id): name = series[id].route.appending("timeline")
    case .story, .entity, .curated: name = page(of: subject).appending("timeline")
    }
    return [
      FilePlan(route: name.appending(".json"), content: .timelineJSON(subject)),
      FilePlan(route: name.appending(".ics"), content: .calendar(subject)),
    ]
  }
}
