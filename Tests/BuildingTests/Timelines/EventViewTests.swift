import Foundation
import Testing

/// What readers see of events: how sure their dates are, how far apart they lie, and whose they are.
@Suite struct EventViewTests {
  private static func entry(_ title: String, in page: String) throws -> Substring {
    let entries = page.split(separator: "<li class=\"event ")
    return try #require(entries.first { $0.contains("\(title)<") }, "\(title) is not there")
  }

  private func page(_ events: String, more: [String: String] = [:]) async throws -> SiteFixture {
    var files = [
      "content/entities/acme.md": "---\nname: Acme\nevents:\n\(events)---\n",
      "content/stories/a.md": "---\ntitle: A\ndate: 2026-06-19\n---\n",
    ]
    files.merge(more) { _, new in new }
    let site = try SiteFixture(files)
    #expect(try await site.build().diagnostics.isEmpty)
    return site
  }

  @Test(arguments: [
    ("2026-06-18", "day"), ("2026-06", "month"), ("2026", "year"),
    ("early June 2026", "approximate"), ("mid-2026", "approximate"), ("late 2026", "approximate"),
    ("Spring 2026", "approximate"), ("Q2 2026", "approximate"), ("2026-40", "approximate"),
    ("201X", "approximate"), ("20XX", "approximate"), ("2026-06~", "approximate"),
    ("2026-06-18?", "approximate"), ("\"[2026-06-18, 2026-06-20]\"", "approximate"),
    ("\"{2026-06-18, 2026-06-20}\"", "span"), ("2026-06-18/2026-06-20", "span"),
    ("June 18–20, 2026", "span"), ("2026-06/..", "open"), ("2026-06/", "open"), ("../2026", "open"),
  ])
  func certaintyFollowsWhatTheDateMeans(date: String, certainty: String) async throws {
    let site = try await page("  - date: \(date)\n    title: It\n")
    let entry = try Self.entry("It", in: site.page("entities/acme/index.html"))
    #expect(entry.hasPrefix("certainty-\(certainty)\""), "\(date): \(entry.prefix(24))")
  }

  /// The year stands above the events of a year.
  @Test(arguments: [
    ("2026-06-18", "18 June"), ("2026-06", "June"), ("2026", "2026"), ("2026-06~", "c. June"),
    ("2026-06-18/2026-06-20", "18–20 June"), ("2026-06-18T09:30:00Z", "18 June, 09:30"),
    ("2026-12-30/2027-01-02", "30 December 2026 – 2 January 2027"),
    ("2026-06/..", "since June 2026"),
    ("June 18, 2026", "18 June"), ("June 18–20, 2026", "18–20 June"), ("Q2 2026", "Q2 2026"),
    ("early June 2026", "early June 2026"), ("201X", "2010s"),
  ])
  func datesAreSaidWithoutTheYearThatStandsAboveThem(date: String, said: String) async throws {
    let site = try await page("  - date: \(date)\n    title: It\n")
    defer { site.removeAll() }
    let entry = try Self.entry("It", in: site.page("entities/acme/index.html"))
    #expect(entry.contains(">\(said)<"), "\(date): \(entry.prefix(400))")
  }

  @Test func aScreenReaderIsToldWhatTheMarkShows() async throws {
    let site = try await page(
      """
        - {date: early June 2026, title: About}
        - {date: 2026-06-18/2026-06-20, title: Over}
        - {date: 2027/.., title: On}
        - {date: 2027-01/, title: Until}

      """)
    let page = try site.page("timeline/index.html")
    #expect(try Self.entry("About", in: page).contains("approximately "))
    #expect(try Self.entry("Over", in: page).contains("(from 18 June 2026 to 20 June 2026)"))
    #expect(try Self.entry("On", in: page).contains(">ongoing<"))
    #expect(try Self.entry("Until", in: page).contains("(from 1 January 2027, end not known)"))
  }

  @Test func silencesAndMonthsAreMarked() async throws {
    let site = try await page(
      """
        - {date: 2010-06-01, title: One}
        - {date: 2010-06-20, title: Two}
        - {date: 2011-06-19, title: Three}
        - {date: 2012-09-20, title: Four}
        - {date: 2012/2016, title: Long}
        - {date: 2019-01-01, title: Five}

      """)
    let page = try site.page("entities/acme/index.html")
    #expect(try Self.entry("One", in: page).contains("2 events"))
    #expect(try !Self.entry("Two", in: page).contains("event-month"))
    // One day less than a year is no silence.
    #expect(try !Self.entry("Three", in: page).contains("event-gap"))
    // What lasts fills a silence for as long as it lasts.
    #expect(try !Self.entry("Four", in: page).contains("event-gap"))
    #expect(try Self.entry("Five", in: page).contains("2 years later"))
    let front = try site.page("timeline/index.html")
    #expect(try Self.entry("Four", in: front).contains("2 years earlier"))
  }

  @Test func anEntityTellsItsOwnEventsAndThoseOfItsParts() async throws {
    let site = try await page(
      "  - {date: 2020-01-01, title: Own}\n",
      more: [
        "content/entities/lab.md": """
        ---
        name: Lab
        part_of: acme
        events:
          - {date: 2020-02-01, title: Of the lab}
          - {date: 2020-03-01, title: Of both, entities: [acme]}
        ---
        """,
        "content/entities/chip.md": """
        ---
        name: Chip
        part_of: lab
        events:
          - {date: 2020-04-01, title: Of the chip}
        ---
        """,
      ])
    let acme = try site.page("entities/acme/index.html")
    let lab = try Self.entry("Of the lab", in: acme)
    #expect(lab.contains("event-part"))
    // Named once, though it took part and its own file tells it.
    #expect(lab.components(separatedBy: ">Lab</a>").count == 2)
    #expect(try !Self.entry("Of both", in: acme).contains("event-part"))
    #expect(try Self.entry("Of the chip", in: acme).contains("/entities/chip/"))
    #expect(try !Self.entry("Own", in: acme).contains("event-part"))
    #expect(try !site.page("entities/chip/index.html").contains("Of the lab"))
    // The entity's page tells it: other timelines lead to its entry there.
    #expect(acme.contains(#"id="event-own""#))
    #expect(try site.page("timeline/index.html").contains(#"/entities/acme/#event-own""#))
  }
}
