import Foundation
import Testing

/// What holds of every feed, whatever it brings.
@Suite struct FeedTests {
  private struct Document: Decodable {
    struct Item: Decodable {
      let id: String
      let url: String
      let title: String
      let datePublished: String
      let dateModified: String
      let contentHtml: String?
      let contentText: String?
    }
    struct Hub: Decodable {
      let type: String
      let url: String
    }
    let version: String
    let title: String
    let homePageUrl: String
    let feedUrl: String
    let hubs: [Hub]?
    let items: [Item]
  }

  private static func json(_ text: String) throws -> Document {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Document.self, from: Data(text.utf8))
  }

  private static let base = "https://example.org/news/"
  private static var rfc3339: Regex<(Substring, Substring)> {
    /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)/
  }
  private static var rfc822: Regex<(Substring, Substring)> {
    /(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}/
  }

  /// The demonstration site below a path, built once for all that looks at every feed of it.
  private func demonstration() async throws -> SiteFixture {
    let site = SiteFixture(at: SiteFixture.repository)
    #expect(try await site.build(baseURL: Self.base).diagnostics.isEmpty)
    return site
  }

  @Test func everyFeedOfTheDemonstrationKeepsToItsFormat() async throws {
    let site = try await demonstration()
    defer { site.removeAll() }
    let files = try SiteFixture.files(in: site.output)
    var identifiers: [String: [String: [String]]] = [:]
    for (path, bytes) in files {
      let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
      let text = String(decoding: bytes, as: UTF8.self)
      switch path.split(separator: "/").last {
      case "feed.xml": identifiers[folder, default: [:]]["rss"] = try checkRSS(text, at: path)
      case "atom.xml": identifiers[folder, default: [:]]["atom"] = try checkAtom(text, at: path)
      case "feed.json": identifiers[folder, default: [:]]["json"] = try checkJSON(text, at: path)
      default: continue
      }
    }
    #expect(identifiers.count > 60)
    // The same stories by the same names in all three.
    for (folder, formats) in identifiers {
      #expect(formats.count == 3 && Set(formats.values).count == 1, "\(folder)")
    }
  }

  private func checkRSS(_ text: String, at path: String) throws -> [String] {
    let rss = try XMLTree.parse(text)
    let channel = try #require(rss.first("channel"))
    #expect(rss.attributes["version"] == "2.0")
    for name in ["title", "link", "description"] {
      #expect(channel[name].count == 1 && channel.first(name)?.text.isEmpty == false, "\(path)")
    }
    let own = channel["atom:link"].first { $0.attributes["rel"] == "self" }
    #expect(own?.attributes["href"] == Self.base + path)
    let items = channel["item"]
    #expect((1...30).contains(items.count), "\(path)")
    for item in items {
      #expect(item["guid"].count == 1 && item["link"].count == 1 && item["title"].count == 1)
      #expect(item["description"].count <= 1 && item["content:encoded"].count <= 1)
      #expect(item.first("guid")?.attributes["isPermaLink"] == "false")
      #expect(item.first("link")?.text.hasPrefix(Self.base + "stories/") == true)
      #expect(try item.first("pubDate")?.text.wholeMatch(of: Self.rfc822) != nil, "\(path)")
      checkContent(item.first("content:encoded")?.text ?? "", at: path)
    }
    return items.compactMap { $0.first("guid")?.text }
  }

  private func checkAtom(_ text: String, at path: String) throws -> [String] {
    let feed = try XMLTree.parse(text)
    #expect(feed.attributes["xmlns"] == "http://www.w3.org/2005/Atom")
    for element in feed.all where ["updated", "published"].contains(element.name) {
      #expect(try element.text.wholeMatch(of: Self.rfc3339) != nil, "\(path)")
    }
    #expect(feed["id"].count == 1 && feed["title"].count == 1 && feed["updated"].count == 1)
    #expect(feed["author"].count == 1)
    let own = feed["link"].filter { $0.attributes["rel"] == "self" }
    #expect(own.map { $0.attributes["href"] } == [Self.base + path])
    for entry in feed["entry"] {
      #expect(entry["id"].count == 1 && entry["title"].count == 1 && entry["updated"].count == 1)
      #expect(entry["link"].count { $0.attributes["rel"] == "alternate" } == 1)
      checkContent(entry.first("content")?.text ?? "", at: path)
    }
    return feed["entry"].compactMap { $0.first("id")?.text }
  }

  private func checkJSON(_ text: String, at path: String) throws -> [String] {
    let feed = try Self.json(text)
    #expect(feed.version == "https://jsonfeed.org/version/1.1")
    #expect(feed.feedUrl == Self.base + path && feed.homePageUrl.hasPrefix(Self.base))
    for item in feed.items {
      #expect(item.url.hasPrefix(Self.base + "stories/"))
      #expect((item.contentHtml == nil) != (item.contentText == nil), "\(path)")
      #expect(item.datePublished.wholeMatch(of: Self.rfc3339) != nil)
      #expect(item.dateModified.wholeMatch(of: Self.rfc3339) != nil)
      checkContent(item.contentHtml ?? "", at: path)
    }
    let ids = feed.items.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix("tag:example.org,") })
    return ids
  }

  /// Content is read on other sites: each of its references is absolute.
  private func checkContent(_ html: String, at path: String) {
    for url in LinkTests.urls(in: html) {
      let isAbsolute = ["https://", "http://", "mailto:", "tel:"].contains { url.hasPrefix($0) }
      #expect(isAbsolute, "\(url) in \(path)")
      #expect(!url.hasPrefix("https://example.org/") || url.hasPrefix(Self.base), "\(url)")
    }
  }

  @Test func pagesNameTheirFeedsAndEveryFeedThatIsNamedExists() async throws {
    let site = try await PublishedFilesTests.build()
    defer { site.removeAll() }
    for (page, feed) in [
      ("", ""), ("stories/", ""), ("entities/acme/", "entities/acme/"),
      ("topics/chips/", "topics/chips/"), ("authors/desk/", "authors/desk/"),
      ("series/silicon/", "series/silicon/"), ("stories/2026/06/first/", ""),
      ("entities/silent/", ""), ("about/", ""),
    ] {
      let html = try site.page(page + "index.html")
      for name in ["feed.xml", "atom.xml", "feed.json"] {
        #expect(html.contains(#"href="/news/\#(feed)\#(name)""#), "\(page)")
        #expect(site.exists(feed + name))
      }
    }
    #expect(try site.page("stories/2026/06/first/index.html").contains("ninjs.json"))
    // Nothing is written about it.
    #expect(!site.exists("entities/silent/feed.xml"))
  }

  @Test func thePageOfAllFeedsAndTheSubscriptionListNameEachOne() async throws {
    let site = try await PublishedFilesTests.build()
    defer { site.removeAll() }
    let page = try site.page("feeds/index.html")
    let list = try XMLTree.parse(try site.page("feeds/feeds.opml"))
    let listed = list.all.compactMap { $0.attributes["xmlUrl"] }
    let feeds = try SiteFixture.files(in: site.output).keys.filter { $0.hasSuffix("feed.xml") }
    #expect(Set(listed) == Set(feeds.map { "https://www.example.org/news/" + $0 }))
    #expect(listed.count == feeds.count)
    for feed in feeds { #expect(page.contains(#"href="/news/\#(feed)""#), "\(feed)") }
  }

  @Test func identifiersStayWhenTheTitleThePermalinksOrTheBasePathChange() async throws {
    func identifiers(
      title: String, settings: String, baseURL: String
    ) async throws -> [String] {
      let site = try SiteFixture([
        "content/site.yml": settings,
        "content/stories/a.md": "---\ntitle: \(title)\ndate: 2026-06-19\n---\n\nText.\n",
        "content/stories/ä.md": "---\ntitle: B\ndate: 2026-06-18\n---\n\nText.\n",
      ])
      defer { site.removeAll() }
      #expect(try await site.build(baseURL: baseURL).diagnostics.isEmpty)
      return try Self.json(site.page("feed.json")).items.map(\.id)
    }
    let first = try await identifiers(
      title: "A", settings: "title: T\n", baseURL: "https://example.org/")
    let second = try await identifiers(
      title: "Another", settings: "permalinks: {story: \"/{year}/{month}/{day}/{slug}/\"}\n",
      baseURL: "http://www.example.org:8080/news/")
    #expect(first == ["tag:example.org,2026-06-19:a", "tag:example.org,2026-06-18:%C3%A4"])
    #expect(first == second)
  }

  /// What the W3C's feed validator says of content: it comes after a description, and holds no
  /// attribute that is not in its list.
  @Test func contentIsWhatAFeedMayHold() async throws {
    let site = try SiteFixture([
      "content/site.yml": "title: T\nbase_url: https://t.example\n",
      "content/stories/a.md": """
      ---
      title: Figures
      date: 2026-06-19
      ---

      - [x] One.[^1]

      | A | B |
      |---|--:|
      | 1 | 2 |

      [^1]: A note.
      """,
      "content/stories/b.md": "---\ntitle: Ink & <paper>\ndate: 2026-06-18\n---\n\n***\n",
    ])
    defer { site.removeAll() }
    #expect(try await site.build().diagnostics.isEmpty)
    let channel = try #require(XMLTree.parse(site.page("feed.xml")).first("channel"))
    let items = channel["item"]
    // Nothing introduces the second story: the headline does, as HTML.
    #expect(items.last?.first("description")?.text == "Ink &amp; &lt;paper&gt;")
    let item = try #require(items.first)
    let content = try #require(item.first("content:encoded")?.text)
    #expect(content.contains("data-footnote-backref>"))
    let allowed: Set = [
      "align", "checked", "class", "disabled", "href", "id", "title", "type", "lang", "dir",
    ]
    for tag in HTMLTags(Data(content.utf8)).tags {
      for (name, _) in tag.attributes where !name.hasPrefix("data-") {
        #expect(allowed.contains(name), "\(tag.name) \(name)")
      }
    }
    // The page keeps the label.
    let page = try site.page("stories/2026/06/a/index.html")
    #expect(page.contains("data-footnote-backref aria-label"))
  }

  @Test func settingsDecideWhatFeedsThereAreAndHowLong() async throws {
    let stories = Dictionary(
      uniqueKeysWithValues: (1...5).map {
        (
          "content/stories/s\($0).md",
          "---\ntitle: S\($0)\nsummary: In short.\ndate: 2026-06-0\($0)\ntopics: [t]\n---\n\nLong.\n"
        )
      })
    func build(_ settings: String) async throws -> SiteFixture {
      let site = try SiteFixture(stories.merging(["content/site.yml": settings]) { $1 })
      #expect(try await site.build().diagnostics.isEmpty)
      return site
    }
    let plain = try await build("title: T\n")
    defer { plain.removeAll() }
    #expect(try Self.json(plain.page("feed.json")).items.allSatisfy { $0.contentHtml != nil })
    #expect(
      try Self.json(plain.page("topics/t/feed.json")).items.allSatisfy {
        $0.contentText == "In short."
      })
    let set = try await build(
      """
      feeds: {formats: [json, atom], entries: 2, content: summary, list_content: full,
        hub: ["https://a.example/", "https://b.example/"]}
      """)
    defer { set.removeAll() }
    let feed = try Self.json(set.page("feed.json"))
    #expect(feed.items.map(\.title) == ["S5", "S4"])
    #expect(feed.items.allSatisfy { $0.contentText == "In short." })
    #expect(feed.hubs?.map(\.url) == ["https://a.example/", "https://b.example/"])
    #expect(
      try Self.json(set.page("topics/t/feed.json")).items.first?.contentHtml == "<p>Long.</p>\n")
    #expect(set.exists("atom.xml") && !set.exists("feed.xml"))
    let atom = try XMLTree.parse(set.page("atom.xml"))
    #expect(atom["link"].count { $0.attributes["rel"] == "hub" } == 2)
    #expect(try set.page("feeds/feeds.opml").contains("feed.json"))
    let none = try await build("feeds: {formats: []}\n")
    defer { none.removeAll() }
    #expect(!none.exists("feed.json") && !none.exists("feeds"))
    #expect(try !none.page("index.html").contains("feed"))
  }

  @Test func tagsAreNamedOnceThoughATopicAndAnEntityHaveOneName() async throws {
    struct Tagged: Decodable {
      struct Item: Decodable { let tags: [String] }
      let items: [Item]
    }
    let site = try SiteFixture([
      "content/topics/chips.md": "---\ntitle: Chips\n---\n",
      "content/entities/chips.md": "---\nname: Chips\n---\n",
      "content/stories/a.md": """
      ---
      title: A
      date: 2026-06-19
      topics: [chips]
      entities: [chips]
      ---

      Text.
      """,
    ])
    defer { site.removeAll() }
    try await site.build()
    let feed = try JSONDecoder().decode(Tagged.self, from: Data(site.page("feed.json").utf8))
    #expect(feed.items.map(\.tags) == [["Chips"]])
  }

  @Test func aFeedOfASeriesBringsItsNewestPartFirst() async throws {
    let site = try await PublishedFilesTests.build()
    defer { site.removeAll() }
    let items = try Self.json(site.page("series/silicon/feed.json")).items
    #expect(items.map(\.id).first == "tag:example.org,2026-06-19:first")
  }
}
