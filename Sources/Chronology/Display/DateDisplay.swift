/// Writes dates for people, in a language and in its order of day and month.
package struct DateDisplay: Sendable {
  /// Which comes first.
  package enum Order: String, Sendable, CaseIterable {
    /// 18 June 2026
    case dayMonthYear = "dmy"
    /// June 18, 2026
    case monthDayYear = "mdy"
    /// 2026-06-18, in words 2026 June 18
    case yearMonthDay = "ymd"

    /// The order that readers of a language (`en-US`, `en-GB`, `de`) expect.
    package static func usual(for tag: String) -> Order {
      switch tag.lowercased() {
      case "en-us", "en-ph": .monthDayYear
      default: .dayMonthYear
      }
    }
  }

  package let language: DateLanguage
  package let order: Order
  /// A year is left out that has a month.
  private(set) var omitsYear = false

  package init(language: DateLanguage = .english, order: Order = .dayMonthYear) {
    self.language = language
    self.order = order
  }

  /// For a site's language: `en-US`.
  package init(languageTag: String) {
    self.init(language: .matching(tag: languageTag), order: .usual(for: languageTag))
  }

  /// For a place that says the year itself: "18 June", "c. June", but "2026".
  package var omittingYear: DateDisplay {
    var display = self
    display.omitsYear = true
    return display
  }

  /// The author's own words where there are any, or else what `generatedText` says.
  package func text(of date: UncertainDate) -> String {
    date.words?.text ?? generatedText(of: date)
  }

  /// What the date means, in this language: "c. June 2026", "before 2027", "18–20 June 2026".
  package func generatedText(of date: UncertainDate) -> String { text(of: date.expression) }

  package func text(of day: CalendarDay) -> String { text(of: .date(PartialDate(day))) }

  /// The day, and the time where one was written: "18 June 2026, 09:30".
  package func text(of moment: Moment) -> String {
    let day = text(of: moment.day)
    guard moment.hasTime else { return day }
    return day + ", " + String(moment.time.text.prefix(5))
  }

  /// A pattern with a text in its place, `{}`.
  func filled(_ pattern: String, _ text: String) -> String {
    if pattern == "{}" { return text }
    let bytes = pattern.utf8
    var start = bytes.startIndex
    while let open = bytes[start...].firstIndex(of: UInt8(ascii: "{")) {
      start = bytes.index(after: open)
      if start < bytes.endIndex, bytes[start] == UInt8(ascii: "}") {
        return pattern[..<open] + text + pattern[bytes.index(after: start)...]
      }
    }
    return pattern
  }
}
