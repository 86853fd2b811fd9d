import Chronology

/// A heading's date against the date that the text below it opens with: "Early June" over
/// "In mid-June".
enum HeadingDateCheck {
  /// Text recalls earlier days, and rightly; only one near the heading's contradicts it.
  private static let nearDays = 45

  static func findings(in text: StoryText) -> [Finding] {
    text.datedSections.compactMap { heading, dated, section in
      let sentence = section.firstSentence
      guard let day = dated.date.earliest.day ?? dated.date.latest.day,
        let told = text.dates.words.dates(in: sentence, near: day).first,
        !told.date.couldCoincide(with: dated.date), isNear(told.date, day)
      else { return nil }
      let words = String(decoding: sentence[told.range], as: UTF8.self)
      return Finding(
        code: .contradictingDate,
        message: "text says '\(words)' below a heading that says '\(dated.words)'",
        place: text.place(of: sentence[told.range], in: section),
        notes: [.init(message: "the heading stands here", place: text.place(of: heading))])
    }
  }

  private static func isNear(_ date: UncertainDate, _ day: CalendarDay) -> Bool {
    [date.earliest.day, date.latest.day].compactMap { $0 }.contains {
      abs($0.days(since: day)) <= nearDays
    }
  }
}
