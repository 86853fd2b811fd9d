import Foundation
import Testing

/// ninjs and the API.
@Suite struct ExportTests {
  /// What the schema of ninjs 3.1 knows, of a news object and of an associated one.
  private static let properties: Set<String> = [
    "uri", "type", "representationType", "profile", "version", "firstCreated", "versionCreated",
    "contentCreated", "embargoedUntil", "pubStatus", "urgency", "copyrightHolder",
    "copyrightNotice", "usageTerms", "edNote", "language", "descriptions", "bodies", "headlines",
    "people", "organisations", "places", "subjects", "events", "eventDetails", "plannedCoverage",
    "objects", "infoSources", "title", "by", "slugline", "located", "renditions", "associations",
    "altIds", "trustIndicators", "standard", "genres", "expires", "rightsInfo",
    "digitalSourceType", "name", "rel",
  ]
  private static let parts: [String: Set<String>] = [
    "headlines": ["role", "contentType", "value"],
    "descriptions": ["role", "contentType", "value"],
    "bodies": ["role", "contentType", "charCount", "wordCount", "value"],
    "people": ["name", "rel", "uri", "literal"],
    "organisations": ["name", "rel", "uri", "literal"],
    "places": ["name", "rel", "uri", "literal"], "events": ["name", "rel", "uri", "literal"],
    "objects": ["name", "rel", "uri", "literal"],
    "subjects": ["name", "rel", "uri", "literal"], "infoSources": ["name", "role", "uri"],
    "genres": ["name", "uri", "literal"], "altIds": ["role", "value"],
    "renditions": ["name", "href", "contentType", "width", "height"],
  ]

  private func check(_ object: [String: Any], at path: String) {
    #expect(Set(object.keys).isSubset(of: Self.properties), "\(path)")
    #expect((object["uri"] as? String)?.contains(":") == true, "\(path)")
    for (name, keys) in Self.parts {
      guard let value = object[name] else { continue }
      let entries = value as? [[String: Any]]
      #expect(entries?.isEmpty == false, "\(name) in \(path)")
      for entry in entries ?? [] {
        #expect(Set(entry.keys).isSubset(of: keys), "\(name) in \(path)")
        if let uri = entry["uri"] as? String { #expect(uri.contains(":"), "\(path)") }
        if keys.contains("value") { #expect(entry["value"] is String) }
      }
    }
    for picture in object["associations"] as? [[String: Any]] ?? [] {
      #expect(picture["name"] is String && picture["type"] as? String == "picture")
      check(picture, at: path)
    }
  }

  @Test func everyStoryIsAsTheSchemaOfNinjsAsks() async throws {
    let site = SiteFixture(at: SiteFixture.repository)
    defer { site.removeAll() }
    #expect(try await site.build().diagnostics.isEmpty)
    let files = try SiteFixture.files(in: site.output).filter { $0.key.hasSuffix("/ninjs.json") }
    #expect(files.count > 20)
    for (path, bytes) in files {
      let story = try #require(
        try JSONSerialization.jsonObject(with: bytes) as? [String: Any], "\(path)")
      check(story, at: path)
      for name in ["firstCreated", "versionCreated"] {
        let date = try #require(story[name] as? String)
        #expect(try /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)/.wholeMatch(in: date) != nil)
      }
    }
  }

  @Test func exportsAreThereOnDemandAlone() async throws {
    let site = try SiteFixture([
      "content/stories/a.md": "---\ntitle: A\ndate: 2026-06-19\n---\n\nText.\n"
    ])
    defer { site.removeAll() }
    try await site.build()
    #expect(!site.exists("api") && !site.exists("stories/2026/06/a/ninjs.json"))
  }

  @Test func aPageOfTheListKeepsItsStoriesForEver() async throws {
    var files = ["content/site.yml": "api: true\npage_size: 2\n"]
    for number in 1...5 {
      files["content/stories/s\(number).md"] =
        "---\ntitle: S\(number)\ndate: 2026-06-0\(number)\n---\n\nText.\n"
    }
    let site = try SiteFixture(files)
    defer { site.removeAll() }
    try await site.build()
    let (first, second) = (
      try site.page("api/stories/page/1.json"), try site.page("api/stories/page/2.json")
    )
    #expect(first.contains("\"S1\"") && first.contains("\"S2\"") && !first.contains("\"S3\""))
    #expect(try site.page("api/stories.json").contains("\"S5\""))
    try site.write("---\ntitle: S6\ndate: 2026-06-06\n---\n", to: "content/stories/s6.md")
    try await site.build()
    // The total is on the front alone, so nothing older changes.
    #expect(try site.page("api/stories/page/1.json") == first)
    #expect(try site.page("api/stories/page/2.json") == second)
    // Following `older` from the front meets every story.
    struct Page: Decodable {
      struct Story: Decodable { let title: String }
      let older: String?
      let stories: [Story]
    }
    var path: String? = "/api/stories.json"
    var titles: [String] = []
    while let current = path {
      let page = try JSONDecoder().decode(
        Page.self, from: Data(site.page(String(current.dropFirst())).utf8))
      titles += page.stories.map(\.title)
      path = page.older.map { String($0.dropFirst("http://localhost:8000".count)) }
    }
    #expect(titles == ["S6", "S5", "S4", "S3", "S2", "S1"])
  }
}
