import Chronology
import Newsroom

/// A month of the archive in weeks, with the stories of each day.
struct MonthCalendar: Equatable {
  /// A day of the month.
  struct Day: Equatable {
    /// 1–31.
    let number: Int
    /// In the order of the site's list: the newest first.
    let stories: [Identifier<Story>]
  }

  /// The columns, with the day first that begins a week where the site is read.
  let weekdays: [Weekday]
  let days: [Day]
  /// Seven columns each, nil before the month's first day and after its last.
  let weeks: [[Day?]]

  init(_ month: Archive.Month, on site: Site) {
    let settings = site.settings
    let stories = Dictionary(grouping: month.stories.map { Identifier<Story>($0) }) {
      site.stories[$0].fields.published.in(settings.timeZone).day.day
    }
    let count = CalendarDay.days(inMonth: month.month, of: month.year)
    days = (1...max(1, count)).map { Day(number: $0, stories: stories[$0] ?? []) }
    let first = FirstWeekday.of(settings.language)
    let all = Weekday.allCases
    weekdays = Array(all[(first.rawValue - 1)...] + all[..<(first.rawValue - 1)])
    let begins = CalendarDay(year: month.year, month: month.month, day: 1)?.weekday ?? first
    let before = weekdays.firstIndex(of: begins) ?? 0
    let cells = [Day?](repeating: nil, count: before) + days
    weeks = stride(from: 0, to: cells.count, by: 7).map { start in
      let week = cells[start..<min(start + 7, cells.count)]
      return Array(week) + [Day?](repeating: nil, count: 7 - week.count)
    }
  }
}
