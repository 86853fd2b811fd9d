import Building
import Foundation
import Testing

/// The search page and its files, as a site has them.
@Suite struct SearchPageTests {
  private func site(_ settings: String = "") throws -> SiteFixture {
    try SiteFixture([
      "content/site.yml": "title: A\nbase_url: https://a.org/n/\n\(settings)\n",
      "content/entities/amazon.md":
        "---\nname: Amazon\naliases: [AWS]\ntype: organization\ndescription: A shop\n---\n",
      "content/stories/a.md":
        "---\ntitle: \"</script> Trainium's day\"\nsummary: Chips.\ndate: 2026-06-19\ntopics: [chips]\nkind: analysis\n---\n\nAmazon sells.\n",
      "content/stories/b.md":
        "---\ntitle: Noticia\ndate: 2025-06-19\nlang: es\n---\n\nTexto de la nota.\n",
    ])
  }

  private func json<Content: Decodable>(_ site: SiteFixture, _ path: String) throws -> Content {
    try JSONDecoder().decode(Content.self, from: Data(site.page("search/\(path)").utf8))
  }

  @Test func everyPageThatCanBeFoundIsIndexed() async throws {
    let site = try site()
    defer { site.removeAll() }
    #expect(try await site.build().diagnostics == [])
    let entries: [[String]] = try json(site, "entries/0.json")
    #expect(entries.map { $0[0] } == ["Amazon", "Chips", "Noticia", "</script> Trainium's day"])
    #expect(entries[0] == ["Amazon", "/n/entities/amazon/", "A shop", "Organization"])
    #expect(
      entries[2] == [
        "Noticia", "/n/stories/2025/06/b/", "Texto de la nota.", "", "2025-06-19",
        "19 June 2025", "es",
      ])
    #expect(entries[3][3] == "Analysis")
    let words: [String: String] = try json(site, "words/0.json")
    #expect(words["amazon"] == "0|3")
    #expect(words["chips"] == "1 2")
    #expect(words["trainium"] == "3")
    #expect(words["@name/aws"] == "0")
    #expect(words["@topic/chips"] == "3")
    #expect(words["@entity/amazon"] == "3")
    #expect(words["@kind/news"] == "2")
    #expect(words["@year/2026"] == "3")
    #expect(!(try site.page("search/entries/0.json")).contains("\n\n"))
  }

  @Test func theHeadSaysWhatCanBeChosen() async throws {
    struct Head: Decodable {
      let parts: Int
      let size: Int
      let things: Int
      let strings: Strings
      struct Strings: Decodable { let results: [String: String] }
    }
    let site = try site("language: de")
    defer { site.removeAll() }
    #expect(try await site.build().diagnostics == [])
    let head: Head = try json(site, "index.json")
    #expect(head.parts == 1 && head.size == 32 && head.things == 2)
    #expect(head.strings.results == ["one": "{n} Ergebnis", "other": "{n} Ergebnisse"])
    let text = try site.page("search/index.json")
    #expect(text.contains(#""kind": [["news", "Nachrichten", 1], ["analysis", "Analyse", 1]]"#))
    #expect(text.contains(#""year": [["2026", "2026", 1], ["2025", "2025", 1]]"#))
    #expect(text.contains(#""entity": [["amazon", "Amazon", 1]]"#))
  }

  @Test func thePageWorksUnderAStrictPolicy() async throws {
    let site = try site()
    defer { site.removeAll() }
    try await site.build()
    let page = try site.page("search/index.html")
    let scripts = page.matches(of: /<script([^>]*)>([^<]*)<\/script>/)
    let running = scripts.filter { !$0.output.1.contains("application/ld+json") }
    #expect(running.count == 1)
    #expect(running.first?.output.2.isEmpty == true)
    #expect(running.first?.output.1.contains("integrity=\"sha384-") == true)
    #expect(page.contains("<noscript>") && page.contains(#"href="/n/archive/""#))
    #expect(!page.contains(" style=") && !page.contains("onclick"))
    #expect(page.contains(#"data-index="/n/search/index.json""#))
    // No other page has a script that runs.
    let home = try site.page("index.html")
    #expect(!home.contains("<script src") && !home.contains("<script>"))
    #expect(home.contains("https://a.org/n/search/?q={search_term_string}"))
    #expect(home.contains(#"href="/n/search/""#))
  }

  @Test func aSiteWithoutSearchHasNoneOfIt() async throws {
    let site = try site("search: none")
    defer { site.removeAll() }
    #expect(try await site.build().diagnostics == [])
    #expect(!site.exists("search"))
    let home = try site.page("index.html")
    #expect(!home.contains("SearchAction") && !home.contains("/search/"))
  }

  @Test func pagefindIsToldWhatAPageIs() async throws {
    let site = try site()
    defer { site.removeAll() }
    try await site.build()
    let story = try site.page("stories/2026/06/a/index.html")
    #expect(story.contains("data-pagefind-body"))
    // A value with a colon runs to the end of its attribute: one filter an element.
    #expect(story.contains(#"data-pagefind-filter="kind:analysis""#))
    #expect(story.contains(#"data-pagefind-filter="year:2026""#))
    #expect(story.contains("topic:chips") && story.contains("entity:amazon"))
    #expect(story.contains(#"<time datetime="2026-06-19" data-pagefind-meta="date[datetime], "#))
    #expect(story.contains(#"data-pagefind-meta="label" href="/n/kinds/analysis/">Analysis<"#))
    #expect(try site.page("entities/amazon/index.html").contains("data-pagefind-body"))
    #expect(!(try site.page("topics/chips/index.html")).contains("data-pagefind-body"))
  }
}
