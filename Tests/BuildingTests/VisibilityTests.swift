import Foundation
import Testing

/// Stories that must not be seen yet, or no more.
@Suite struct VisibilityTests {
  private func site() throws -> SiteFixture {
    try SiteFixture([
      "content/entities/zebra.md": "---\nname: Zebra Works\n---\n",
      "content/stories/open.md": "---\ntitle: Open\ndate: 2026-06-01\n---\n\nText.\n",
      "content/stories/quokka.md": """
      ---
      title: Quokka embargo
      date: 2026-06-02
      publish_at: 2026-07-01T09:00:00Z
      entities: [zebra]
      topics: [marsupials]
      authors: [Ocelot]
      events:
        - date: 2026-06-01
          title: Platypus signed
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
    for word in ["quokka", "platypus", "marsupials", "ocelot", "dingo", "wombat"] {
      #expect(!output.contains(word), "\(word) is in the output")
    }
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
