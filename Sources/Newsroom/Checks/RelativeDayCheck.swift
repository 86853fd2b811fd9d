import Chronology

/// "A day after", "the next day" against the dates of the heading and of the one before.
enum RelativeDayCheck {
  static func findings(in text: StoryText) -> [Finding] {
    let dated = text.datedSections
    return zip(dated, dated.dropFirst()).compactMap { previous, current in
      let sentence = current.section.firstSentence
      guard let told = text.dates.words.relativeDay(in: sentence),
        let first = previous.dated.date.earliest.day,
        let last = previous.dated.date.latest.day,
        let expectedFirst = first.adding(days: told.days - slack(of: told)),
        let expectedLast = last.adding(days: told.days + slack(of: told)),
        let headingFirst = current.dated.date.earliest.day,
        let headingLast = current.dated.date.latest.day,
        headingFirst > expectedLast || headingLast < expectedFirst
      else { return nil }
      let words = String(decoding: sentence[told.range], as: UTF8.self)
      return Finding(
        code: .contradictingDay,
        message: "'\(words)' does not lead from '\(previous.dated.words)' to "
          + "'\(current.dated.words)', the dates of the headings",
        place: text.place(of: sentence[told.range], in: current.section),
        notes: [
          .init(message: "counted from this heading", place: text.place(of: previous.heading))
        ])
    }
  }

  /// Days by which a count may be off: weeks are counted roughly.
  private static func slack(of day: RelativeDay) -> Int { day.isExact ? 0 : 3 }
}
