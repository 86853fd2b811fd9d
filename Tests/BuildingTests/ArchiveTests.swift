import Building
import Testing

/// The calendars of the archive.
@Suite struct ArchiveTests {
  private func site(language: String) async throws -> SiteFixture {
    let site = try SiteFixture([
      "content/site.yml": "title: T\nlanguage: \(language)\ntimezone: Asia/Tokyo\n",
      "content/stories/a.md": "---\ntitle: A\ndate: 2026-02-03T02:00:00+09:00\n---\n",
      // The next day, on the site's clock.
      "content/stories/b.md": "---\ntitle: B\ndate: 2026-02-03T16:00:00Z\n---\n",
      "content/stories/c.md": "---\ntitle: C\ndate: 2026-02-04T09:00:00+09:00\n---\n",
      "content/stories/d.md": "---\ntitle: D\ndate: 2025-11-30T09:00:00+09:00\n---\n",
    ])
    #expect(try await !site.build().hasErrors)
    return site
  }

  @Test func aYearHasItsTwelveMonthsAndALinkToThoseWithStories() async throws {
    let site = try await site(language: "en-US")
    defer { site.removeAll() }
    let year = try site.page("archive/2026/index.html")
    #expect(year.components(separatedBy: "archive/2026/").count { $0.hasPrefix("02/\">") } == 1)
    #expect(year.contains("<li><span>January</span>"))
    #expect(year.contains("<li><span>December</span>"))
    #expect(year.contains(">3 stories</span></a>"))
    // Every month of both years.
    let all = try site.page("archive/index.html")
    #expect(all.components(separatedBy: ">November").count == 3)
  }

  @Test(arguments: [("page_size: 3", 3), ("page_size: 2", 0)])
  func aYearOfFewStoriesListsThem(setting: String, listed: Int) async throws {
    let site = try await site(language: "en-US\n\(setting)")
    defer { site.removeAll() }
    let year = try site.page("archive/2026/index.html")
    #expect(year.components(separatedBy: "<article class=\"card\"").count == listed + 1)
    #expect(try !site.page("archive/index.html").contains("<article"))
  }

  @Test func aMonthHasACalendarOfItsDays() async throws {
    let site = try await site(language: "en-US")
    defer { site.removeAll() }
    let month = try site.page("archive/2026/02/index.html")
    let rows = month.components(separatedBy: "<tr>")
    // The names of the days and four weeks: February 2026 began on a Sunday.
    #expect(rows.count == 6)
    #expect(rows[1].hasPrefix(#"<th scope="col" abbr="Sunday">Sun</th>"#))
    #expect(month.contains(##"<a href="#day-3">3 <span class="count" aria-hidden="true">1<"##))
    #expect(month.contains(##"<a href="#day-4">4 <span class="count" aria-hidden="true">2<"##))
    #expect(month.contains("<td>28</td>") && !month.contains("<td>29</td>"))
    // The links lead to the first story of the day.
    let cards = month.components(separatedBy: "<article class=\"card\"").dropFirst()
    #expect(cards.map { $0.hasPrefix(" id=\"day-") } == [true, false, true])
  }

  @Test func weeksBeginWhereTheirReadersBeginThem() async throws {
    for (language, first, cells) in [
      ("de", "Montag", 6), ("en-GB", "Monday", 6), ("en", "Monday", 6), ("ar", "Saturday", 1),
      ("es-MX", "domingo", 0), ("ja", "Sunday", 0),
    ] {
      let site = try await site(language: language)
      defer { site.removeAll() }
      let month = try site.page("archive/2026/02/index.html")
      #expect(month.contains("<tr><th scope=\"col\" abbr=\"\(first)\">"), "\(language)")
      let before = month.components(separatedBy: "<td>1</td>")[0]
      #expect(before.components(separatedBy: "<td></td>").count == cells + 1, "\(language)")
    }
  }
}
