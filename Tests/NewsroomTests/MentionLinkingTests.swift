import Testing

/// Which names in running text become links.
@Suite struct MentionLinkingTests {
  private static let registry = [
    "entities/amazon.md": NewsroomFixture.entity("Amazon"),
    "entities/aws.md": NewsroomFixture.entity(
      "Amazon Web Services", "aliases: [AWS]\npart_of: amazon"),
    "entities/delta-air.md": NewsroomFixture.entity("Delta Air Lines", "aliases: [Delta]"),
    "entities/delta-faucet.md": NewsroomFixture.entity("Delta Faucet", "aliases: [Delta]"),
    "entities/silent.md": NewsroomFixture.entity("Meta", "auto_link: false"),
  ]

  private func body(_ text: String, _ more: String = "", settings: String = "") -> String {
    let files = Self.registry.merging(["stories/a.md": NewsroomFixture.story(text, more)]) { $1 }
    let fixture = NewsroomFixture(files, settings: settings)
    #expect(fixture.diagnostics.isEmpty)
    return fixture.marked(fixture.story("a")?.body)
  }

  @Test(arguments: [
    ("Amazon's plan", "<p>[Amazon](amazon)'s plan</p>\n"),
    ("Amazon’s plan", "<p>[Amazon](amazon)’s plan</p>\n"),
    ("Amazon\nWeb-Services grew", "<p>[Amazon\nWeb-Services](aws) grew</p>\n"),
    ("AWS, aws and the amazon", "<p>[AWS](aws), aws and the amazon</p>\n"),
    ("Meta said", "<p>Meta said</p>\n"),
    ("Delta said", "<p>Delta said</p>\n"),
    ("\\[\\[amazon\\]\\]", "<p>[[amazon]]</p>\n"),
    ("`Amazon` and *Amazon*", "<p><code>Amazon</code> and <em>[Amazon](amazon)</em></p>\n"),
  ])
  func namesAreLinkedByTheRules(text: String, html: String) {
    #expect(body(text) == html)
  }

  @Test func aStorysOwnEntitiesDecideAnAmbiguousName() {
    #expect(
      body("Delta said", "entities: [delta-faucet]") == "<p>[Delta](delta-faucet) said</p>\n")
    #expect(
      body("Delta said", "entities: [delta-faucet, delta-air]") == "<p>Delta said</p>\n")
  }

  @Test func aSilentEntityIsLinkedWhereItIsAskedFor() {
    #expect(
      body("[[silent]] and [[silent|the firm]]")
        == "<p>[](silent) and [the firm](silent)</p>\n")
  }

  @Test(arguments: [
    ("first", ["amazon"]), ("section", ["amazon", "amazon"]),
    ("all", ["amazon", "amazon", "amazon"]), ("none", []),
  ])
  func theSiteSaysHowManyMentionsAreLinked(rule: String, slugs: [String]) {
    let html = body(
      "Amazon and Amazon.\n\n## More\n\nAmazon.", settings: "mentions: {link: \(rule)}")
    #expect(html.matches(of: /\]\((\w+)\)/).map { String($0.output.1) } == slugs)
  }

  @Test func anEntityIsNeverLinkedOnItsOwnPage() {
    let files = Self.registry.merging([
      "entities/amazon.md": NewsroomFixture.entity("Amazon", body: "Amazon owns AWS. Amazon.")
    ]) { $1 }
    let fixture = NewsroomFixture(files)
    #expect(
      fixture.marked(fixture.entity("amazon")?.body)
        == "<p>Amazon owns [AWS](aws). Amazon.</p>\n")
  }

  @Test func unlinkedMentionsCountAllTheSame() {
    let fixture = NewsroomFixture(
      Self.registry.merging(["stories/a.md": NewsroomFixture.story("Amazon and AWS.")]) { $1 },
      settings: "mentions: {link: none}")
    #expect(fixture.entity("aws")?.stories.count == 1)
    #expect(fixture.story("a")?.mentions.count == 2)
  }
}
