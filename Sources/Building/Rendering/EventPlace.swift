import Chronology
import Newsroom

/// Where an event stands among its neighbours in a list.
struct EventPlace: Sendable {
  /// The event before it began in another year, or there is none.
  let startsYear: Bool
  /// At the first event of a month: how many events in a row began in it.
  let monthCount: Int?
  let gap: Gap?

  /// Outside of any list.
  static let alone = EventPlace(startsYear: false, monthCount: nil, gap: nil)

  /// A silence between two events of a year or more.
  struct Gap: Sendable, Equatable {
    enum Unit: String, Sendable {
      case months, years
    }

    let days: Int
    /// The list has the newest first.
    let isBackward: Bool

    static let minimumDays = 365

    var unit: Unit { days < 730 ? .months : .years }

    /// Rounded: 30.44 days are a month and 365.25 a year.
    var count: Int {
      // Ages of the world would overflow the product.
      if days > 1_000_000_000 { return days / 365 }
      return unit == .months ? (days * 100 + 1522) / 3044 : (days * 4 + 730) / 1461
    }
  }

  /// The places of the events of a list, which is in order of time or in its reverse.
  static func places(of events: [Event]) -> [EventPlace] {
    guard let first = events.first, let last = events.last else { return [] }
    let gaps = gaps(in: events, isBackward: first.id > last.id)
    let months = monthCounts(of: events)
    var places: [EventPlace] = []
    var year: Int?
    for (position, event) in events.enumerated() {
      let own = event.date.earliest.day?.year
      places.append(
        EventPlace(
          startsYear: position == 0 || own != year, monthCount: months[position],
          gap: gaps[position]))
      year = own
    }
    return places
  }

  private static func monthCounts(of events: [Event]) -> [Int?] {
    var counts = [Int?](repeating: nil, count: events.count)
    var start = 0
    for (position, event) in events.enumerated() {
      guard let day = event.date.earliest.day else { continue }
      let before = position > start ? events[position - 1].date.earliest.day : nil
      if before.map({ ($0.year, $0.month) == (day.year, day.month) }) != true { start = position }
      counts[start] = position - start + 1
    }
    return counts
  }

  /// From the end of all that came before in time to the beginning of what follows, whichever of the
  /// two the list has first. What has no end does not fill the silence: it counts by its beginning.
  private static func gaps(in events: [Event], isBackward: Bool) -> [Gap?] {
    var reached: CalendarDay?
    let inTime: [Gap?] = (isBackward ? events.reversed() : events).map { event in
      guard let first = event.date.earliest.day else { return nil }
      let last = event.date.latest.day ?? first
      defer { reached = max(reached ?? last, last) }
      guard let days = reached.map({ first.days(since: $0) }), days >= Gap.minimumDays else {
        return nil
      }
      return Gap(days: days, isBackward: isBackward)
    }
    // Read backward, a silence stands before the older of the two events that it lies between.
    return isBackward ? [nil] + inTime.dropFirst().reversed() : inTime
  }
}
