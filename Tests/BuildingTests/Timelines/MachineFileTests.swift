import Foundation
import Testing

/// The files of timelines, over a site that has every kind of date.
@Suite struct MachineFileTests {
  private static let folder = SiteFixture.folder.appendingPathComponent("MachineFiles").path

  private func build() async throws -> SiteFixture {
    let site = SiteFixture(at: Self.folder)
    #expect(try await site.build().diagnostics.isEmpty)
    return site
  }

  private struct File: Decodable {
    struct Entry: Decodable {
      struct Text: Decodable {
        let headline: String
        let text: String?
      }
      struct Day: Decodable, Equatable {
        let year: Int
        var month: Int?
        var day: Int?
        var hour: Int?
        var minute: Int?
      }
      let uniqueId: String
      let startDate: Day
      let endDate: Day?
      let displayDate: String
      let text: Text
    }
    let events: [Entry]
  }

  @Test func theirBytesAreAsExpected() async throws {
    let site = try await build()
    for name in ["json", "ics"] {
      try Golden.expect(
        try site.page("entities/acme/timeline.\(name)"), toEqual: "\(Self.folder)/expected.\(name)")
    }
  }

  @Test func everyCalendarKeepsToTheFormat() async throws {
    let site = try await build()
    let calendars = try SiteFixture.files(in: site.output).filter { $0.key.hasSuffix(".ics") }
    #expect(calendars.count >= 5)
    for (path, bytes) in calendars {
      let lines = try ContentLinesTests.lines(of: Array(bytes))
      #expect(lines.allSatisfy { $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil })
      let whole = ContentLinesTests.unfolded(lines)
      #expect(whole.first == "BEGIN:VCALENDAR" && whole.last == "END:VCALENDAR", "\(path)")
      let names = whole.filter { $0.hasPrefix("UID:") }
      #expect(Set(names).count == names.count)
      #expect(names.count == whole.count { $0 == "BEGIN:VEVENT" })
      #expect(names.count == whole.count { $0.hasPrefix("DTSTAMP:") })
    }
  }

  @Test func theEndOfADayIsTheDayAfterAndATimeHasNone() async throws {
    let calendar = try await build().page("entities/acme/timeline.ics")
    func event(_ title: String) throws -> Substring {
      let entries = calendar.split(separator: "BEGIN:VEVENT")
      return try #require(entries.first { $0.contains("SUMMARY:\(title)") })
    }
    func expect(_ title: String, _ first: String, _ end: String) throws {
      let text = try event(title)
      #expect(text.contains("DTSTART;VALUE=DATE:\(first)\r\nDTEND;VALUE=DATE:\(end)\r\n"))
    }
    try expect("One certain day", "19940705", "19940706")
    try expect("The first third of a month", "20260601", "20260611")
    try expect("A month", "20260601", "20260701")
    try expect("A year", "20260101", "20270101")
    try expect("A quarter", "20260401", "20260701")
    try expect("An interval over the new year", "20261230", "20270103")
    try expect("It has not ended", "20270228", "20270301")
    try expect("Its beginning is not known", "20270331", "20270401")
    try expect("One of two days", "20270401", "20270404")
    #expect(try event("A time with an offset").contains("DTSTART:20260619T033000Z\r\nSUMMARY"))
    #expect(try event("A time on a local clock").contains("DTSTART:20260619T091500\r\nSUMMARY"))
    #expect(try event("An approximate month").contains("STATUS:TENTATIVE"))
    #expect(try event("A month").contains("STATUS:CONFIRMED"))
    #expect(!calendar.contains("Before the years"))
    #expect(!calendar.contains("The last day of the calendar format"))
  }

  @Test func theJSONIsInOrderAndSaysWhatIsKnown() async throws {
    let site = try await build()
    let text = try site.page("entities/acme/timeline.json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let events = try decoder.decode(File.self, from: Data(text.utf8)).events
    #expect(!text.contains("<"))
    #expect(Set(events.map(\.uniqueId)).count == events.count)
    // What has no beginning comes first.
    #expect(events.first?.text.headline == "Its beginning is not known")
    let years = events.dropFirst().map(\.startDate.year)
    #expect(years.first == -43)
    #expect(years == years.sorted())
    #expect(!events.contains { $0.text.headline.contains("both formats") })
    func event(_ title: String) throws -> File.Entry {
      try #require(events.first { $0.text.headline == title })
    }
    #expect(try event("A month").startDate == .init(year: 2026, month: 6))
    #expect(try event("A month").endDate == nil)
    #expect(try event("A year").startDate == .init(year: 2026))
    #expect(try event("The first third of a month").displayDate == "early June 2026")
    #expect(
      try event("The first third of a month").endDate == .init(year: 2026, month: 6, day: 10))
    #expect(try event("It has not ended").endDate == nil)
    #expect(try event("A time on a local clock").startDate.hour == 9)
    let shared = try event("Told three times")
    #expect(shared.startDate == .init(year: 2028, month: 1, day: 19))
    let html = try #require(shared.text.text)
    for path in ["stories/2028/01/second/", "stories/2028/01/first/", "entities/acme/#"] {
      #expect(html.contains("https://example.org/news/\(path)"))
    }
  }

  @Test func eachTimelineHasItsFilesAndItsPageNamesThem() async throws {
    let site = try await build()
    for folder in ["timeline/2028/events", "timeline/events", "stories/2028/01/first/timeline"] {
      #expect(site.exists("\(folder).json") && site.exists("\(folder).ics"))
    }
    let page = try site.page("entities/acme/index.html")
    #expect(page.contains(#"<link rel="alternate" type="text/calendar""#))
    #expect(page.contains(#"href="/news/entities/acme/timeline.ics""#))
  }

  @Test func aTimelineThatIsEmptyHasNone() async throws {
    let site = try SiteFixture(["content/stories/a.md": "---\ntitle: A\ndate: 2026-06-19\n---\n"])
    try await site.build()
    let files = try SiteFixture.files(in: site.output).keys
    #expect(!files.contains { $0.hasSuffix(".ics") || $0.hasSuffix("/timeline.json") })
    #expect(!site.exists("timeline/events.json"))
    #expect(!site.exists("sources") && !site.exists("corrections") && !site.exists("series"))
  }
}
