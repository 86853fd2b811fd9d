import Archiving
import Foundation
import Testing

@testable import Building

/// Builds that find only texts of stories edited, and read nothing else of the site.
@Suite struct EditedBuildTests {
  private static let settings = """
    title: The Beat
    base_url: https://beat.example
    page_size: 3
    api: true
    """

  private static func story(_ number: Int, _ body: String) -> String {
    """
    ---
    title: Story \(number)
    summary: What happened.
    date: 2026-06-0\(number)
    topics: [chips]
    authors: [Desk]
    sources:
      - {title: A filing, url: "https://court.example/\(number)"}
    ---

    \(body)

    ## June 2: It began

    Borealis said so, and [the last one](s1.md) told it. See [the list](/stories/).
    """
  }

  private static func body(_ number: Int) -> String {
    "The first line of \(number). Acme was there."
  }

  private static var files: [String: String] {
    var files = [
      "content/site.yml": settings,
      "content/entities/acme.md":
        "---\nname: Acme\ntype: organization\nfacts: [{label: Founded, value: 1999}]\n---\n\nIt makes things.\n",
      "content/entities/borealis.md":
        "---\nname: Borealis\ntype: organization\naliases: [The North]\n---\n",
      "content/pages/about.md": "---\ntitle: About\n---\n\nWho we are.\n",
    ]
    for number in 1...6 { files["content/stories/s\(number).md"] = story(number, body(number)) }
    return files
  }

  @Test func anEditedTextMakesWhatShowsItAlone() async throws {
    let site = try await SiteFixture.built(Self.files)
    defer { site.removeAll() }
    try site.write(Self.story(3, "Another line of 3. Acme was there."), to: "content/stories/s3.md")
    let report = try await site.build()
    #expect(site.isEdited)
    // The sentences that name the entities are quoted on their pages, and the same.
    #expect(report.renderedCount == 1)
    #expect(try site.page("stories/2026/06/s3/index.html").contains("Another line of 3."))
    #expect(try site.page("feed.xml").contains("Another line of 3."))
    try await site.expectClean()
    // What was made stays known, and what was counted.
    try await SiteFixture.rest()
    for _ in 0..<2 {
      let again = try await site.build()
      #expect(again.renderedCount == 0)
      #expect(again.changes?.written == 0)
      #expect(again.pageCounts == report.pageCounts && again.fileCounts == report.fileCounts)
      #expect(again.assetCount == report.assetCount)
    }
  }

  @Test func editsFollowEachOtherAndAreTakenBack() async throws {
    let site = try await SiteFixture.built(Self.files)
    defer { site.removeAll() }
    for (number, text) in [(3, "Once."), (4, "Twice."), (3, "Again."), (5, "Thrice.")] {
      try site.write(
        Self.story(number, text + " Acme was there."), to: "content/stories/s\(number).md")
      try await site.build()
      try await site.expectClean("after \(text)")
    }
    #expect(site.isEdited)
    for number in 3...5 {
      try site.write(Self.story(number, Self.body(number)), to: "content/stories/s\(number).md")
      try await site.build()
      try await site.expectClean("\(number) taken back")
    }
  }

  /// What else a text can change: each has the whole site made anew.
  @Test(
    arguments: [
      "Acme was there.\n\n## More\n\nText.",
      "Acme was there. ![A](https://elsewhere.example/a.png)",
      "Acme was there. [All](/topics/)", "Acme was there. [None](s9.md)",
      "Acme was there.\n\n## June 5: Another event\n\nText.",
    ])
  func whatATextChangesElsewhereIsFollowed(text: String) async throws {
    let site = try await SiteFixture.built(Self.files)
    defer { site.removeAll() }
    try site.write(Self.story(3, text), to: "content/stories/s3.md")
    let report = try await site.build()
    #expect(!site.isEdited)
    guard !report.hasErrors else {
      #expect(report.sortedDiagnostics.map(\.code) == ["broken-link"])
      return
    }
    try await site.expectClean()
  }

  @Test func otherEditsFollowOnThem() async throws {
    let site = try await SiteFixture.built(Self.files)
    defer { site.removeAll() }
    func edit(_ text: String) async throws {
      try site.write(Self.story(3, text + " Acme was there."), to: "content/stories/s3.md")
      try await site.build()
    }
    try await edit("Once.")
    #expect(site.isEdited)
    try site.write(
      "---\nname: Acme\ntype: organization\ndescription: A maker\n---\n",
      to: "content/entities/acme.md")
    try await site.build()
    #expect(!site.isEdited)
    try await site.expectClean("description")
    try await SiteFixture.rest()
    try await site.build()
    try await edit("Twice.")
    // What nothing was known of when the site was last made whole.
    try site.write(Self.story(7, "New. Acme was there."), to: "content/stories/s7.md")
    try await site.build()
    try await site.expectClean("new story")
    try await SiteFixture.rest()
    try await site.build()
    try await edit("Thrice.")
    try site.remove("content/stories/s7.md")
    try site.write(Self.story(3, "Once. Acme was there."), to: "content/stories/s3.md")
    try await site.build()
    try await site.expectClean("removed")
  }

