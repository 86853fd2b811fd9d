import Chronology
import Templating

/// A date as readers see it.
struct DateView: TemplateObject {
  let moment: Moment
  let dates: DatePresentation

  static let members = MemberTable<DateView>(
    [
      Member("iso", "string", "For the datetime attribute of a time element.") {
        .string($0.moment.machineValue)
      },
      Member("display", "string", "As readers see it: \"June 18, 2026\".") {
        .string($0.dates.text(of: $0.moment, .long))
      },
      Member("short", "string", "Without the year: \"Jun 18\".") {
        .string($0.dates.text(of: $0.moment, .short))
      },
      Member("year", "integer", "The year.") { .int($0.moment.day.year) },
      Member("month", "integer", "The month, 1 to 12.") { .int($0.moment.day.month) },
      Member("month_name", "string", "The month's name.") {
        .string($0.dates.monthName($0.moment.day.month))
      },
      Member("day", "integer", "The day of the month.") { .int($0.moment.day.day) },
      Member("time", "string or none", "\"09:00\", where a time of day was written.") {
        .optional($0.moment.hasTime ? $0.dates.text(of: $0.moment, .time) : nil)
      },
    ], determining: ["iso"])
}

/// The date of a source, which may be uncertain.
struct SourceDateView: TemplateObject {
  let date: UncertainDate
  let dates: DatePresentation

  static let members = MemberTable<SourceDateView>([
    Member("iso", "string or none", "For the datetime attribute of a time element.") {
      .optional($0.date.machineValue)
    },
    Member("display", "string", "As readers see it.") { .string($0.dates.text(of: $0.date)) },
  ])
}
