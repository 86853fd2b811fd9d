import Building
import Foundation
import Testing

/// The theme inside the program is the one in `templates/`.
@Suite struct DefaultThemeTests {
  @Test func theProgramHoldsEveryFileOfTheThemeByteForByte() throws {
    let files = try SiteFixture.files(in: SiteFixture.repository + "/templates")
    let embedded = Dictionary(
      uniqueKeysWithValues: DefaultTheme.files.map { ($0.name, Data($0.bytes)) })
    #expect(Set(embedded.keys) == Set(files.keys))
    #expect(embedded == files)
  }

  /// Who reads in the dark prints on white paper all the same.
  @Test func theColorsOfTheDarkAreForScreensAlone() throws {
    let style = try String(
      contentsOfFile: SiteFixture.repository + "/templates/assets/site.css", encoding: .utf8)
    let dark = style.components(separatedBy: "(prefers-color-scheme: dark)").dropLast()
    #expect(!dark.isEmpty && dark.allSatisfy { $0.hasSuffix("@media screen and ") })
  }

  /// One whose size is not known is as wide as its place from the start, so that nothing moves when
  /// it is there.
  @Test func onlyPicturesOfUnknownSizeAreStretchedInCards() throws {
    let style = try String(
      contentsOfFile: SiteFixture.repository + "/templates/assets/site.css", encoding: .utf8)
    let widening = style.components(separatedBy: "}")
      .map { $0.components(separatedBy: "{") }
      .filter { $0.count == 2 && $0[1].contains(" inline-size: 100%;") }
      .flatMap { $0[0].components(separatedBy: ",") }
      .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
      .filter { $0.hasPrefix(".card ") && $0.contains("img") }
    #expect(widening == [".card img:not([width])"])
  }

  @Test func assetsAreLoadedWithTheirDigest() async throws {
    let site = try SiteFixture([
      "content/stories/a.md": "---\ntitle: A story\ndate: 2026-06-19\n---\n",
      "templates/assets/site.css": "abc",
    ])
    defer { site.removeAll() }
    #expect(try await site.build().diagnostics.isEmpty)
    let digest = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn"
    #expect(try site.page("index.html").contains(#"integrity="\#(digest)""#))
  }

  @Test func aSiteWithOnlyContentBuilds() async throws {
    let site = try SiteFixture([
      "content/stories/a.md": "---\ntitle: A story\ndate: 2026-06-19\n---\n\nText.\n"
    ])
    #expect(try await site.build().diagnostics.isEmpty)
    #expect(try site.page("stories/2026/06/a/index.html").contains("<h1"))
  }

  @Test func aTemplateOfTheSiteWinsOverTheThemes() async throws {
    let site = try SiteFixture([
      "content/stories/a.md": "---\ntitle: A story\ndate: 2026-06-19\n---\n",
      "templates/partials/footer.html": "<footer>Our own footer</footer>\n",
    ])
    #expect(try await site.build().diagnostics.isEmpty)
    let page = try site.page("stories/2026/06/a/index.html")
    #expect(page.contains("Our own footer"))
    #expect(page.contains("<h1"))
  }
}
