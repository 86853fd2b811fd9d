/// A time of day on the clock, to the second. 24:00:00, the end of the day, is one.
package struct TimeOfDay: Sendable, Hashable, Comparable {
  private let storedHour: Int8
  private let storedMinute: Int8
  private let storedSecond: Int8

  package var hour: Int { Int(storedHour) }
  package var minute: Int { Int(storedMinute) }
  package var second: Int { Int(storedSecond) }

  /// Nil where no clock shows it.
  package init?(hour: Int, minute: Int, second: Int = 0) {
    guard
      (0...23).contains(hour) && (0...59).contains(minute) && (0...59).contains(second)
        || hour == 24 && minute == 0 && second == 0
    else { return nil }
    storedHour = Int8(truncatingIfNeeded: hour)
    storedMinute = Int8(truncatingIfNeeded: minute)
    storedSecond = Int8(truncatingIfNeeded: second)
  }

  /// - Parameter secondOfDay: 0–86399; others wrap around the day.
  package init(secondOfDay: Int) {
    let wrapped = (secondOfDay % 86_400 + 86_400) % 86_400
    storedHour = Int8(truncatingIfNeeded: wrapped / 3600)
    storedMinute = Int8(truncatingIfNeeded: wrapped / 60 % 60)
    storedSecond = Int8(truncatingIfNeeded: wrapped % 60)
  }

  /// 0–86400.
  package var secondOfDay: Int { hour * 3600 + minute * 60 + second }

  package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.secondOfDay < right.secondOfDay
  }

  /// `09:30:00`.
  package var text: String { DateText.string { $0.append(self) } }
}

/// How far a clock is ahead of UTC, in minutes.
package struct UTCOffset: Sendable, Hashable {
  private let storedMinutes: Int16

  /// -1439 to 1439 on any real clock; what lies far beyond is kept at the limit.
  package var minutes: Int { Int(storedMinutes) }

  package static let utc = UTCOffset(minutes: 0)

  package init(minutes: Int) { storedMinutes = Int16(clamping: minutes) }

  /// `Z`, `+02:00`, `-04:30`.
  package var text: String { DateText.string { $0.append(self) } }

  /// `+00:00`, `+02:00`, `-04:30`.
  package var signedText: String { DateText.string { $0.append(signed: self) } }
}
