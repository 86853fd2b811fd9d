import Chronology
import Testing

@Suite struct MomentTests {
  @Test(arguments: [
    ("2026-06-18", "2026-06-18T00:00:00Z"),
    ("2026-06-18T09:00", "2026-06-18T09:00:00Z"),
    ("2026-06-18T09:00:00Z", "2026-06-18T09:00:00Z"),
    ("2026-06-18T09:00:00+02:00", "2026-06-18T07:00:00Z"),
    ("2026-06-18 09:00:00 +02:00", "2026-06-18T07:00:00Z"),
    ("2026-06-18 09:00:00 -0430", "2026-06-18T13:30:00Z"),
    ("2026-06-18t09:00:00.25z", "2026-06-18T09:00:00Z"),
    ("2026-01-01T00:30:00+01", "2025-12-31T23:30:00Z"),
    ("0000-01-01", "0000-01-01T00:00:00Z"),
  ])
  func timestampsOfYAMLAreRead(_ text: String, _ inUTC: String) throws {
    let moment = try Moment.parse(text, in: .utc).get()
    #expect(moment.rfc3339InUTC == inUTC)
    #expect(moment.hasTime == (text.utf8.count > 10))
  }

  @Test(arguments: [
    ("", 1, "YYYY-MM-DD"), ("18 June 2026", 1, "YYYY-MM-DD"), ("2026-6-18", 1, "YYYY-MM-DD"),
    ("2026-13-18", 6, "month 13"), ("2026-02-29", 9, "28 days"), ("2026-06-18T", 12, "HH:MM"),
    ("2026-06-18T24:00", 12, "clock"), ("2026-06-18T09:00:0", 18, "two digits"),
    ("2026-06-18T09:00:00.", 21, "fraction"), ("2026-06-18T09:00 CET", 18, "offset"),
    ("2026-06-18T09:00+25:00", 17, "offset"), ("2026-06-18T09:00Zulu", 18, "stray"),
    ("2026-06-18x", 11, "stray"),
  ])
  func othersAreRejectedWithTheirPlace(_ text: String, _ column: Int, _ reason: String) {
    guard case .failure(let error) = Moment.parse(text, in: .utc) else {
      Issue.record("\(text) is read")
      return
    }
    #expect(error.column == column, "\(error.reason)")
    #expect(error.reason.contains(reason))
  }

  @Test func clocksOfAZoneAreFollowed() throws {
    let berlin = try #require(TimeZoneRule(named: "Europe/Berlin"))
    let texts = [
      "2026-06-18T09:00", "2026-01-18T09:00", "2026-03-29T01:59", "2026-03-29T02:30",
      "2026-03-29T03:00", "2026-10-25T02:30", "2026-10-25T03:00", "2026-06-18",
    ]
    let found = try texts.map { try Moment.parse($0, in: berlin).get().rfc3339 }
    #expect(
      found == [
        "2026-06-18T09:00:00+02:00", "2026-01-18T09:00:00+01:00", "2026-03-29T01:59:00+01:00",
        "2026-03-29T02:30:00+01:00", "2026-03-29T03:00:00+02:00", "2026-10-25T02:30:00+02:00",
        "2026-10-25T03:00:00+01:00", "2026-06-18T00:00:00+02:00",
      ])
    #expect(TimeZoneRule(named: "Europe/Atlantis") == nil)
    #expect(TimeZoneRule(named: "") == nil)
  }

  @Test func anotherClockShowsTheSameMoment() throws {
    let moment = try Moment.parse("2026-06-18T23:30:00Z", in: .utc).get()
    let tokyo = moment.in(try #require(TimeZoneRule(named: "Asia/Tokyo")))
    #expect(tokyo.rfc3339 == "2026-06-19T08:30:00+09:00")
    #expect(tokyo.day.description == "2026-06-19")
    #expect(tokyo.secondsSinceEpoch == moment.secondsSinceEpoch)
    #expect(moment < tokyo)
  }

  @Test func farMomentsStayWithinTheirYears() {
    for seconds in [Int.min, .max] {
      let moment = Moment(secondsSinceEpoch: seconds, offset: UTCOffset(minutes: 840))
      #expect(abs(moment.day.year) <= 10_000)
    }
  }
}
