import Newsroom
import Templating

/// A page of the archive.
struct ArchiveView: TemplateObject {
  let page: ArchivePage
  let presentation: Presentation

  static let members = MemberTable<ArchiveView>([
    Member("level", "string", "\"all\", \"year\" or \"month\".") { .string($0.level) },
    Member("title", "string", "\"Archive\", \"2026\" or \"June 2026\".") {
      .string($0.presentation.title(of: $0.page))
    },
    Member("years", "list of archive year", "Every year, that year alone, or none.") { view in
      .list(view.years.map { ArchiveYearView(year: $0, presentation: view.presentation) })
    },
    Member(
      "stories", "list of story",
      "The stories of the month, or of a year that has no more than a page of a list holds."
    ) { view in
      view.presentation.cards(of: view.listed.map { Identifier($0) })
    },
    Member(
      "weekdays", "list of weekday", "Of the month's calendar, in the order of its columns."
    ) { view in
      .list(view.calendar?.weekdays.map { WeekdayView(day: $0, dates: view.dates) } ?? [])
    },
    Member("weeks", "list of archive week", "The month's calendar.") { view in
      .list(
        view.calendar?.weeks.map {
          ArchiveWeekView(week: $0, presentation: view.presentation)
        } ?? [])
    },
    Member("days", "list of archive day", "The month's days that have stories, the newest first.") {
      view in
      .list(
        view.calendar?.days.reversed().filter { !$0.stories.isEmpty }.map {
          ArchiveDayView(day: $0, presentation: view.presentation)
        } ?? [])
    },
    Member("newer", "link or none", "The next year or month that has stories.") {
      .optional($0.neighbor(-1))
    },
    Member("older", "link or none", "The year or month before it that has stories.") {
      .optional($0.neighbor(+1))
    },
  ])

  private var archive: Archive { presentation.plan.archive }
  private var dates: DatePresentation { presentation.dates }

  private var month: Archive.Month? {
    if case .month(let position) = page { archive.months[position] } else { nil }
  }

  /// The positions of the stories that are listed, the newest first.
  private var listed: [Int] {
    if let month { return Array(month.stories) }
    guard level == "year", let year = years.first,
      year.storyCount <= presentation.site.settings.pageSize
    else { return [] }
    return year.months.flatMap(\.stories)
  }

  private var calendar: MonthCalendar? {
    month.map { MonthCalendar($0, on: presentation.site) }
  }

  private var level: String {
    switch page {
    case .all: "all"
    case .year: "year"
    case .month: "month"
    }
  }

  private var years: [Archive.Year] {
    switch page {
    case .all: archive.years
    case .year(let position): [archive.years[position]]
    case .month: []
    }
  }

  /// - Parameter step: in lists that have the newest first.
  private func neighbor(_ step: Int) -> LinkView? {
    switch page {
    case .all: return nil
    case .year(let position):
      guard archive.years.indices.contains(position + step) else { return nil }
      let year = archive.years[position + step].year
      return presentation.link(String(year), Routes.archive(year: year))
    case .month(let position):
      guard archive.months.indices.contains(position + step) else { return nil }
      let month = archive.months[position + step]
      return presentation.link(
        presentation.title(of: month), Routes.archive(year: month.year, month: month.month))
    }
  }
}

/// A year of the archive.
struct ArchiveYearView: TemplateObject {
  let year: Archive.Year
  let presentation: Presentation

  static let members = MemberTable<ArchiveYearView>([
    Member("year", "integer", "The year.") { .int($0.year.year) },
    Member("url", "string", "Its page.") {
      .string($0.presentation.url(of: Routes.archive(year: $0.year.year)))
    },
    Member("count", "integer", "How many stories it has.") { .int($0.year.storyCount) },
    Member("months", "list of archive month", "Its twelve months.") { view in
      .list(
        (1...12).map { number in
          ArchiveMonthView(
            number: number, month: view.year.months.first { $0.month == number },
            presentation: view.presentation)
        })
    },
  ])
}

/// A month of the archive.
struct ArchiveMonthView: TemplateObject {
  /// 1–12.
  let number: Int
  /// Nil where the month has no stories.
  let month: Archive.Month?
  let presentation: Presentation

  static let members = MemberTable<ArchiveMonthView>([
    Member("name", "string", "The month's name.") {
      .string($0.presentation.dates.monthName($0.number))
    },
    Member("number", "integer", "1 to 12.") { .int($0.number) },
    Member("url", "string or none", "Its page; none for a month without stories.") { view in
      .optional(
        view.month.map {
          view.presentation.url(of: Routes.archive(year: $0.year, month: $0.month))
        })
    },
    Member("count", "integer", "How many stories it has.") {
      .int($0.month?.stories.count ?? 0)
    },
  ])
}