  @Test func aFailedBuildInBetweenLosesNothing() async throws {
    let site = try await SiteFixture.built(Self.files)
    defer { site.removeAll() }
    try site.write(Self.story(3, "Once. Acme was there."), to: "content/stories/s3.md")
    try await site.build()
    try site.write(
      Self.story(4, "A [broken](none.md) link. Acme was there."), to: "content/stories/s4.md")
    #expect(try await site.build().hasErrors)
    try site.write(Self.story(4, "A mended link. Acme was there."), to: "content/stories/s4.md")
    #expect(try await !site.build().hasErrors)
    try await site.expectClean()
  }

  @Test func outputsThatSomebodyChangedAreRestored() async throws {
    let site = try await SiteFixture.built(Self.files)
    defer { site.removeAll() }
    try Data("mine".utf8).write(to: URL(fileURLWithPath: "\(site.output)/index.html"))
    try site.write(Self.story(3, "Once. Acme was there."), to: "content/stories/s3.md")
    try await site.build()
    try await site.expectClean()
  }

  private static func acme(_ aliases: [String], _ more: String = "It makes things.") -> String {
    """
    ---
    name: Acme
    type: organization
    aliases: [\(aliases.joined(separator: ", "))]
    facts: [{label: Founded, value: 1999}]
    ---

    \(more)
    """
  }

  @Test func namesThatNoTextUsesMakeWhatTellsThemAlone() async throws {
    var files = Self.files
    files["content/entities/acme.md"] = Self.acme(["The Works"])
    let site = try await SiteFixture.built(files)
    defer { site.removeAll() }
    for (aliases, text) in [
      (["The Works", "Acme of Old"], ""), (["Acme of Old"], ""),
      (["Acme of New", "The Works"], "It."),
      (["The Works"], ""),
    ] {
      try site.write(Self.acme(aliases, text), to: "content/entities/acme.md")
      let report = try await site.build()
      #expect(site.isEdited)
      // Both pages of its stories show them.
      #expect(report.renderedCount == 2)
      let words = report.pages.filter { $0.path.hasPrefix("search/words/") }
      #expect(words.isEmpty == (aliases == ["The Works"]), "\(report.pages.map(\.path))")
      try await site.expectClean("\(aliases)")
    }
  }

  /// Each of these names stands in a text, or may: then all texts are linked again.
  @Test(
    arguments: [
      "line of 3", "Acme", "began", "last", "ab", "Ω", "Borealis", "It began", "Zürich line",
    ])
  func namesThatTextsUseAreFollowed(alias: String) async throws {
    let site = try await SiteFixture.built(Self.files)
    defer { site.removeAll() }
    try site.write(Self.acme([alias]), to: "content/entities/acme.md")
    try await site.build()
    try await site.expectClean()
  }

  /// So many that they are not looked at one by one.
  @Test func aNameThatStandsInVeryManyPlacesIsFollowed() async throws {
    var files = Self.files
    files["content/stories/s3.md"] = Self.story(
      3, "Acme was there. " + String(repeating: "Forge ", count: 5000))
    let site = try await SiteFixture.built(files)
    defer { site.removeAll() }
    try site.write(Self.acme(["Forge"]), to: "content/entities/acme.md")
    try site.write(
      "---\nname: Borealis\ntype: organization\naliases: [Forge West]\n---\n",
      to: "content/entities/borealis.md")
    try await site.build()
    try await site.expectClean()
  }

  @Test func namesAndTextsAreEditedTogether() async throws {
    let site = try await SiteFixture.built(Self.files)
    defer { site.removeAll() }
    try site.write(Self.acme(["Forge"]), to: "content/entities/acme.md")
    try site.write(Self.story(3, "No word of it. Acme was there."), to: "content/stories/s3.md")
    try await site.build()
    #expect(site.isEdited)
    try await site.expectClean()
    // A text that uses the name which has come.
    try site.write(Self.story(4, "A word of Forge. Acme was there."), to: "content/stories/s4.md")
    try await site.build()
    try await site.expectClean()
    // The name goes to another entity.
    try site.write(Self.acme([]), to: "content/entities/acme.md")
    try site.write(
      "---\nname: Borealis\ntype: organization\naliases: [The North, Forge]\n---\n",
      to: "content/entities/borealis.md")
    try await site.build()
    try await site.expectClean()
  }

