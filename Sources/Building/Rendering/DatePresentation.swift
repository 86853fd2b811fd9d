import Chronology
import Newsroom

/// How a site shows its dates: in its zone, its language and its order.
struct DatePresentation: Sendable {
  private let zone: TimeZoneRule
  private let display: DateDisplay

  /// The forms that the default theme uses.
  enum Form {
    case long, short, time
  }

  init(settings: SiteSettings) {
    zone = settings.timeZone
    display = DateDisplay(languageTag: settings.language)
  }

  /// The moment on the site's own clock.
  func local(_ moment: Moment) -> Moment { moment.in(zone) }

  func text(of moment: Moment, _ form: Form) -> String {
    switch form {
    case .long: display.text(of: moment.day)
    case .short: display.shortText(of: moment.day)
    case .time: String(moment.time.text.prefix(5))
    }
  }

  /// A time that was written with the offset of the site's own clock is said without it; words stay as
  /// they are.
  func text(of date: UncertainDate) -> String {
    guard date.words == nil, let moment = ownMoment(of: date) else {
      return display.text(of: date)
    }
    return display.text(of: moment)
  }

  /// The date in a list that has the year above it. What reaches into another year says both.
  func textWithinYear(of date: UncertainDate) -> String {
    guard let year = date.earliest.day?.year, date.latest.day?.year == year else {
      return display.generatedText(of: date)
    }
    let display = display.omittingYear
    return ownMoment(of: date).map(display.text(of:)) ?? display.generatedText(of: date)
  }

  /// A date with a time, where that was written with the offset of the site's own clock.
  private func ownMoment(of date: UncertainDate) -> Moment? {
    guard let written = date.machineValue, written.utf8.contains(UInt8(ascii: "T")),
      case .success(let moment) = Moment.parse(written, in: zone),
      moment.offset == local(moment).offset
    else { return nil }
    return moment
  }

  /// "June 2026".
  func text(ofMonth month: Int, year: Int) -> String { display.text(ofMonth: month, year: year) }

  /// - Parameter month: 1–12.
  func monthName(_ month: Int) -> String { display.language.monthName(month) }

  func weekdayName(_ day: Weekday) -> String { display.language.weekdayName(day) }
  func shortWeekdayName(_ day: Weekday) -> String { display.language.shortWeekdayName(day) }

  /// A date in the pattern of a template's `date` filter, or why the pattern is none.
  /// - Parameter language: a BCP 47 tag; the site's own where it is nil.
  func text(
    of moment: Moment, pattern: String, language: String? = nil
  ) -> Result<String, DateError> {
    let display = language.map { DateDisplay(languageTag: $0) } ?? display
    return DatePattern.compile(pattern).map { $0.text(of: local(moment), display) }
  }
}
