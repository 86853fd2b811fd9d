import Newsroom
import Templating

/// What a page that shows a timeline is made of.
struct TimelineVariables {
  let presentation: Presentation

  /// Events of a timeline that is shown in brief.
  static let newestCount = 10
  /// Events of the timeline's front.
  private static let frontCount = 100

  func variables(_ subject: TimelineSubject) -> [String: Value] {
    let events = site.events(of: subject)
    // The site's front reads back from the newest; every other timeline reads forward.
    let shown =
      subject == .site ? Array(events.suffix(Self.frontCount).reversed()) : events
    return [
      "title": .string(heading(of: subject)),
      "description": .optional(presentation.heading(of: .timeline(subject)).description),
      "body": body(of: subject),
      "about": .optional(about(subject)),
      "years": .list(years(of: subject)),
      "timelines": subject == .site ? presentation.timelineCards : .list([Value]()),
      "events": presentation.timeline(shown, of: subject),
      "newer": .optional(neighbor(of: subject, +1)),
      "older": .optional(neighbor(of: subject, -1)),
    ]
  }

  private var site: Site { presentation.site }
  private var allYears: [TimelineYears.Year] { presentation.plan.timelineYears.years }

  private func heading(of subject: TimelineSubject) -> String {
    presentation.heading(of: .timeline(subject)).title
  }

  private func body(of subject: TimelineSubject) -> Value {
    guard case .curated(let id) = subject, !site.timelines[id].body.isEmpty else { return .none }
    return .markup(Markup(presentation.html(of: site.timelines[id].body)))
  }

  /// The topic or series that the timeline is of.
  private func about(_ subject: TimelineSubject) -> LinkView? {
    switch subject {
    case .topic(let id): presentation.link(site.topics[id].title, site.topics[id].route)
    case .series(let id): presentation.link(site.series[id].title, site.series[id].route)
    default: nil
    }
  }

  private func years(of subject: TimelineSubject) -> [TimelineYearView] {
    switch subject {
    case .site, .year:
      allYears.reversed().map { year in
        TimelineYearView(
          year: year.year, count: year.events.count, isCurrent: subject == .year(year),
          url: presentation.url(of: Routes.timeline(year: year.year)))
      }
    default: []
    }
  }

  /// - Parameter step: in years that have the oldest first.
  private func neighbor(of subject: TimelineSubject, _ step: Int) -> LinkView? {
    guard case .year(let year) = subject,
      let position = presentation.plan.timelineYears.position(of: year.year),
      allYears.indices.contains(position + step)
    else { return nil }
    let other = allYears[position + step].year
    return presentation.link(String(other), Routes.timeline(year: other))
  }
}

/// A year of the timeline, as a link.
struct TimelineYearView: TemplateObject {
  let year: Int
  let count: Int
  let isCurrent: Bool
  let url: String

  static let members = MemberTable<TimelineYearView>(
    [
      Member("year", "integer", "The year.") { .int($0.year) },
      Member("url", "string", "Its page.") { .string($0.url) },
      Member("count", "integer", "How many events it has.") { .int($0.count) },
      Member("is_current", "boolean", "True for the year that is shown.") {
        .bool($0.isCurrent)
      },
    ], typeName: "timeline year")
}

/// A curated timeline in a list of them.
struct TimelineCardView: TemplateObject {
  let timeline: Timeline
  let presentation: Presentation

  static let members = MemberTable<TimelineCardView>(
    [
      Member("title", "string", "What it is called.") { .string($0.timeline.fields.title) },
      Member("url", "string", "Its page.") {
        .string($0.presentation.url(of: $0.timeline.route))
      },
      Member("slug", "string", "Its name in URLs.") { .string($0.timeline.slug) },
      Member("description", "string or none", "What it is about.") {
        .optional($0.timeline.fields.description)
      },
      Member("count", "integer", "How many events it has.") { .int($0.timeline.events.count) },
    ], typeName: "timeline")
}

extension Presentation {
  /// The curated timelines.
  var timelineCards: Value {
    .list(site.timelines.map { TimelineCardView(timeline: $0, presentation: self) })
  }
}
