/// Where an uncertain date begins at the earliest or ends at the latest.
package enum DateBound: Sendable, Hashable {
  /// The whole day belongs to it.
  case day(CalendarDay)
  /// A time of that day, on a clock with that offset (nil: local time, wherever that is).
  case time(CalendarDay, TimeOfDay, UTCOffset?)
  /// There is no bound: "since June 2026" has no latest day.
  case open
  /// There is one, but it is not known.
  case unknown

  package var day: CalendarDay? {
    switch self {
    case .day(let day), .time(let day, _, _): day
    case .open, .unknown: nil
    }
  }

  package var time: TimeOfDay? {
    if case .time(_, let time, _) = self { time } else { nil }
  }

  /// `2026-06-18`, `open` or `unknown`.
  package var text: String {
    switch self {
    case .day(let day), .time(let day, _, _): day.description
    case .open: "open"
    case .unknown: "unknown"
    }
  }

  /// For the order of dates: the day as it is written first, so that a timeline's days stay
  /// together, then the time in UTC as far as it is known.
  func key(asEarliest: Bool) -> (kind: Int, day: CalendarDay, second: Int) {
    let noDay = CalendarDay(unchecked: 0, 1, 1)
    switch self {
    case .day(let day): return (0, day, asEarliest ? .min : .max)
    case .time(let day, let time, let offset):
      return (0, day, time.secondOfDay - (offset?.minutes ?? 0) * 60)
    case .open: return (asEarliest ? -2 : 2, noDay, 0)
    case .unknown: return (asEarliest ? -1 : 1, noDay, 0)
    }
  }
}
