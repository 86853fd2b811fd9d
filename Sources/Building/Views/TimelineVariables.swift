import Newsroom
import Templating

/// What a page of the site's timeline is made of.
struct TimelineVariables {
  let presentation: Presentation

  /// Events of a timeline that is shown in brief.
  static let newestCount = 10
  /// Events of the timeline's front.
  private static let frontCount = 100

  /// - Parameter year: nil for the timeline's front, which shows the newest events.
  func variables(_ year: Int?) -> [String: Value] {
    let site = presentation.site
    let years = presentation.plan.timelineYears
    let position = year.flatMap { years.position(of: $0) }
    let events =
      position.map { site.events[years.years[$0].events] } ?? site.events.suffix(Self.frontCount)
    return [
      "title": .string(presentation.heading(of: .timeline(year: year)).title),
      "description": .none,
      "years": .list(
        years.years.reversed().map { entry in
          TimelineYearView(
            year: entry.year, count: entry.events.count, isCurrent: entry.year == year,
            url: presentation.url(of: Routes.timeline(year: entry.year)))
        }),
      // The front reads back from the newest; a year reads forward.
      "events": presentation.timeline(
        position == nil ? events.reversed().map(\.id) : events.map(\.id), of: .site),
      "newer": .optional(position.flatMap { link(to: $0 + 1) }),
      "older": .optional(position.flatMap { link(to: $0 - 1) }),
    ]
  }

  private func link(to position: Int) -> LinkView? {
    let years = presentation.plan.timelineYears.years
    guard years.indices.contains(position) else { return nil }
    let year = years[position].year
    return presentation.link(String(year), Routes.timeline(year: year))
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
