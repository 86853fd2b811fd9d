import Foundation
import Testing

@testable import Building

/// Edits of texts and names after which stories name others: what follows from that is made, and the rest
/// of the site is left alone.
@Suite struct EditedMentionsTests {
  private static let settings = """
    title: The Beat
    base_url: https://beat.example
    page_size: 2
    api: true
    ninjs: true
    """

  private static func story(_ number: Int, _ body: String, _ fields: String = "") -> String {
    """
    ---
    title: Story \(number)
    summary: What happened.
    date: 2026-06-0\(number)
    topics: [chips]
    authors: [Desk]
    \(fields)
    ---

    \(body)

    All by the quay.

    ## June \(number): It began

    Borealis said so. Then the forge burnt.
    """
  }

  private static func entity(_ name: String, _ fields: String = "", _ text: String = "") -> String {
    "---\nname: \(name)\ntype: organization\n\(fields)\n---\n\n\(text)\n"
  }

  private static func body(_ number: Int) -> String {
    number % 2 == 0
      ? "The first line of \(number). Acme was there, with Cygnus."
      : "Line \(number). Acme and Dorado."
  }

  private static var files: [String: String] {
    var files = [
      "content/site.yml": settings,
      "content/entities/group.md": entity("The Group", "include_parts: true"),
      "content/entities/acme.md": entity("Acme", "part_of: group"),
      "content/entities/borealis.md": entity("Borealis", "part_of: acme"),
      "content/entities/cygnus.md": entity("Cygnus", "", "It owns a mill, and knows Dorado."),
      "content/entities/dorado.md": entity("Dorado", "include_parts: true"),
      "content/entities/eridanus.md": entity(
        "Eridanus", "part_of: dorado\nevents: [{date: 2026-01-01, title: The dam was built}]"),
      "content/topics/chips.md": "---\ntitle: Chips\n---\n\nAll of the foundries.\n",
      "content/pages/about.md": "---\ntitle: About\n---\n\nWho we are.\n",
    ]
    for number in 1...8 { files["content/stories/s\(number).md"] = story(number, body(number)) }
    files["content/stories/s8.md"] = story(8, "Eridanus was late. Acme too.")
    files["content/stories/s7.md"] = story(
      7, body(7), "corrections: [{date: 2026-06-08, text: It was the smelter.}]")
    files["content/stories/s1.md"] = story(
      1, body(1), "draft: true")
    return files
  }

  @Test(
    arguments: [
      "Acme stayed away.", "Borealis first. Acme was there, with Cygnus.",
      "Acme was there, with Dorado and Eridanus.", "Cygnus was there.", "Nobody was there.",
      "Acme was there, with Cygnus. " + String(repeating: "word ", count: 500),
    ])
  func aTextThatNamesOthers(text: String) async throws {
    let site = try await SiteFixture.built(Self.files)
    defer { site.removeAll() }
    for body in [text, Self.body(4)] {
      try site.write(Self.story(4, body), to: "content/stories/s4.md")
      try await site.build()
      #expect(site.isEdited)
      try await site.expectClean("\(body.prefix(40))")
    }
  }

  /// In a story, in several, under a heading that tells an event, in an entity's text, in a
  /// correction, in a draft; and names that say who is listed under whom.
  @Test(arguments: [
    ("acme", "first line"), ("cygnus", "Line 3"), ("borealis", "the forge"), ("borealis", "mill"),
    ("dorado", "smelter"),
    ("group", "Line 1"), ("group", "Line 5"), ("eridanus", "first line of 6"),
  ])
  func anAliasThatTextsUse(entity: String, alias: String) async throws {
    let site = try await SiteFixture.built(Self.files)
    defer { site.removeAll() }
    let path = "content/entities/\(entity).md"
    let old = try #require(Self.files[path])
    let new = old.replacingOccurrences(
      of: "type: organization", with: "type: organization\naliases: [\(alias)]")
    for text in [new, old, new] {
      try site.write(text, to: path)
      try await site.build()
      #expect(site.isEdited)
      try await site.expectClean("\(text == new)")
    }
  }

  /// The lists of entities get longer and shorter by pages.
  @Test(arguments: [Publisher.Mode.inPlace, .atOnce])
  func pagesOfListsComeAndGo(mode: Publisher.Mode) async throws {
    let site = try await SiteFixture.built(Self.files)
    defer { site.removeAll() }
    let path = "content/entities/cygnus.md"
    let old = try #require(Self.files[path])
    func alias(_ alias: String) -> String {
      old.replacingOccurrences(
        of: "type: organization", with: "type: organization\naliases: [\(alias)]")
    }
    var counts: [Int] = []
    for text in [alias("the quay"), alias("Line 3"), old, alias("the quay"), old] {
      try site.write(text, to: path)
      let report = try await site.build(publishing: mode)
      #expect(site.isEdited)
      try await site.expectClean("\(text)")
      counts.append(report.pageCount)
    }
    // Three of seven stories name it; then all, four, three again.
    let first = counts[2]
    #expect(counts == [first + 2, first, first, first + 2, first])
    try await SiteFixture.rest()
    #expect(try await site.build().pageCount == first)
  }

