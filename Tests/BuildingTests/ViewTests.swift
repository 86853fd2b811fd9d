import Chronology
import Foundation
import Newsroom
import Templating
import Testing

@testable import Building

/// The template contract: what each kind of page gives its template, as JSON.
@Suite struct ViewTests {
  private static let files = [
    "content/site.yml": """
    title: The Site
    tagline: A line
    description: About it
    base_url: https://example.org/news/
    language: en-US
    timezone: Europe/Berlin
    publisher: {name: The Publisher, url: "https://publisher.example/"}
    nav: [{title: Archive, url: /archive/}]
    page_size: 2
    """,
    "content/data/team.yml": "desk: {members: 3}\n",
    "content/static/p.svg": #"<svg width="40" height="30"/>"#,
    "content/authors/desk.md": "---\nname: The Desk\nrole: Chips\ntype: organization\n---\n\nIt.\n",
    "content/topics/chips.md": "---\ntitle: Chips\ndescription: Silicon\n---\n\nAbout chips.\n",
    "content/pages/about.md": "---\ntitle: About\nsummary: Who\n---\n\n## Who\n\nWe.\n",
    "content/timelines/race.md": "---\ntitle: The race\nentities: [amazon]\n---\n\nProse.\n",
    "content/entities/amazon.md": """
    ---
    name: Amazon
    type: organization
    aliases: [Amazon.com]
    description: A company
    wikidata: Q3884
    same_as: ["https://www.aboutamazon.com/"]
    facts: [{label: Founded, value: "1994"}]
    image: /p.svg
    events: [{date: 1994-07, title: Founded}]
    ---

    A company.
    """,
    "content/entities/aws.md": "---\nname: AWS\ntype: product\npart_of: amazon\n---\n",
    "content/stories/one.md": """
    ---
    title: One
    summary: The first.
    date: 2026-06-19T08:00:00
    updated: 2026-06-20
    authors: [desk, Jo Doe]
    topics: [chips]
    entities: [amazon]
    kind: analysis
    canonical_url: https://elsewhere.example/one
    image: {src: /p.svg, alt: A chip, caption: Chip, credit: Jo}
    sources: [{title: Report, url: "https://r.example/x", publisher: R, date: 2026-06}]
    corrections: [{date: 2026-06-21, text: It was *two*.}]
    series: silicon
    comments: https://talk.example/one
    ai_disclosure: None.
    ---

    Amazon and AWS.

    ## Early June: Talks begin

    Amazon talks.
    """,
    "content/stories/two.md":
      "---\ntitle: Two\ndate: 2026-05-01\ntopics: [chips]\nseries: silicon\n---\n\nAmazon again.\n",
    "content/stories/three.md": "---\ntitle: Three\ndate: 2025-05-01\n---\n\nAWS alone.\n",
  ]

  @Test func everyKindOfPageGivesItsTemplateWhatTheContractSays() async throws {
    let site = try SiteFixture(Self.files)
    let now = try Moment.parse("2030-01-01", in: .utc).get()
    let build = Build(
      BuildOptions(root: site.root, output: site.output, visibility: Visibility(now: now)))
    var report = BuildReport()
    let prepared = await build.prepare(into: &report) { _ in }
    #expect(report.diagnostics.isEmpty)
    let presentation = Presentation(
      prepared.plan, theme: prepared.presentation.theme,
      pictures: await PictureFiles.read(Array(prepared.plan.site.assets), root: site.root).sizes)
    let variables = PageVariables(presentation: presentation)
    var seen: Set<String> = []
    for page in prepared.plan.pages where seen.insert(page.content.kind).inserted {
      let values = variables.variables(for: page)
      // The site is the same everywhere: once is enough.
      let shown = values.filter { $0.key != "site" || page.content.kind == "home" }
      var json: [UInt8] = []
      try JSONText.append(
        .dict(ValueDictionary(shown.map { ($0.key, $0.value) })), to: &json, safety: .file,
        indent: 2, sortsKeys: true)
      try Golden.expect(
        String(decoding: json, as: UTF8.self) + "\n",
        toEqual: SiteFixture.folder.appendingPathComponent("Views/\(page.content.kind).json").path)
    }
    #expect(seen.count >= 18)
  }
}
