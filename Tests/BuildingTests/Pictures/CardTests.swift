import Diagnostics
import Foundation
import Testing

@testable import Building
@testable import Newsroom

/// Social cards: which stories have one, what pages say of it, and when it is drawn. A program of the
/// tests stands in for libvips.
@Suite struct CardTests {
  private static let card = "stories/2026/06/plain/social-card.png"

  /// A story with a picture and one without.
  private static func fixture(_ settings: String = "social_cards: true") throws -> PictureFixture {
    let fixture = try PictureFixture(settings: settings, lead: PictureFixture.png(width: 100))
    try fixture.write(PictureFixture.png(width: 100), to: "content/stories/bundle/inner.png")
    try fixture.site.write(story("Talks <begin>"), to: "content/stories/plain.md")
    return fixture
  }

  private static func story(_ title: String, _ fields: String = "") -> String {
    "---\ntitle: \"\(title)\"\ndate: 2026-06-18\ntopics: [Chips]\n\(fields)---\n\nText.\n"
  }

  private static func plainPage(_ fixture: PictureFixture) throws -> String {
    try fixture.site.page("stories/2026/06/plain/index.html")
  }

  /// What the stand-in was asked to draw.
  private static func words(_ fixture: PictureFixture, _ path: String = card) throws -> String {
    let url = URL(fileURLWithPath: "\(fixture.site.output)/\(path)")
    return try String(decoding: Data(contentsOf: url).dropFirst(24), as: UTF8.self)
  }

  @Test func aStoryWithoutAPictureHasACard() async throws {
    let fixture = try Self.fixture()
    defer { fixture.site.removeAll() }
    try fixture.installCardStandIn()
    #expect(try await fixture.build().sortedDiagnostics.isEmpty)
    #expect(!fixture.site.exists("stories/2026/06/bundle/social-card.png"))
    let words = try Self.words(fixture)
    #expect(words.contains("Chips</span>"))
    #expect(words.contains("Talks &lt;begin&gt;</span>"))
    let url = "https://t.example/n/\(Self.card)"
    let page = try Self.plainPage(fixture)
    #expect(
      page.contains(
        """
        <meta property="og:image" content="\(url)">
        <meta property="og:image:width" content="1200">
        <meta property="og:image:height" content="630">
        <meta property="og:image:alt" content="Talks &lt;begin&gt; | T">
        <meta name="twitter:card" content="summary_large_image">
        <meta name="twitter:image" content="\(url)">
        <meta name="twitter:image:alt" content="Talks &lt;begin&gt; | T">
        """))
    let image = #""image": [{"@type": "ImageObject", "url": "\#(url)", "#
    #expect(page.contains(image + #""width": 1200, "height": 630}]"#))
    // The other has its own.
    #expect(try fixture.page.contains("bundle/lead.png\">"))
  }

  @Test func thereAreNoneUnlessTheSiteAsksForThem() async throws {
    for settings in ["", "social_cards: false", "social_cards: {enabled: false, accent: \"036\"}"] {
      let fixture = try Self.fixture(settings)
      defer { fixture.site.removeAll() }
      try fixture.installCardStandIn()
      #expect(try await fixture.build().sortedDiagnostics.isEmpty)
      #expect(!fixture.site.exists(Self.card))
      #expect(try !Self.plainPage(fixture).contains("og:image"))
      #expect(fixture.takeCallCount() == 0)
    }
  }

  @Test func cardsAreDrawnOnce() async throws {
    let fixture = try Self.fixture()
    defer { fixture.site.removeAll() }
    try fixture.installCardStandIn()
    try await fixture.build()
    // The site's name, the ground, a headline, a card.
    #expect(fixture.takeCallCount() == 4)
    let first = try SiteFixture.files(in: fixture.site.output)
    try fixture.site.write(
      Self.story("Talks <begin>", "summary: Another.\n"), to: "content/stories/plain.md")
    try await fixture.build()
    #expect(fixture.takeCallCount() == 0)
    try fixture.site.write(Self.story("Talks end"), to: "content/stories/plain.md")
    try await fixture.build()
    #expect(fixture.takeCallCount() == 4)
    #expect(try Self.words(fixture).contains("Talks end</span>"))
    #expect(fixture.kept.count == 1)
    try fixture.site.write(Self.story("Talks <begin>"), to: "content/stories/plain.md")
    try await fixture.build(usesCache: false)
    #expect(try SiteFixture.files(in: fixture.site.output) == first)
  }

  /// Settings, headlines and pictures come and go; a build with what earlier ones left gives what one
  /// from nothing would.
  @Test func aWarmBuildGivesWhatACleanOneGives() async throws {
    let warm = try Self.fixture()
    defer { warm.site.removeAll() }
    try warm.installCardStandIn()
    try await warm.build()
    let settings = "title: T\nbase_url: https://t.example/n/\n"
    let edits: [(path: String, text: String)] = [
      ("content/stories/plain.md", Self.story("Another")),
      ("content/site.yml", settings + "social_cards: {accent: \"#036\", font: Charter}\n"),
      ("content/site.yml", settings),
      ("content/site.yml", settings + "social_cards: true\n"),
      ("content/stories/plain.md", Self.story("Another", "image: /images/lead.png\n")),
      ("content/stories/plain.md", Self.story("Another", "kind: analysis\nlang: ar\n")),
      ("content/stories/more.md", Self.story("Another", "kind: analysis\nlang: ar\n")),
    ]
    try warm.site.write("", to: "content/static/images/lead.png")
    try warm.write(PictureFixture.png(width: 90), to: "content/static/images/lead.png")
    for edit in edits {
      try warm.site.write(edit.text, to: edit.path)
      let report = try await warm.build()
      let clean = try PictureFixture()
      defer { clean.site.removeAll() }
      try FileManager.default.removeItem(atPath: "\(clean.site.root)/content")
      try FileManager.default.copyItem(
        atPath: "\(warm.site.root)/content", toPath: "\(clean.site.root)/content")
      try clean.installCardStandIn()
      #expect(try await clean.build().sortedDiagnostics == report.sortedDiagnostics)
      let (found, wanted) = try (
        SiteFixture.files(in: warm.site.output), SiteFixture.files(in: clean.site.output)
      )
      #expect(found == wanted, "\(edit)")
    }
    #expect(try Self.words(warm, "stories/2026/06/more/social-card.png").contains("\u{200F}"))
  }

  @Test func withoutTheProgramThereIsOneNote() async throws {
    let fixture = try Self.fixture()
    defer { fixture.site.removeAll() }
    try fixture.site.write(Self.story("Second"), to: "content/stories/second.md")
    let diagnostics = try await fixture.buildBare().sortedDiagnostics
    #expect(
      diagnostics.map(\.message) == [
        "vips is not installed: stories without a picture have no social card"
      ])
    #expect(try !Self.plainPage(fixture).contains("og:image"))
    // Installing it is a change; what it drew is kept for the time when it is back.
    try fixture.installCardStandIn()
    #expect(try await fixture.build().sortedDiagnostics.isEmpty)
    #expect(fixture.site.exists(Self.card))
    try await fixture.buildBare()
    #expect(!fixture.site.exists(Self.card))
    #expect(fixture.kept.count == 2)
  }

  @Test func oneNoteSaysAllThatIsMissed() async throws {
    let fixture = try Self.fixture("social_cards: true\npictures: {widths: [50]}")
    defer { fixture.site.removeAll() }
    let diagnostics = try await fixture.buildBare().sortedDiagnostics
    #expect(
      diagnostics.map(\.message) == [
        "vipsthumbnail and vips are not installed: pictures are published in their own size alone, "
          + "and stories without a picture have no social card"
      ])
  }

  @Test func whatCannotBeDrawnIsReportedOnce() async throws {
    let fixture = try Self.fixture()
    defer { fixture.site.removeAll() }
    try fixture.site.write(Self.story("Second"), to: "content/stories/second.md")
    try fixture.installCardStandIn(failing: true)
    let diagnostics = try await fixture.build().sortedDiagnostics
    #expect(
      diagnostics.map(\.message) == [
        "social card cannot be drawn, nor that of another story: class \"text\" not found"
      ])
    #expect(fixture.site.exists("stories/2026/06/plain/index.html"))
    #expect(try !Self.plainPage(fixture).contains("og:image"))
  }
}