  /// A further page is not had where its place is taken, or where somebody links to it.
  @Test(arguments: ["static/entities/cygnus/page/3/index.html", "static/entities/cygnus/page"])
  func thePlaceOfAFurtherPageIsTaken(path: String) async throws {
    var files = Self.files
    files["content/\(path)"] = "mine"
    let site = try SiteFixture(files)
    defer { site.removeAll() }
    let taken = try await site.build()
    // With a second page already the folder is.
    if path.hasSuffix("page") { return #expect(taken.hasErrors) }
    try await SiteFixture.rest()
    try await site.build()
    try await SiteFixture.rest()
    let entity = try #require(files["content/entities/cygnus.md"])
    try site.write(
      entity.replacingOccurrences(
        of: "type: organization", with: "type: organization\naliases: [the quay]"),
      to: "content/entities/cygnus.md")
    let report = try await site.build()
    #expect(report.sortedDiagnostics.map(\.code) == ["duplicate-route"])
    #expect(try site.page("entities/cygnus/page/3/index.html") == "mine")
  }

  @Test func aLinkToAPageThatGoesIsReported() async throws {
    var files = Self.files
    files["content/pages/about.md"] =
      "---\ntitle: About\n---\n\n[Older](/entities/cygnus/page/1).\n"
    let site = try await SiteFixture.built(files)
    defer { site.removeAll() }
    for number in [4, 6] {
      try site.write(Self.story(number, "Acme was there."), to: "content/stories/s\(number).md")
      let report = try await site.build()
      #expect(
        report.sortedDiagnostics.map(\.code) == (number == 4 ? ["broken-link"] : ["broken-link"]))
    }
    #expect(site.exists("entities/cygnus/page/1/index.html"))
  }

  @Test func severalEditsAreTakenBackOneByOne() async throws {
    let site = try await SiteFixture.built(Self.files)
    defer { site.removeAll() }
    let edits = [
      "content/entities/cygnus.md": Self.entity(
        "Cygnus", "aliases: [The forge]", "It owns a mill."),
      "content/entities/dorado.md": Self.entity(
        "Dorado", "include_parts: true\naliases: [line of 4, first line]"),
      "content/stories/s4.md": Self.story(4, "The first line of 4. Borealis and the mill."),
      "content/stories/s6.md": Self.story(6, "Another line. Acme with Dorado and Eridanus."),
    ]
    for path in edits.keys.sorted() {
      try site.write(edits[path] ?? "", to: path)
      try await site.build()
      try await site.expectClean(path.asComment)
    }
    for path in edits.keys.sorted().reversed() {
      try site.write(Self.files[path] ?? "", to: path)
      try await site.build()
      try await site.expectClean("\(path) taken back")
    }
    #expect(site.isEdited)
    let report = try await site.build()
    #expect(report.renderedCount == 0)
  }

  /// Where more follows than is found without the rest of the site, it is built whole.
  @Test(arguments: [
    // The text of a topic, and an event of an entity.
    ("borealis", "foundries"), ("cygnus", "the dam"),
    // The first story of an entity: its feeds and its timeline are new.
    ("nobody", "the first line"),
    // The last one of an entity, whose name is not its own any more.
    ("acme", "Cygnus"),
  ])
  func moreFollowsFromAnAlias(entity: String, alias: String) async throws {
    var files = Self.files
    files["content/entities/nobody.md"] = Self.entity("Fornax")
    let site = try await SiteFixture.built(files)
    defer { site.removeAll() }
    let path = "content/entities/\(entity).md"
    try site.write(
      (files[path] ?? "").replacingOccurrences(
        of: "type: organization", with: "type: organization\naliases: [\(alias)]"), to: path)
    try await site.build()
    #expect(!site.isEdited)
    try await site.expectClean()
  }

