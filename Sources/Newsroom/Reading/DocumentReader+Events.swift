import Chronology
import Diagnostics
import FrontMatter

extension DocumentReader {
  /// The `events` of a story or of an entity.
  /// - Parameter dates: nil in a file that has no date of its own: there a year must be written,
  ///   because nothing tells which one is near.
  func events(from fields: inout FieldReader, near dates: DateReading?) -> [EventFields] {
    fields.mappings("events") { event in
      if event.node("date") == nil { event.reportMissing("date") }
      let date =
        dates.map { event.uncertainDate("date", $0) } ?? event.datedWithYear("date", self.dates)
      let title = event.requiredString("title")
      let text = event.string("text").map { prose($0, into: &event.diagnostics) }
      let entities = event.node("entities") == nil ? nil : event.strings("entities")
      let sources = event.sources(dates ?? self.dates)
      let identifier = event.string("id")
      guard let date, let title else { return nil }
      return EventFields(
        date: date.value, range: date.range, title: title.value, text: text, entities: entities,
        sources: sources, identifier: identifier)
    }
  }
}

extension FieldReader {
  /// An uncertain date in a file that has no date of its own.
  mutating func datedWithYear(
    _ key: String, _ dates: DateReading
  ) -> Located<UncertainDate>? {
    guard let date = uncertainDate(key, dates) else { return nil }
    guard date.value.words?.isYearGuessed == true else { return date }
    diagnostics.append(
      .error(
        "missing-year", "'\(key)' has no year, and its file has no date that tells which one",
        at: date.range, help: "write the year too"))
    return nil
  }
}
