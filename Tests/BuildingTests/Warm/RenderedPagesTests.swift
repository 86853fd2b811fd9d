import Foundation
import Testing

@testable import Building

/// How many pages an edit lets a build render again.
@Suite struct RenderedPagesTests {
  /// Stories of one topic, the oldest first, two on a page of a list.
  private static func files(_ bodies: [String], titles: [String]? = nil) -> [String: String] {
    var files = [
      "content/site.yml": "title: T\nbase_url: https://t.example\npage_size: 2\n",
      "content/entities/acme.md":
        "---\nname: Acme\ntype: organization\naliases: [The Works]\n---\n",
      "content/entities/bolt.md": "---\nname: Bolt\ntype: organization\n---\n",
    ]
    for (position, body) in bodies.enumerated() {
      let title = titles?[position] ?? "Story \(position)"
      files["content/stories/s\(position).md"] = """
        ---
        title: \(title)
        summary: What happened.
        date: 20\(10 + position)-06-01
        authors: [Desk]
        topics: [t\(position % 2)]
        ---

        \(body)
        """
    }
    return files
  }

  private static let bodies = (0..<10).map { "The first line of \($0). Acme was there." }

  private func rendered(
    _ before: [String: String], _ after: [String: String]
  ) async throws -> (all: Int, paths: [String], files: [String]) {
    let site = try SiteFixture(before)
    defer { site.removeAll() }
    let cold = try await site.build()
    #expect(!cold.hasErrors)
    try site.rewrite(after)
    let warm = try await site.build()
    // The second build of the site is number 2.
    let made = warm.pages.filter { $0.record.build == 2 }
    // What no template makes has no fingerprint.
    let paths = made.filter { $0.record.fingerprint != nil }.map(\.path).sorted()
    #expect(warm.renderedCount == paths.count)
    return (
      cold.pageCount, paths, made.filter { $0.record.fingerprint == nil }.map(\.path).sorted()
    )
  }

  @Test func aBodyThatNamesTheSameRendersItsOwnPageAlone() async throws {
    var bodies = Self.bodies
    bodies[4] = "Acme was there. The first line of another 4."
    // The sentence that names the entity is quoted on the entity's page, and the same.
    let (_, paths, files) = try await rendered(Self.files(Self.bodies), Self.files(bodies))
    #expect(paths == ["stories/2014/06/s4/index.html"])
    // The feeds that carry its text.
    #expect(files == ["atom.xml", "feed.json", "feed.xml"])
  }

  /// Lists say how many minutes it takes to read, no more of the text.
  @Test func aLongerBodyRendersItsOwnPageAloneWhileItTakesAsLongToRead() async throws {
    var bodies = Self.bodies
    bodies[4] += "\n\nThree words more."
    let (_, paths, _) = try await rendered(Self.files(Self.bodies), Self.files(bodies))
    #expect(paths == ["stories/2014/06/s4/index.html"])
    bodies[4] += String(repeating: " word", count: 2000)
    let (_, longer, _) = try await rendered(Self.files(Self.bodies), Self.files(bodies))
    #expect(longer.contains("stories/page/3/index.html"), "\(longer)")
  }

