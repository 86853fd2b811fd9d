/// A point in time, with the offset from UTC that it was written with: when a story was published.
package struct Moment: Sendable, Hashable {
  /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
  package let secondsSinceEpoch: Int
  package let offset: UTCOffset
  /// False where only a day was written; the moment is then that day's midnight.
  package let hasTime: Bool

  /// Seconds are kept within the years -9999 to 9999, the nearest where they lie beyond.
  package init(secondsSinceEpoch: Int, offset: UTCOffset = .utc, hasTime: Bool = true) {
    self.secondsSinceEpoch = min(max(secondsSinceEpoch, -377_705_116_800), 253_402_300_799)
    self.offset = offset
    self.hasTime = hasTime
  }

  /// - Parameter day: of the years -9999 to 9999; the nearest moment where it lies beyond.
  package init(day: CalendarDay, time: TimeOfDay?, offset: UTCOffset) {
    let dayNumber = min(max(day.dayNumber, -4_371_586), 2_932_897)
    self.init(
      secondsSinceEpoch: dayNumber * 86_400 + (time?.secondOfDay ?? 0) - offset.minutes * 60,
      offset: offset, hasTime: time != nil)
  }

  /// The day on a clock at the moment's own offset.
  package var day: CalendarDay {
    CalendarDay(dayNumber: Self.floor(localSeconds, 86_400)) ?? CalendarDay(unchecked: 1970, 1, 1)
  }

  /// The time on a clock at the moment's own offset.
  package var time: TimeOfDay { TimeOfDay(secondOfDay: localSeconds) }

  /// The same point in time on another clock.
  package func at(_ offset: UTCOffset) -> Moment {
    Moment(secondsSinceEpoch: secondsSinceEpoch, offset: offset, hasTime: hasTime)
  }

  /// The same point in time on the clocks of a zone.
  package func `in`(_ zone: TimeZoneRule) -> Moment {
    at(zone.offset(atSecondsSinceEpoch: secondsSinceEpoch))
  }

  private var localSeconds: Int { secondsSinceEpoch + offset.minutes * 60 }

  private static func floor(_ number: Int, _ unit: Int) -> Int {
    number >= 0 ? number / unit : (number + 1) / unit - 1
  }
}

extension Moment: Comparable {
  /// By time; ties by offset, then a bare day first.
  package static func < (left: Moment, right: Moment) -> Bool {
    (left.secondsSinceEpoch, left.offset.minutes, left.hasTime ? 1 : 0)
      < (right.secondsSinceEpoch, right.offset.minutes, right.hasTime ? 1 : 0)
  }
}

extension Moment {
  /// RFC 3339 with the moment's own offset: `2026-06-18T09:00:00+02:00`.
  package var rfc3339: String {
    DateText.string {
      $0.append(day)
      $0.append("T")
      $0.append(time)
      $0.append(offset)
    }
  }

  /// RFC 3339 in UTC: `2026-06-18T07:00:00Z`.
  package var rfc3339InUTC: String { at(.utc).rfc3339 }

  /// What front matter would say: the day alone where only a day was written.
  package var isoText: String { hasTime ? rfc3339 : day.description }
}
