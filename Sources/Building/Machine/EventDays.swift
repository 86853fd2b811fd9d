import Chronology

/// The days that an event takes up in formats that know only certain days.
///
/// - A date that is not sure takes up every day that it could be: "early June" is June 1 to 10.
/// - What has no end, or one that is not known, takes up its first day.
/// - What has no beginning that is known takes up its last day: by then it had happened.
/// - What has neither, or lies outside of `years`, has no place and is left out.
struct EventDays: Equatable {
  let first: CalendarDay
  /// The last day that belongs to it.
  let last: CalendarDay

  init?(_ date: UncertainDate, years: ClosedRange<Int>) {
    guard let first = date.earliest.day ?? date.latest.day else { return nil }
    let last = date.latest.day ?? first
    guard years.contains(first.year), years.contains(last.year) else { return nil }
    (self.first, self.last) = (first, last)
  }

  /// Exactly one month of one year.
  var isMonth: Bool {
    first.year == last.year && first.month == last.month && first.day == 1
      && last.day == CalendarDay.days(inMonth: last.month, of: last.year)
  }

  /// Exactly one year.
  var isYear: Bool {
    first.year == last.year && (first.month, first.day) == (1, 1)
      && (last.month, last.day) == (12, 31)
  }
}
