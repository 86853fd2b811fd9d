import Chronology
import Newsroom
import Templating

/// What all timelines say of an event's date.
final class EventWords: Sendable {
  /// The author's own words, or the date as the site shows it.
  let date: Value
  /// As a list says it that has the year above it.
  let dateWithinYear: Value
  /// For the datetime attribute of a time element.
  let machineValue: Value
  let certainty: Value
  let monthName: Value

  init(_ event: Event, presentation: Presentation) {
    let (dates, date) = (presentation.dates, event.date)
    self.date = .string(presentation.displayDate(of: event))
    dateWithinYear = .string(presentation.dateWithinYear(of: event))
    machineValue = .optional(date.machineValue)
    certainty = .string(Certainty(of: date).rawValue)
    monthName = .optional(date.earliest.day.map { dates.monthName($0.month) })
  }
}
