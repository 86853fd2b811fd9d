import Building
import Foundation
import Testing

/// Every value of the tables stays what it is, a text, wherever it lands.
@Suite struct HostileValueTests {
  @Test func textsStayTexts() async throws {
    let values = try HostileValue.table("values")
    #expect(values.count >= 60)
    let site = try SiteFixture(HostileSite.files(values))
    defer { site.removeAll() }
    let report = try await site.build()
    #expect(report.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    try await expectTagsOfHarmlessPages(values, site)
    try expectFeeds(values, site)
    try expectJSON(values, site)
    try expectCalendars(values, site)
    for (path, bytes) in try SiteFixture.files(in: site.output) {
      let text = try #require(String(validating: bytes, as: UTF8.self), "\(path)")
      let controls = text.unicodeScalars.filter { scalar in
        scalar.properties.generalCategory == .control && !"\t\n\r".unicodeScalars.contains(scalar)
          || scalar.value == 0xFFFE || scalar.value == 0xFFFF
      }
      #expect(controls.isEmpty, "\(path)")
      if path.hasSuffix(".xml") || path.hasSuffix(".opml") {
        #expect(throws: Never.self, "\(path)") {
          try XMLTree.parse(String(decoding: bytes, as: UTF8.self))
        }
      } else if path.hasSuffix(".json") {
        #expect(!bytes.contains(UInt8(ascii: "<")), "\(path)")
        #expect(throws: Never.self, "\(path)") { try JSONSerialization.jsonObject(with: bytes) }
      }
    }
  }

  /// No page has a tag, or an attribute of a tag, that the pages of harmless values do not have, nor
  /// more scripts than they.
  private func expectTagsOfHarmlessPages(
    _ values: [HostileValue], _ site: SiteFixture
  ) async throws {
    let control = try SiteFixture(HostileSite.files(HostileSite.harmless(count: 3)))
    defer { control.removeAll() }
    try await control.build()
    for (folder, letter) in [
      ("stories/2026/06", "s"), ("entities", "e"), ("authors", "a"), ("topics", "t"),
    ] {
      let plain = HTMLTags(try data(control, "\(folder)/\(letter)1/index.html"))
      // What a harmless body may hold besides, as Markdown.
      let markdown = [
        "a href", "a href title", "p", "strong", "em", "hr", "h2 id", "code", "img alt src",
      ]
      let shapes = Set(plain.tags.map(\.shape)).union(markdown)
      let scripts = plain.tags.count { $0.name == "script" }
      for (number, value) in values.enumerated() {
        let page = HTMLTags(try data(site, "\(folder)/\(letter)\(number)/index.html"))
        let place: Comment = "\(folder): \(value.attempt)"
        let strange = Set(page.tags.map(\.shape)).subtracting(shapes)
          .filter { !$0.hasSuffix(" dir") && !$0.hasSuffix(" lang") }
        #expect(strange == [], place)
        #expect(page.tags.count { $0.name == "script" } == scripts, place)
        #expect(page.tags.count { $0.name == "title" } == 1, place)
        let title = try #require(page.tags.first { $0["property"] == "og:title" })
        #expect(Self.visible(title["content"] ?? "") == Self.visible(value.kept), place)
        expectSafeAddresses(page, place)
        if letter == "s" { try expectHeadline(value, in: page) }
      }
    }
  }

  private func expectSafeAddresses(_ page: HTMLTags, _ place: Comment) {
    for tag in page.tags {
      for name in ["href", "src", "action", "cite", "poster"] {
        guard let address = tag[name] else { continue }
        #expect(Self.isSafe(address), place)
      }
      #expect(tag.attributes.allSatisfy { !$0.name.hasPrefix("on") && $0.name != "style" }, place)
    }
  }

  private func expectHeadline(_ value: HostileValue, in page: HTMLTags) throws {
    struct Graph: Decodable {
      struct Node: Decodable { let headline: String? }
      let nodes: [Node]
      enum CodingKeys: String, CodingKey { case nodes = "@graph" }
    }
    let script = try #require(
      page.rawTexts.first { $0.tag["type"] == "application/ld+json" }, "\(value.attempt)")
    let graph = try JSONDecoder().decode(Graph.self, from: Data(script.text.utf8))
    let headline = graph.nodes.lazy.compactMap(\.headline).first
    expectSame(headline, value.kept, value)
  }

  private func expectFeeds(_ values: [HostileValue], _ site: SiteFixture) throws {
    let texts = Set(values.map { HostileValue.scalars($0.inXML) })
    func expect(
      _ elements: [XMLTree], _ names: [String], decoded: (String) -> String = { $0 }
    ) {
      #expect(elements.count == values.count)
      for name in names {
        let found = elements.compactMap { $0.first(name)?.text }.map {
          HostileValue.scalars(decoded($0))
        }
        #expect(Set(found) == texts, "\(name)")
      }
    }
    let rss = try XMLTree.parse(site.page("feed.xml"))
    let items = rss.first("channel")?["item"] ?? []
    expect(items, ["title"])
    // Readers take a description for HTML.
    expect(items, ["description"], decoded: HTMLTags.decoded)
    let atom = try XMLTree.parse(site.page("atom.xml"))
    expect(atom["entry"], ["title", "summary"])
    for number in values.indices {
      let own = try XMLTree.parse(site.page("entities/e\(number)/feed.xml"))
      let title = own.first("channel")?.first("title")?.text ?? ""
      #expect(title.contains(values[number].inXML), "\(values[number].attempt)")
    }
  }

  private struct Listed: Decodable {
    let title: String
    let summary: String?
  }

  private func expectJSON(_ values: [HostileValue], _ site: SiteFixture) throws {
    struct Feed: Decodable { let items: [Listed] }
    struct Entity: Decodable { let name, description: String }
    struct Text: Decodable { let headline: String }
    struct Event: Decodable { let text: Text }
    struct Timeline: Decodable { let events: [Event] }
    let texts = Set(values.map { HostileValue.scalars($0.kept) })
    let items = try decode(Feed.self, site, "feed.json").items
    #expect(Set(items.map { HostileValue.scalars($0.title) }) == texts)
    #expect(Set(items.map { HostileValue.scalars($0.summary ?? "") }) == texts)
    for (number, value) in values.enumerated() {
      let ninjs = try decode(Listed.self, site, "stories/2026/06/s\(number)/ninjs.json")
      expectSame(ninjs.title, value.kept, value)
      let entity = try decode(Entity.self, site, "api/entities/e\(number).json")
      expectSame(entity.name, value.kept, value)
      expectSame(entity.description, value.kept, value)
      let timeline = try decode(Timeline.self, site, "entities/e\(number)/timeline.json")
      let headline = try #require(timeline.events.first).text.headline
      // TimelineJS puts it into a page.
      #expect(!headline.contains("<"))
      expectSame(HTMLTags.decoded(headline), value.kept, value)
    }
    var found: Set<[UInt32]> = []
    for (path, bytes) in try SiteFixture.files(in: site.output)
    where path.hasPrefix("search/entries/") {
      for entry in try JSONDecoder().decode([[String]].self, from: bytes) {
        found.insert(HostileValue.scalars(entry[0]))
      }
    }
    #expect(found == texts)
  }

  private func expectCalendars(_ values: [HostileValue], _ site: SiteFixture) throws {
    for (number, value) in values.enumerated() {
      let bytes = try data(site, "entities/e\(number)/timeline.ics")
      let lines = try ContentLinesTests.lines(of: Array(bytes))
      #expect(lines.allSatisfy { $0.count <= 75 }, "\(value.attempt)")
      let whole = ContentLinesTests.unfolded(lines)
      #expect(whole.count { $0 == "BEGIN:VEVENT" } == 1, "\(value.attempt)")
      let summary = try #require(whole.first { $0.hasPrefix("SUMMARY:") })
      expectSame(
        ContentLinesTests.unescaped(summary.dropFirst("SUMMARY:".count)), value.inCalendar,
        value)
    }
  }

  @Test func addressesLeadNowhereElse() async throws {
    let addresses = try HostileValue.table("addresses")
    var files = ["content/site.yml": "base_url: https://example.org/\n"]
    for (number, address) in addresses.enumerated() {
      let link = address.text
      files["content/stories/s\(number).md"] = """
        ---
        title: Plain
        date: 2026-06-19
        ---

        [one](\(link)) [two](<\(link)> "title") ![three](\(link)) <\(link)> [four][x] \(link)

        [x]: <\(link)>
        """
    }
    let site = try SiteFixture(files)
    defer { site.removeAll() }
    // An address that is no URL is a file that is not there: an error at its place.
    let errors = try await site.build().diagnostics.filter { $0.severity == .error }
    #expect(Set(errors.map(\.code)).isSubset(of: ["broken-link"]))
    let broken = Set(errors.compactMap { $0.range?.path })
    for path in broken { try site.remove(path) }
    #expect(try await site.build().diagnostics.allSatisfy { $0.severity != .error })
    for (number, address) in addresses.enumerated()
    where !broken.contains("content/stories/s\(number).md") {
      let page = HTMLTags(try data(site, "stories/2026/06/s\(number)/index.html"))
      expectSafeAddresses(page, "\(address.attempt)")
      #expect(page.tags.count { $0.name == "script" && $0["src"] == nil } == 1)
    }
  }

  /// Wherever front matter takes an address: what is none is an error at its place, and what is
  /// published is safe.
  @Test(arguments: [
    "canonical_url: URL", "comments: URL", "sources: [URL]",
    "sources: [{title: Paper, url: URL, publisher: Paper}]", "image: {src: URL, alt: A picture}",
    "aliases: [URL]", "same_as: [URL]", "redirect_from: [URL]",
  ])
  func addressesOfFrontMatterAreSafeOrErrors(field: String) async throws {
    let isEntitys = field.hasPrefix("same_as") || field.hasPrefix("redirect_from")
    var files = ["content/site.yml": "base_url: https://example.org/\n"]
    for (number, address) in try HostileValue.table("addresses").enumerated() {
      let line = field.replacing("URL", with: address.yaml)
      let (folder, start) =
        isEntitys
        ? ("entities", "name: Plain \(number)\ntype: work")
        : ("stories", "title: Plain\ndate: 2026-06-19")
      files["content/\(folder)/a\(number).md"] = "---\n\(start)\n\(line)\n---\n\nText.\n"
    }
    let site = try SiteFixture(files)
    defer { site.removeAll() }
    // Some of a file's mistakes show only when others are gone.
    for _ in 0..<3 {
      let errors = try await site.build().diagnostics.filter { $0.severity == .error }
      for path in Set(try errors.map { try #require($0.range).path }) { try site.remove(path) }
    }
    #expect(site.exists("index.html"))
    try expectSafePages(site, "\(field)")
  }

  /// The same for settings.
  @Test(arguments: [
    "publisher: {name: Paper, url: URL}", "publisher: {name: Paper, logo: URL}",
    "publisher: {name: Paper, same_as: [URL]}", "nav: [{title: There, url: URL}]",
    "feeds: {hub: URL}", "trust: {social: URL}",
  ])
  func addressesOfSettingsAreSafeOrErrors(setting: String) async throws {
    for address in try HostileValue.table("addresses") {
      let line = setting.replacing("URL", with: address.yaml)
      let site = try SiteFixture([
        "content/site.yml": "base_url: https://example.org/\n\(line)\n",
        "content/stories/s.md": "---\ntitle: Plain\ndate: 2026-06-19\n---\n\nText.\n",
      ])
      defer { site.removeAll() }
      let errors = try await site.build().diagnostics.filter { $0.severity == .error }
      #expect(errors.allSatisfy { $0.range?.path == "content/site.yml" })
      if errors.isEmpty { try expectSafePages(site, "\(setting): \(address.attempt)") }
    }
  }

  private func expectSafePages(_ site: SiteFixture, _ place: Comment) throws {
    for (path, bytes) in try SiteFixture.files(in: site.output) where path.hasSuffix(".html") {
      let page = HTMLTags(bytes)
      expectSafeAddresses(page, place)
      #expect(page.tags.count { $0.name == "script" } <= 1, place)
    }
  }

  @Test(arguments: [
    #"\xZZ"#, #"\u12"#, #"\UFFFFFFFF"#, #"\U00110000"#, #"\uD800"#, #"\uDC00\uD800"#, #"\q"#,
    #"\x"#, #"\u"#, #"\U0001"#, "\u{FFFE}", "\u{1}",
  ])
  func malformedEscapesAreErrorsAtTheirPlace(escape: String) async throws {
    let site = try SiteFixture([
      "content/stories/s.md": "---\ntitle: \"a\(escape)b\"\ndate: 2026-06-19\n---\n"
    ])
    defer { site.removeAll() }
    let errors = try await site.build().diagnostics.filter { $0.severity == .error }
    #expect(!errors.isEmpty)
    #expect(errors.allSatisfy { $0.range?.path == "content/stories/s.md" })
    #expect(!site.exists("index.html"))
  }

  /// Whether an address does nothing but lead somewhere, once a browser has read it.
  private static func isSafe(_ address: String) -> Bool {
    let kept = address.unicodeScalars.filter { $0.value > 0x20 }
    let address = String(String.UnicodeScalarView(kept)).lowercased()
    return !["javascript:", "vbscript:", "data:", "file:"].contains { address.hasPrefix($0) }
  }

  /// A text as a page can hold it: controls are left out, and a line break is a blank.
  private static func visible(_ text: String) -> [UInt32] {
    text.unicodeScalars.map(\.value).filter { $0 > 0x20 && !(0x7F...0x9F).contains($0) }
  }

  private func expectSame(_ found: String?, _ text: String, _ value: HostileValue) {
    #expect(found.map(HostileValue.scalars) == HostileValue.scalars(text), "\(value.attempt)")
  }

  private func data(_ site: SiteFixture, _ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: "\(site.output)/\(path)"))
  }

  private func decode<Value: Decodable>(
    _ type: Value.Type, _ site: SiteFixture, _ path: String
  ) throws -> Value {
    try JSONDecoder().decode(type, from: data(site, path))
  }
}
