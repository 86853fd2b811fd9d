import Chronology

/// Dates without a year: what was read for it, and where that is not the story's own year.
enum MissingYearCheck {
  static func findings(in text: StoryText) -> [Finding] {
    var findings: [Finding] = []
    var missing: [(words: String, date: UncertainDate, place: FindingPlace)] = []
    func check(_ date: UncertainDate, _ place: FindingPlace) {
      guard let words = date.words, words.isYearGuessed,
        let year = (date.earliest.day ?? date.latest.day)?.year
      else { return }
      if year == text.day.year {
        missing.append((words.text, date, place))
      } else {
        findings.append(
          Finding(
            code: .guessedYear,
            message: "'\(words.text)' has no year and is read as \(range(of: date)), in another "
              + "year than the story's",
            place: place, help: "write the year"))
      }
    }
    for (heading, dated, _) in text.datedSections { check(dated.date, text.place(of: heading)) }
    for (index, event) in text.story.fields.details.events.enumerated() {
      check(event.date, .field(text.path, [.key("events"), .index(index), .key("date")]))
    }
    // One for the story: an author who leaves the year out does so throughout.
    if let first = missing.first {
      findings.append(
        Finding(
          code: .missingYear,
          message: "'\(first.words)' has no year and is read as \(range(of: first.date))",
          place: first.place,
          notes: missing.dropFirst().map {
            .init(message: "and '\($0.words)' as \(range(of: $0.date))", place: $0.place)
          },
          help: "write the year"))
    }
    return findings
  }

  /// "2026-06-18", "2026-06-01 to 2026-06-10".
  private static func range(of date: UncertainDate) -> String {
    date.isSingleDay ? date.earliest.text : "\(date.earliest.text) to \(date.latest.text)"
  }
}
