import Foundation

/// When the clocks of one place are how far ahead of UTC: an IANA time zone.
///
/// The only user of Foundation in the module, for its zone tables.
package struct TimeZoneRule: Sendable, Hashable {
  /// `Europe/Berlin`, `UTC`.
  package let name: String
  private let zone: TimeZone?

  package static let utc = TimeZoneRule()

  private init() {
    name = "UTC"
    zone = nil
  }

  /// - Parameter name: an IANA name; nil where there is no such zone.
  package init?(named name: String) {
    guard name != "UTC" else {
      self = .utc
      return
    }
    // Foundation also takes names such as `GMT+2`, whose sign IANA reads the other way.
    guard !name.isEmpty, !name.hasPrefix("GMT"), let zone = TimeZone(identifier: name)
    else { return nil }
    self.name = name
    self.zone = zone
  }

  package func offset(atSecondsSinceEpoch seconds: Int) -> UTCOffset {
    guard let zone else { return .utc }
    let date = Date(timeIntervalSince1970: Double(seconds))
    return UTCOffset(minutes: zone.secondsFromGMT(for: date) / 60)
  }

  /// The moment at which the zone's clocks show a day and a time. A time that they skip is read
  /// with the offset before the change, a time that they show twice is the first.
  package func moment(day: CalendarDay, time: TimeOfDay?) -> Moment {
    let asUTC = Moment(day: day, time: time, offset: .utc)
    guard zone != nil else { return asUTC }
    // No zone changes twice within a day, so the offset is one of those a day before and after.
    let before = offset(atSecondsSinceEpoch: asUTC.secondsSinceEpoch - 86_400)
    let after = offset(atSecondsSinceEpoch: asUTC.secondsSinceEpoch + 86_400)
    let early = Moment(day: day, time: time, offset: before)
    guard before != after else { return early }
    if offset(atSecondsSinceEpoch: early.secondsSinceEpoch) == before { return early }
    let late = Moment(day: day, time: time, offset: after)
    return offset(atSecondsSinceEpoch: late.secondsSinceEpoch) == after ? late : early
  }
}
