extension CalendarDay {
  /// Days since 1970-01-01. The arithmetic is that of Hinnant's "chrono-compatible low-level date
  /// algorithms": years run from March, in eras of 400.
  package var dayNumber: Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// - Parameter dayNumber: days since 1970-01-01. Nil beyond `greatestYear`.
  package init?(dayNumber: Int) {
    let (shifted, overflow) = dayNumber.addingReportingOverflow(719_468)
    guard !overflow, shifted > .min + 146_097 else { return nil }
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// Nil beyond the calendar's range.
  package func adding(days: Int) -> CalendarDay? {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    return overflow ? nil : CalendarDay(dayNumber: sum)
  }

  /// Days from `other` to this day.
  package func days(since other: CalendarDay) -> Int {
    let (difference, overflow) = dayNumber.subtractingReportingOverflow(other.dayNumber)
    guard overflow else { return difference }
    return self < other ? .min : .max
  }

  package var weekday: Weekday {
    // 1970-01-01 was a Thursday, the fourth day of the week.
    let fromMonday = (dayNumber % 7 + 7 + 3) % 7
    return Weekday(rawValue: fromMonday + 1) ?? .monday
  }

  /// 1–366.
  package var dayOfYear: Int {
    var count = day
    for earlier in 1..<month { count += Self.days(inMonth: earlier, of: year) }
    return count
  }

  /// The ISO 8601 week and the year that the week belongs to.
  package var isoWeek: (year: Int, week: Int) {
    guard let thursday = adding(days: 4 - weekday.rawValue) else { return (year, 1) }
    return (thursday.year, (thursday.dayOfYear - 1) / 7 + 1)
  }
}

/// A day of the week, numbered as in ISO 8601.
package enum Weekday: Int, Sendable, Hashable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday
}
