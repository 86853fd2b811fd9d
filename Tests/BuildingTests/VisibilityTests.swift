import Foundation
import Testing

/// Stories that must not be seen yet, or no more.
@Suite struct VisibilityTests {
  private func site() throws -> SiteFixture {
    try SiteFixture([
      "content/entities/zebra.md": "---\nname: Zebra Works\nevents:\n"
        + "  - {date: 1901-02-04, id: shared, title: Opened}\n---\n",
      "content/timelines/chosen.md":
        "---\ntitle: Chosen\nentities: [zebra]\nevents: [potoroo, shared]\n---\n",
      "content/stories/open.md": "---\ntitle: Open\ndate: 2026-06-01\n---\n\nText.\n",
      "content/stories/quokka.md": """
      ---
      title: Quokka embargo
      date: 2026-06-02
      publish_at: 2026-07-01T09:00:00Z
      entities: [zebra]
      topics: [marsupials]
      authors: [Ocelot]
      series: Burrows
      sources: [{title: Bilby papers, url: "https://numbat.example/x", publisher: Quoll Press}]
      corrections: [{date: 2026-06-03, text: The kowari was wrong.}]
      events:
        - date: 2026-06-01
          id: potoroo
          title: Platypus signed
          sources: ["https://echidna.example/"]
        - date: 1901-02-03
          id: shared
          title: Cassowary first
      ---

      Text about Zebra Works.
      """,
      "content/stories/wombat.md":
        "---\ntitle: Wombat\ndate: 2026-06-02\nexpires: 2026-06-20\n---\n\nText.\n",
      "content/stories/dingo.md": "---\ntitle: Dingo\ndate: 2026-06-02\ndraft: true\n---\n",
    ])
  }

  private func everything(of site: SiteFixture) throws -> String {
    try SiteFixture.files(in: site.output)
      .map { $0.key + String(decoding: $0.value, as: UTF8.self) }.joined().lowercased()
  }

  @Test func anEmbargoedStoryOccursInNoByteOfTheOutput() async throws {
    let site = try site()
    try await site.build(now: "2026-07-01T08:59:59Z")
    let output = try everything(of: site)
    let words = [
      "quokka", "platypus", "marsupials", "ocelot", "dingo", "wombat", "burrows", "bilby",
      "numbat", "quoll", "kowari", "potoroo", "echidna", "cassowary",
    ]
    for word in words {
      #expect(!output.contains(word), "\(word) is in the output")
    }
    // Its event is told by the entity alone, and only with the entity's own date.
    #expect(output.contains("19010204") && !output.contains("19010203"))
    // The entity is in the registry all the same; it has no story yet.
    #expect(output.contains("zebra"))
    try await site.build(now: "2026-07-01T09:00:00Z")
    #expect(try everything(of: site).contains("quokka"))
  }

  @Test func optionsShowWhatIsHidden() async throws {
    let site = try site()
    try await site.build(now: "2026-06-10T00:00:00Z")
    #expect(site.exists("stories/2026/06/wombat/index.html"))
    try await site.build(now: "2026-08-01T00:00:00Z", drafts: true, future: true)
    let output = try everything(of: site)
    for word in ["quokka", "dingo", "wombat"] { #expect(output.contains(word)) }
  }
}
