import Chronology
import Newsroom
import Templating

/// A column of the calendar of a month of the archive.
struct WeekdayView: TemplateObject {
  let day: Weekday
  let dates: DatePresentation

  static let members = MemberTable<WeekdayView>(
    [
      Member("name", "string", "\"Monday\".") { .string($0.dates.weekdayName($0.day)) },
      Member("short", "string", "\"Mon\".") { .string($0.dates.shortWeekdayName($0.day)) },
    ], typeName: "weekday")
}

/// A week in the calendar of a month of the archive.
struct ArchiveWeekView: TemplateObject {
  let week: [MonthCalendar.Day?]
  let presentation: Presentation

  static let members = MemberTable<ArchiveWeekView>([
    Member("days", "list of archive day", "Its seven days.") { view in
      .list(view.week.map { ArchiveDayView(day: $0, presentation: view.presentation) })
    }
  ])
}

/// A day in the calendar of a month of the archive.
struct ArchiveDayView: TemplateObject {
  /// Nil for a day of another month.
  let day: MonthCalendar.Day?
  let presentation: Presentation

  static let members = MemberTable<ArchiveDayView>([
    Member("number", "integer or none", "1 to 31; none for a day of another month.") {
      .optional($0.day?.number)
    },
    Member("count", "integer", "How many stories it has.") { .int($0.day?.stories.count ?? 0) },
    Member("anchor", "string or none", "The id of its first story in the list of the month.") {
      view in
      guard let day = view.day, !day.stories.isEmpty else { return .none }
      return .string("day-\(day.number)")
    },
    Member("stories", "list of story", "Its stories, the newest first.") { view in
      view.presentation.cards(of: view.day?.stories ?? [])
    },
  ])
}