  /// What of an entity other pages tell, or the plan rests on.
  @Test(
    arguments: [
      "name: Acme Two", "name: Acme\ndescription: A maker", "name: Acme\nwikidata: Q1",
      "name: Acme\nredirect_from: [/old/]", "name: Acme\npart_of: borealis",
      "name: Acme\nauto_link: false",
      "name: Acme\nevents:\n  - {date: 2026-01-01, title: It was founded}",
    ])
  func whatAnEntityChangesElsewhereIsFollowed(fields: String) async throws {
    let site = try await SiteFixture.built(Self.files)
    defer { site.removeAll() }
    try site.write(
      "---\n\(fields)\ntype: organization\n---\n", to: "content/entities/acme.md")
    try await site.build()
    #expect(!site.isEdited)
    try await site.expectClean()
  }

  /// The whole build's time is over when a story is due.
  @Test func timePassesBetweenThem() async throws {
    var files = Self.files
    files["content/stories/s6.md"] = Self.story(6, "Later. Acme was there.")
      .replacingOccurrences(of: "date: 2026-06-06", with: "date: 2031-01-01")
    let site = try await SiteFixture.built(files)
    defer { site.removeAll() }
    try site.write(Self.story(3, "Once. Acme was there."), to: "content/stories/s3.md")
    try await site.build(now: "2030-06-01T00:00:00Z")
    #expect(site.isEdited)
    try site.write(Self.story(3, "Twice. Acme was there."), to: "content/stories/s3.md")
    try await site.build(now: "2031-06-01T00:00:00Z")
    #expect(!site.isEdited)
    #expect(site.exists("stories/2031/01/s6/index.html"))
    #expect(try site.page("stories/2026/06/s3/index.html").contains("Twice."))
  }

  /// Whatever of the cache is damaged, the site is right.
  @Test(arguments: ["site", "edits", "documents", "cache"])
  func damageIsNeverTrusted(name: String) async throws {
    let site = try await SiteFixture.built(Self.files)
    defer { site.removeAll() }
    try site.write(Self.story(3, "Once. Acme was there."), to: "content/stories/s3.md")
    try await site.build()
    let url = URL(fileURLWithPath: "\(site.root)/.sitegen/\(name)")
    let bytes = Array(try Data(contentsOf: url))
    for step in 0..<6 {
      var damaged = bytes
      if step == 5 {
        damaged.removeLast(damaged.count / 2)
      } else {
        damaged[(damaged.count - 1) * step / 4] ^= 0x24
      }
      try Data(damaged).write(to: url)
      try site.write(
        Self.story(4, "Damage \(step). Acme was there."), to: "content/stories/s4.md")
      try await site.build()
      try await site.expectClean("\(name), step \(step)")
    }
  }

  @Test func explainTellsOfTheEdit() async throws {
    let site = try await SiteFixture.built(Self.files)
    defer { site.removeAll() }
    try site.write(Self.story(3, "Once. Acme was there."), to: "content/stories/s3.md")
    try await site.build()
    let options = BuildOptions(
      root: site.root, output: site.output,
      visibility: .init(now: .init(secondsSinceEpoch: 1_893_456_000)))
    let story = await Build(options).explain("/stories/2026/06/s3/").explanation
    #expect(story?.rendering?.buildsAgo == 0)
    #expect(story?.rendering?.reason == .changed(["page", "story"]))
    #expect(story?.staleness == nil)
    let other = await Build(options).explain("/stories/2026/06/s2/").explanation
    #expect(other?.rendering?.buildsAgo == 1)
    #expect(other?.rendering?.reason == .new)
    let feed = await Build(options).explain("/feed.xml").explanation
    #expect(feed?.rendering?.reason == .changed(["story bodies"]))
  }

  @Test func aSiteComesOutOfItsSnapshotAsItWas() async throws {
    let site = try await SiteFixture.built(Self.files)
    defer { site.removeAll() }
    let options = BuildOptions(
      root: site.root, output: site.output,
      visibility: .init(now: .init(secondsSinceEpoch: 1_893_456_000)))
    let build = Build(options)
    var report = BuildReport()
    let whole = await build.prepare(into: &report, cache: .reading) { _ in }
    let settings = whole.plan.site.settings
    let cache = BuildCache(root: site.root, mode: .reading, reading: settings.reading)
    let snapshot = try #require(cache.snapshot)
    let damage = DamageFlag()
    let known = try #require(snapshot.presented(settings, cache, damage: damage))
    let (first, second) = await (
      SiteDigester.digests(of: whole.plan.site), SiteDigester.digests(of: known.linked.site)
    )
    #expect(first.parts.count == second.parts.count)
    for (number, part) in first.parts {
      #expect(part.names == second.parts[number]?.names)
      #expect(part.digests == second.parts[number]?.digests)
    }
    #expect(
      known.plan.site.stories.map { $0.mentions } == whole.plan.site.stories.map { $0.mentions })
    #expect(!damage.isRaised)
  }
}