  /// The events of an entity whose own file was edited kept the names that they had.
  @Test(arguments: [("cygnus", "The dam"), ("eridanus", "the river"), ("cygnus", "the river")])
  func eventsOfEditedEntities(entity: String, alias: String) async throws {
    var files = Self.files
    func eridanus(_ fields: String) -> String {
      Self.entity(
        "Eridanus",
        """
        part_of: dorado
        events: [{date: 2026-01-01, title: The dam was built, text: By the river and Borealis.}]
        \(fields)
        """)
    }
    files["content/entities/eridanus.md"] = eridanus("")
    let site = try await SiteFixture.built(files)
    defer { site.removeAll() }
    let alias = "aliases: [\(alias)]"
    if entity == "eridanus" {
      try site.write(eridanus(alias), to: "content/entities/eridanus.md")
    } else {
      try site.write(
        eridanus("facts: [{label: Founded, value: 1999}]"), to: "content/entities/eridanus.md")
      try site.write(Self.entity("Cygnus", alias), to: "content/entities/cygnus.md")
    }
    try await site.build()
    #expect(!site.isEdited)
    try await site.expectClean()
  }

  @Test func curatedTimelinesAndSharedEvents() async throws {
    var files = Self.files
    files["content/timelines/cygnus.md"] =
      "---\ntitle: Cygnus in time\nentities: [cygnus, borealis]\n---\n"
    let shared = "events: [{id: fire, date: 2026-06-01, title: The kiln burnt}]"
    files["content/stories/s2.md"] = Self.story(2, Self.body(2), shared)
    files["content/stories/s3.md"] = Self.story(3, Self.body(3), shared)
    let site = try await SiteFixture.built(files)
    defer { site.removeAll() }
    for (entity, alias) in [("cygnus", "the forge"), ("dorado", "forge burnt"), ("acme", "kiln")] {
      try site.write(
        Self.entity(entity.capitalized, "aliases: [\(alias)]"), to: "content/entities/\(entity).md")
      try await site.build()
      try await site.expectClean("\(alias)")
    }
  }

  /// A page showed the word count of a story that its template had asked for, and kept it when only the
  /// story's text was edited.
  @Test func answersThatReadATextAreFollowed() async throws {
    var files = Self.files
    files["templates/page.html"] = """
      {% extends "base.html" %}
      {% block main %}{{ stories(sort="oldest")[0].word_count }}: {% for e in entities(topic="chips")
      %}{{ e.name }}, {% endfor %}{% endblock %}
      """
    let site = try await SiteFixture.built(files)
    defer { site.removeAll() }
    for text in ["A few more words of it. Acme, Cygnus.", "Acme. Cygnus. Dorado.", Self.body(2)] {
      try site.write(Self.story(2, text), to: "content/stories/s2.md")
      try await site.build()
      #expect(site.isEdited)
      try await site.expectClean("\(text)")
    }
  }

  @Test func theNewsSitemapIsFollowed() async throws {
    let now = "2026-06-06T12:00:00Z"
    let site = try SiteFixture(Self.files)
    defer { site.removeAll() }
    try await SiteFixture.rest()
    try await site.build(now: now)
    try await SiteFixture.rest()
    for text in ["Borealis. Acme, with Cygnus and Dorado.", Self.body(6)] {
      try site.write(Self.story(6, text), to: "content/stories/s6.md")
      try await site.build(now: now)
      #expect(site.isEdited)
      try await site.expectClean("\(text)", now: now)
    }
  }

  /// A story that is not published is found by its words, and is nobody's concern.
  @Test func draftsCountForNothing() async throws {
    let site = try await SiteFixture.built(Self.files)
    defer { site.removeAll() }
    try site.write(
      Self.entity("Dorado", "include_parts: true\naliases: [Line 1]"),
      to: "content/entities/dorado.md")
    let report = try await site.build()
    #expect(site.isEdited)
    // Both of its pages tell its names.
    #expect(report.renderedCount <= 2)
    try await site.expectClean()
  }

  /// Scripts of such edits alone. `EDIT_SCRIPTS` asks for more of them.
  @Test(arguments: 0..<(ProcessInfo.processInfo.environment["EDIT_SCRIPTS"].flatMap(Int.init) ?? 4))
  func everyEditOfNamesGivesWhatACleanBuildGives(seed: Int) async throws {
    var newsroom = EditedNewsroom(seed: UInt64(seed) &* 6007 &+ 11, stories: 10)
    let site = try await SiteFixture.built(newsroom.files)
    defer { site.removeAll() }
    for step in 0..<8 {
      let edit = newsroom.edit(among: [
        .body, .text, .wording, .mention, .alias, .phrase, .unusedAlias,
      ])
      try site.rewrite(newsroom.files)
      try await site.build(now: newsroom.now)
      try await site.expectClean("seed \(seed), step \(step): \(edit)", now: newsroom.now)
      try await SiteFixture.rest()
    }
  }
}

extension String {
  fileprivate var asComment: Comment { "\(self)" }
}
