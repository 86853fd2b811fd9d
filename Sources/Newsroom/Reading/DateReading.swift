import Chronology

/// How the dates of one document are read: in its site's zone and language, and near its own date.
struct DateReading: Sendable {
  let zone: TimeZoneRule
  let words: DateWords
  /// A year that is not written is the one that puts the date nearest to this day.
  let day: CalendarDay

  init(settings: ReadingSettings, day: CalendarDay) {
    self.init(
      zone: settings.timeZone,
      words: DateWords(language: .matching(tag: settings.dateLanguage)), day: day)
  }

  private init(zone: TimeZoneRule, words: DateWords, day: CalendarDay) {
    self.zone = zone
    self.words = words
    self.day = day
  }

  func near(_ day: CalendarDay) -> DateReading {
    DateReading(zone: zone, words: words, day: day)
  }
}
