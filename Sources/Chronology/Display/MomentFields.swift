/// What each strftime directive writes for one moment.
struct MomentFields {
  private let moment: Moment
  private let language: DateLanguage
  private let day: CalendarDay
  private let time: TimeOfDay

  init(_ moment: Moment, _ language: DateLanguage) {
    self.moment = moment
    self.language = language
    day = moment.day
    time = moment.time
  }

  /// - Parameter letter: one that `DatePattern` knows.
  func text(of letter: UInt8, isBare: Bool) -> String {
    func two(_ number: Int, filler: Unicode.Scalar = "0") -> String {
      isBare ? String(number) : String(number, digits: 2, filler: filler)
    }
    switch letter {
    case UInt8(ascii: "Y"): return String(day.year)
    case UInt8(ascii: "y"): return two((day.year % 100 + 100) % 100)
    case UInt8(ascii: "C"): return two(day.year / 100)
    case UInt8(ascii: "m"): return two(day.month)
    case UInt8(ascii: "d"): return two(day.day)
    case UInt8(ascii: "e"): return two(day.day, filler: " ")
    case UInt8(ascii: "j"):
      return isBare ? String(day.dayOfYear) : String(day.dayOfYear, digits: 3)
    case UInt8(ascii: "H"): return two(time.hour)
    case UInt8(ascii: "I"): return two((time.hour + 11) % 12 + 1)
    case UInt8(ascii: "M"): return two(time.minute)
    case UInt8(ascii: "S"): return two(time.second)
    case UInt8(ascii: "p"): return halfDay
    case UInt8(ascii: "P"): return halfDay.lowercased()
    case UInt8(ascii: "B"): return language.monthName(day.month)
    case UInt8(ascii: "b"), UInt8(ascii: "h"): return language.shortMonthName(day.month)
    case UInt8(ascii: "A"): return language.weekdayName(day.weekday)
    case UInt8(ascii: "a"): return language.shortWeekdayName(day.weekday)
    case UInt8(ascii: "u"): return String(day.weekday.rawValue)
    case UInt8(ascii: "w"): return String(day.weekday.rawValue % 7)
    case UInt8(ascii: "U"): return two((day.dayOfYear + 6 - day.weekday.rawValue % 7) / 7)
    case UInt8(ascii: "V"): return two(day.isoWeek.week)
    case UInt8(ascii: "G"): return String(day.isoWeek.year)
    case UInt8(ascii: "F"): return day.description
    case UInt8(ascii: "T"): return time.text
    case UInt8(ascii: "R"): return String(time.text.prefix(5))
    case UInt8(ascii: "D"): return two(day.month) + "/" + two(day.day) + "/" + two(day.year % 100)
    case UInt8(ascii: "s"): return String(moment.secondsSinceEpoch)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "z"): return moment.offset.signedText.filter { $0 != ":" }
    case UInt8(ascii: "Z"): return moment.offset == .utc ? "UTC" : "UTC" + moment.offset.signedText
    default: return "%"
    }
  }

  private var halfDay: String {
    time.hour % 24 < 12 ? language.names.beforeNoon : language.names.afterNoon
  }
}