/// The words of cards and what they are written in.
@Suite struct CardMarkupTests {
  private static let design: CardDesign = {
    var diagnostics: [Diagnostic] = []
    return CardDesign(SettingsReader.read(nil, into: &diagnostics))
  }()

  private static func text(_ headline: String, isRightToLeft: Bool = false) -> String {
    CardMarkup(design: design).text(
      of: SocialCard(headline: headline, kicker: nil, isRightToLeft: isRightToLeft), size: 40)
  }

  @Test(arguments: [
    ("</span><b>\"&amp;", "&lt;/span&gt;&lt;b&gt;\"&amp;amp;"),
    ("a\u{0}b\u{1B}c\u{7F}d\u{85}e\u{2028}f\u{FFFE}g", "a b c d e f g"),
    (" two\n lines ", "two lines"),
    ("--option", "--option"),
    ("Z\u{301}\u{302}\u{303}\u{304}\u{306}\u{307}y", "Z\u{301}\u{302}\u{303}\u{304}y"),
    (String(repeating: "W", count: 30), String(repeating: "W", count: 24) + "\u{200B}WWWWWW"),
  ])
  func wordsAreInert(headline: String, expected: String) {
    let start =
      "<span foreground=\"#1b1a17\" font=\"Palatino, P052, Charter, Georgia, Serif Bold 40\">"
    #expect(Self.text(headline) == start + "\u{200E}\(expected)</span>")
  }

  @Test func aLongHeadlineEndsAfterAWord() {
    let text = Self.text(String(repeating: "word ", count: 100))
    #expect(text.hasSuffix("word word…</span>"))
    #expect(text.count < 320)
  }

  @Test func theLanguageDecidesTheDirection() {
    #expect(Self.text("OpenAI", isRightToLeft: true).contains(">\u{200F}OpenAI<"))
    #expect(CardDesign.left(ofWidth: 100, isRightToLeft: true) == 1020)
    #expect(CardDesign.left(ofWidth: 100, isRightToLeft: false) == 80)
  }

  @Test func theGroundIsAWholePicture() {
    let bytes = Self.design.background
    let header = Array("P6\n1200 630\n255\n".utf8)
    #expect(bytes.starts(with: header))
    #expect(bytes.count == header.count + 1200 * 630 * 3)
    #expect(Array(bytes[header.count..<header.count + 3]) == [0x8C, 0x1C, 0x22])
    #expect(Array(bytes.suffix(3)) == [0xFD, 0xFC, 0xF9])
  }

  @Test(arguments: [
    ("#8c1c22", "#8c1c22"), ("8C1C22", "#8c1c22"), ("#0af", "#00aaff"), ("0af", "#00aaff"),
  ])
  func coloursAreRead(text: String, hex: String) {
    #expect(CardColor(text)?.hex == hex)
  }

  @Test(arguments: ["", "#", "red", "#12345", "#1234567", "+12345", "-12", "#ＡＢＣ", "0x1234"])
  func whatIsNoColourIsNotRead(text: String) {
    #expect(CardColor(text) == nil)
  }
}
