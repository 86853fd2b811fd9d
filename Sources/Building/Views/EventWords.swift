import Chronology
import Newsroom
import Templating

/// What all timelines say of the date of an event, and of all others that are dated alike.
final class EventWords: Sendable {
  /// What the words follow from.
  struct Dating: Hashable {
    let date: UncertainDate
    /// The author's own words for it, where they were words.
    let words: String?

    init(_ event: Event) {
      date = event.date
      words = event.dateWords
    }
  }

  /// The author's own words, or the date as the site shows it.
  let date: Value
  /// As a list says it that has the year above it.
  let dateWithinYear: Value
  /// For the datetime attribute of a time element.
  let machineValue: Value
  let certainty: Value
  let monthName: Value

  init(_ dating: Dating, dates: DatePresentation) {
    let date = dating.date
    self.date = .string(dating.words ?? dates.text(of: date))
    dateWithinYear = .string(dating.withinYear(dates))
    machineValue = .optional(date.machineValue)
    certainty = .string(Certainty(of: date).rawValue)
    monthName = .optional(date.earliest.day.map { dates.monthName($0.month) })
  }
}

extension EventWords.Dating {
  /// The author's words, unless they say the year again and nothing that the date does not.
  fileprivate func withinYear(_ dates: DatePresentation) -> String {
    if let words {
      let year = date.earliest.day.map { String($0.year) }
      let isPlain = [.day, .month, .span].contains(Certainty(of: date))
      guard isPlain, let year, words.contains(year) else { return words }
    }
    return dates.textWithinYear(of: date)
  }
}
