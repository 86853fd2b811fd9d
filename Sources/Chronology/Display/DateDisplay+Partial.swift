/// The written parts of a date, to leave out those that two dates share.
struct DateParts: Hashable {
  var year: String?
  var month: String?
  var day: String?
  /// "c.", "possibly", and what follows: "day unknown".
  var frames: [String] = []
}

extension DateDisplay {
  /// The day without its year, the month cut short: "18 Jun", "18. Juni".
  package func shortText(of day: CalendarDay) -> String {
    text(of: DateParts(month: language.shortMonthName(day.month), day: String(day.day)))
  }

  /// "June 2026", "junio de 2026".
  package func text(ofMonth month: Int, year: Int) -> String {
    text(of: DateParts(year: String(year), month: language.monthName(month)))
  }

  func text(of date: PartialDate) -> String { text(of: parts(of: date)) }

  func text(of parts: DateParts) -> String {
    let written: String
    var parts = parts
    if omitsYear, parts.month != nil { parts.year = nil }
    let year = parts.year.map {
      parts.month == nil ? $0 : filled(language.names.yearAfterMonth, $0)
    }
    switch order {
    case .dayMonthYear:
      let day = parts.day.map { filled(language.names.dayBeforeMonth, $0) }
      written = joined(joined(day, parts.month), year) ?? ""
    case .monthDayYear:
      let monthAndDay = joined(parts.month, parts.day)
      written = joined(monthAndDay, year, by: parts.day == nil ? " " : ", ") ?? ""
    case .yearMonthDay:
      written = joined(joined(parts.year, parts.month), parts.day) ?? ""
    }
    return parts.frames.reduce(written) { filled($1, $0) }
  }

  /// Those of two words that there are.
  private func joined(_ first: String?, _ second: String?, by separator: String = " ") -> String? {
    guard let first else { return second }
    guard let second else { return first }
    return first + separator + second
  }

  func parts(of date: PartialDate) -> DateParts {
    var parts = DateParts()
    let names = language.names
    parts.year = text(of: date.year)
    if date.year.range == 0...9999, date.month != nil || date.subYear != nil {
      parts.year = nil
      parts.frames.append(names.yearUnknown)
    }
    if let subYear = date.subYear { add(subYear, to: &parts) }
    if let month = date.month {
      if month.isExact {
        parts.month = language.monthName(month.low)
      } else if !month.isWhollyUnspecified || date.day?.isExact ?? false {
        parts.month = monthRange(of: month)
      } else if date.day == nil {
        parts.frames.append(names.monthUnknown)
      }
    }
    if let day = date.day {
      if day.isExact {
        parts.day = String(day.low)
      } else if day.isWhollyUnspecified {
        parts.frames.append(names.dayUnknown)
      } else {
        parts.day = dayRange(of: day, in: date)
      }
    }
    if date.qualifiers.union.contains(.approximate) { parts.frames.append(names.approximate) }
    if date.qualifiers.union.contains(.uncertain) { parts.frames.append(names.uncertain) }
    return parts
  }

  private func monthRange(of pattern: DigitPattern) -> String {
    let fitting = (1...12).filter(pattern.matches)
    guard let first = fitting.first, let last = fitting.last, first != last
    else { return fitting.first.map(language.monthName) ?? "" }
    return language.monthName(first) + "–" + language.monthName(last)
  }

  private func dayRange(of pattern: DigitPattern, in date: PartialDate) -> String {
    let length = CalendarDay.days(inMonth: date.last.month, of: date.last.year)
    let fitting = (1...length).filter(pattern.matches)
    guard let first = fitting.first, let last = fitting.last else { return "" }
    if fitting.count == last - first + 1 {
      return first == last
        ? "\(first)" : filled(language.names.firstOfDays, String(first)) + "–\(last)"
    }
    return fitting.map(String.init).joined(separator: ", ")
  }

  private func add(_ subYear: SubYear, to parts: inout DateParts) {
    let names = language.names
    let index = subYear.number - 1
    switch subYear.kind {
    case .season, .northernSeason: parts.month = names.seasons[safe: index]
    case .southernSeason:
      parts.month = names.seasons[safe: index]
      parts.frames.append(names.southern)
    case .quarter: parts.month = filled(names.quarter, String(subYear.number))
    case .quadrimester:
      parts.month = language.monthName(index * 4 + 1) + "–" + language.monthName(index * 4 + 4)
    case .half:
      if let pattern = names.halves[safe: index] { parts.frames.insert(pattern, at: 0) }
    }
  }

  /// "2026", "44 BC", "1990s", "20th century", "1000–1999".
  private func text(of year: YearExpression) -> String {
    if let written = year.written, year.significantDigits != nil {
      let range = self.range(of: year.range)
      return filled(language.names.approximate, number(written)) + " (" + range + ")"
    }
    if year.isExact { return number(year.range.lowerBound) }
    if case .pattern(let pattern, false) = year.digits {
      switch pattern.unspecifiedFromRight {
      case 1: return filled(language.names.decade, String(pattern.low))
      case 2:
        return filled(language.names.century, language.names.ordinal(pattern.low / 100 + 1))
      default: break
      }
    }
    return range(of: year.range)
  }

  private func range(of years: ClosedRange<Int>) -> String {
    number(years.lowerBound) + "–" + number(years.upperBound)
  }

  /// Year 0 is 1 BC.
  private func number(_ year: Int) -> String {
    year > 0 ? String(year) : filled(language.names.beforeChrist, String(1 - year))
  }
}
