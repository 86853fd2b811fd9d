import Chronology

/// "Monday, June 18" of a year in which it was a Thursday.
enum HeadingWeekdayCheck {
  static func findings(in text: StoryText) -> [Finding] {
    var findings: [Finding] = []
    func check(_ date: UncertainDate, _ place: FindingPlace) {
      guard let words = date.words, let written = words.contradictedWeekday,
        let day = date.earliest.day
      else { return }
      let language = text.dates.words.language
      findings.append(
        Finding(
          code: .contradictingWeekday,
          message: "\(day) is a \(language.weekdayName(day.weekday)), and '\(words.text)' says "
            + language.weekdayName(written),
          place: place))
    }
    for (heading, dated, _) in text.datedSections { check(dated.date, text.place(of: heading)) }
    for (index, event) in text.story.fields.details.events.enumerated() {
      check(event.date, .field(text.path, [.key("events"), .index(index), .key("date")]))
    }
    return findings
  }
}