  /// Search finds it by the name, and the API tells it.
  @Test func aNameThatNoTextUsesRendersThePagesOfItsEntityAlone() async throws {
    var after = Self.files(Self.bodies)
    after["content/entities/acme.md"] =
      "---\nname: Acme\ntype: organization\naliases: [The Works, Acme of Old]\n---\n"
    let (_, paths, files) = try await rendered(Self.files(Self.bodies), after)
    #expect(paths.contains("entities/acme/index.html"))
    #expect(paths.allSatisfy { $0.hasPrefix("entities/acme/") }, "\(paths)")
    #expect(
      files.allSatisfy { $0.hasPrefix("search/") || $0 == "_headers" || $0.hasPrefix("api/") },
      "\(files)")
  }

  @Test func aNewStoryRendersTheNewestPageOfEachListThatItJoins() async throws {
    let bodies = Self.bodies.map { $0.replacingOccurrences(of: "Acme was there.", with: "") }
    let (all, paths, files) = try await rendered(
      Self.files(bodies), Self.files(bodies + ["A new one."]))
    #expect(paths.contains("stories/2020/06/s10/index.html"))
    #expect(paths.contains("index.html") && paths.contains("stories/index.html"))
    // The pages of lists are numbered from the oldest: full ones stay, but for the last, which now
    // has a newer one beside it.
    for number in 1...3 {
      #expect(!paths.contains("stories/page/\(number)/index.html"), "\(number)")
      #expect(!paths.contains("topics/t1/page/\(number)/index.html"), "\(number)")
    }
    #expect(paths.filter { $0.hasPrefix("stories/201") }.count <= 3, "\(paths)")
    #expect(paths.count < all / 2, "\(paths.count) of \(all)")
    // Of the topics' feeds those of the one that it is filed under.
    #expect(files.contains("topics/t0/feed.xml") && !files.contains("topics/t1/feed.xml"))
  }

  @Test func aTemplateRendersThePagesThatItIsAPartOf() async throws {
    var after = Self.files(Self.bodies)
    after["templates/404.html"] = "{% extends \"base.html\" %}{% block main %}Gone{% endblock %}"
    let (_, paths, files) = try await rendered(Self.files(Self.bodies), after)
    #expect(paths == ["404.html"])
    #expect(files == [])
  }

  /// Then what its pages show need not be looked at.
  @Test(arguments: [("Gone: {{ site.title }}", false), ("{{ page.image_width }}", true)])
  func aTemplateThatReadsNoMoreKeepsTheFingerprintsOfItsPages(
    text: String, readsMore: Bool
  ) async throws {
    var files = Self.files(Self.bodies)
    func template(_ text: String) -> String {
      "{% extends \"base.html\" %}{% block main %}\(text){% endblock %}"
    }
    files["templates/404.html"] = template("{{ site.title }}")
    files["templates/partials/head.html"] = "<title>{{ site.title }}</title>"
    let site = try SiteFixture(files)
    defer { site.removeAll() }
    let cold = try await site.build()
    files["templates/404.html"] = template(text)
    try site.rewrite(files)
    let warm = try await site.build()
    let known = try #require(cold.pages.first { $0.path == "404.html" }?.record.fingerprint)
    let today = try #require(warm.pages.first { $0.path == "404.html" }?.record.fingerprint)
    #expect((known.reading != today.reading) == readsMore)
    #expect(today.parts(otherThanIn: known).contains(PageFingerprint.templatePart))
    let published = try SiteFixture.files(in: site.output)
    try await site.build(output: site.root + "/clean", usesCache: false)
    #expect(try SiteFixture.files(in: site.root + "/clean") == published)
  }

  /// Templates ask the site in their own words: a page is known by the answers.
  @Test func anotherAnswerToWhatATemplateAsksRendersItsPage() async throws {
    var files = Self.files(Self.bodies)
    files["templates/404.html"] =
      "{% extends \"base.html\" %}{% block main %}{{ stories(limit=1)[0].title }}{% endblock %}"
    let site = try SiteFixture(files)
    defer { site.removeAll() }
    try await site.build()
    var titles = (0..<10).map { "Story \($0)" }
    for (changed, isAnswered) in [(3, false), (9, true)] {
      titles[changed] = "Another story"
      for (path, text) in Self.files(Self.bodies, titles: titles) { files[path] = text }
      try site.rewrite(files)
      let made = try await site.build().pages.first { $0.path == "404.html" }
      #expect((made?.record.reason == .answered) == isAnswered)
    }
    #expect(try site.page("404.html").contains("Another story"))
  }

  @Test func aSettingThatNoPageShowsRendersNothing() async throws {
    var after = Self.files(Self.bodies)
    after["content/site.yml", default: ""] += "checks: {missing-alt: off}\n"
    #expect(try await rendered(Self.files(Self.bodies), after).paths == [])
  }
}
