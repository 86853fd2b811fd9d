import Foundation
import Testing

/// Pictures beside stories and in `static/`.
@Suite struct PictureTests {
  private static let svg = #"<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"/>"#

  private func site(_ body: String) throws -> SiteFixture {
    try SiteFixture([
      "content/static/images/wide.svg": Self.svg,
      "content/stories/2026/bundle/index.md":
        "---\ntitle: Bundle\ndate: 2026-06-19\nimage: lead.svg\nimage_alt: A lead\n---\n\n\(body)\n",
      "content/stories/2026/bundle/lead.svg": Self.svg,
      "content/stories/2026/bundle/more/inner.svg": Self.svg,
    ])
  }

  private func page(_ body: String) async throws -> String {
    let site = try site(body)
    #expect(try await site.build(baseURL: "https://example.org/n/").diagnostics.isEmpty)
    #expect(site.exists("stories/2026/06/bundle/lead.svg"))
    #expect(site.exists("stories/2026/06/bundle/more/inner.svg"))
    return try site.page("stories/2026/06/bundle/index.html")
  }

  @Test func aStorysOwnPictureStandsBesideItsPage() async throws {
    let page = try await page("![Inner](more/inner.svg \"Title\")")
    #expect(
      page.contains(
        #"<img src="/n/stories/2026/06/bundle/more/inner.svg" width="640" height="480" "#
          + #"loading="lazy" decoding="async" alt="Inner" title="Title" />"#))
    #expect(page.contains(#"src="/n/stories/2026/06/bundle/lead.svg" alt="A lead" width="640""#))
    #expect(
      page.contains(
        #"content="https://example.org/n/stories/2026/06/bundle/lead.svg""#))
  }

  @Test func aPictureOfTheSiteOrOfAnother() async throws {
    let page = try await page("![](/images/wide.svg) ![](https://b.org/p.png)")
    #expect(page.contains(#"<img src="/n/images/wide.svg" width="640" height="480""#))
    #expect(page.contains(#"<img src="https://b.org/p.png" alt="" />"#))
  }

  @Test func thePicturesOfADraftAreNotPublished() async throws {
    let site = try site("")
    try site.write(
      "---\ntitle: Bundle\ndate: 2026-06-19\ndraft: true\n---\n",
      to: "content/stories/2026/bundle/index.md")
    try await site.build()
    #expect(!site.exists("stories/2026"))
  }
}
