import Foundation
import Testing

@testable import Building

/// Smaller copies of pictures: which there are, how pages offer them, and when they are made. A program
/// of the tests stands in for libvips.
@Suite struct PictureVariantTests {
  private static let folder = "/n/stories/2026/06/bundle/"

  @Test func aLeadPictureIsOfferedInSmallerWidths() async throws {
    let fixture = try PictureFixture()
    defer { fixture.site.removeAll() }
    try fixture.installStandIn()
    #expect(try await fixture.build().sortedDiagnostics.isEmpty)
    let lead = Self.folder + "lead"
    // The original is wider than the largest width: it is no candidate.
    let page = try fixture.page
    let webp = [480, 960, 1600].map { "\(lead).\($0).png.webp \($0)w" }.joined(separator: ", ")
    #expect(page.contains("<picture><source type=\"image/webp\" srcset=\"\(webp)\" sizes=\""))
    #expect(page.contains(#"src="\#(lead).png" alt="A lead" width="2000" height="480""#))
    let own = [480, 960, 1600].map { "\(lead).\($0).png \($0)w" }.joined(separator: ", ")
    #expect(page.contains("srcset=\"\(own)\" sizes="))
    for name in ["lead.png", "lead.480.png", "lead.1600.png.webp"] {
      #expect(fixture.site.exists("stories/2026/06/bundle/\(name)"))
    }
    #expect(fixture.takeCallCount() == 9)
  }

  @Test func aPictureInATextIsWrapped() async throws {
    let fixture = try PictureFixture()
    defer { fixture.site.removeAll() }
    try fixture.installStandIn()
    try await fixture.build()
    let inner = Self.folder + "inner"
    // The second width is the original's own: it is made in WebP alone.
    let parts = [
      #"Before <picture><source type="image/webp" srcset=""#,
      "\(inner).480.png.webp 480w, \(inner).960.png.webp 960w",
      #"" sizes="(min-width: 45rem) 42rem, 100vw"><img src=""#,
      inner,
      #".png" width="960" height="480" srcset=""#,
      "\(inner).480.png 480w, \(inner).png 960w",
      #"" sizes="(min-width: 45rem) 42rem, 100vw" loading="lazy" decoding="async" "#,
      #"alt="A &gt; B" title="Title" /></picture> after."#,
    ]
    #expect(try fixture.page.contains(parts.joined()))
    // Feed readers get the original alone.
    #expect(try !fixture.site.page("feed.xml").contains("srcset"))
  }

  @Test func copiesAreMadeOnce() async throws {
    let fixture = try PictureFixture()
    defer { fixture.site.removeAll() }
    try fixture.installStandIn()
    try await fixture.build()
    let first = try SiteFixture.files(in: fixture.site.output)
    #expect(fixture.takeCallCount() == 9)
    #expect(fixture.kept.count == 9)
    try fixture.site.write("---\ntitle: New\ndate: 2026-06-20\n---\n", to: "content/stories/new.md")
    try await fixture.build()
    #expect(fixture.takeCallCount() == 0)
    try fixture.site.remove("content/stories/new.md")
    try await fixture.build()
    #expect(try SiteFixture.files(in: fixture.site.output) == first)
    // Without the cache all are made again, and are the same.
    try await fixture.build(usesCache: false)
    #expect(fixture.takeCallCount() == 9)
    #expect(try SiteFixture.files(in: fixture.site.output) == first)
  }

  @Test func aDamagedCopyIsMadeAgainAndAnUnusedOneRemoved() async throws {
    let fixture = try PictureFixture()
    defer { fixture.site.removeAll() }
    try fixture.installStandIn()
    try await fixture.build()
    let first = try SiteFixture.files(in: fixture.site.output)
    _ = fixture.takeCallCount()
    let name = try #require(fixture.kept.first)
    try fixture.write(PictureFixture.png(width: 7), to: ".sitegen/pictures/\(name)")
    try fixture.site.write("---\ntitle: New\ndate: 2026-06-20\n---\n", to: "content/stories/new.md")
    try await fixture.build()
    #expect(fixture.takeCallCount() == 1)
    #expect(fixture.kept.contains(name))
    for (path, bytes) in try SiteFixture.files(in: fixture.site.output)
    where path.contains("lead") || path.contains("inner") {
      #expect(bytes == first[path])
    }
    try fixture.write(PictureFixture.png(width: 100), to: "content/stories/bundle/lead.png")
    try await fixture.build()
    #expect(fixture.kept.count == 3)
    #expect(!fixture.site.exists("stories/2026/06/bundle/lead.480.png"))
    #expect(try !fixture.page.contains("lead.480"))
  }

  @Test func withoutTheProgramTheOriginalIsUsed() async throws {
    let fixture = try PictureFixture()
    defer { fixture.site.removeAll() }
    #expect(try await fixture.buildBare().sortedDiagnostics.isEmpty)
    #expect(try !fixture.page.contains("srcset"))
    #expect(!fixture.site.exists("stories/2026/06/bundle/lead.480.png"))
    // Installing it is a change.
    try fixture.installStandIn()
    try await fixture.build()
    #expect(try fixture.page.contains("srcset"))
    // What was made is kept for the time when the program is back.
    #expect(try await fixture.buildBare().sortedDiagnostics.isEmpty)
    #expect(try !fixture.page.contains("srcset"))
    #expect(fixture.kept.count == 9)
  }

  @Test(arguments: [
    ("pictures: {quality: 70}", ["missing-vips"]),
    ("pictures: {enabled: false}", []),
    ("pictures: {widths: [1999, 3000]}\nchecks: {missing-vips: off}", []),
    ("pictures: {widths: [2000, 3000]}", []),
  ])
  func aSiteThatAsksForCopiesIsToldOnce(settings: String, codes: [String]) async throws {
    let fixture = try PictureFixture(settings: settings)
    defer { fixture.site.removeAll() }
    #expect(try await fixture.buildBare().sortedDiagnostics.map(\.code) == codes)
    #expect(fixture.site.exists("index.html"))
  }

  @Test func aPictureThatCannotBeMadeSmallerIsUsedAsItIs() async throws {
    let fixture = try PictureFixture()
    defer { fixture.site.removeAll() }
    try fixture.installStandIn(failing: true)
    let report = try await fixture.build()
    #expect(report.sortedDiagnostics.map(\.code) == ["failed-picture", "failed-picture"])
    #expect(report.sortedDiagnostics.first?.message.hasSuffix("no known format") == true)
    #expect(try !fixture.page.contains("srcset"))
    #expect(fixture.site.exists("stories/2026/06/bundle/lead.png"))
  }

  /// What failed may have been a full disk: a build that finds nothing else changed tries again.
  @Test func aPictureThatCouldNotBeMadeSmallerIsTriedAgain() async throws {
    let fixture = try PictureFixture()
    defer { fixture.site.removeAll() }
    try fixture.installStandIn()
    try Data().write(to: URL(fileURLWithPath: fixture.programs + "/full"))
    // By now it is known of every file whether it was changed.
    try await Task.sleep(for: .milliseconds(80))
    for _ in 0..<2 {
      let codes = try await fixture.build().sortedDiagnostics.map(\.code)
      #expect(codes == ["failed-picture", "failed-picture"])
      #expect(try !fixture.page.contains("srcset"))
    }
    try FileManager.default.removeItem(atPath: fixture.programs + "/full")
    #expect(try await fixture.build().sortedDiagnostics.isEmpty)
    #expect(try fixture.page.contains("srcset"))
  }

  /// Another program may make other pictures.
  @Test func anotherProgramMakesPicturesAnew() async throws {
    let fixture = try PictureFixture()
    defer { fixture.site.removeAll() }
    try fixture.installStandIn()
    try await fixture.build()
    let count = fixture.takeCallCount()
    #expect(count > 0)
    try await fixture.build()
    #expect(fixture.takeCallCount() == 0)
    try fixture.installStandIn()
    try await fixture.build()
    #expect(fixture.takeCallCount() == count)
  }

  @Test func aCopyGivesWayToNobody() async throws {
    let fixture = try PictureFixture()
    defer { fixture.site.removeAll() }
    try fixture.installStandIn()
    try fixture.write(PictureFixture.png(width: 10), to: "content/stories/bundle/lead.480.png")
    let report = try await fixture.build()
    #expect(report.sortedDiagnostics.map(\.code) == ["duplicate-route"])
    #expect(fixture.takeCallCount() == 0)
  }

  @Test func namesKeepTheirCommasAndBracketsApart() async throws {
    let fixture = try PictureFixture(name: "a,b[1].png")
    defer { fixture.site.removeAll() }
    try fixture.installStandIn()
    #expect(try await fixture.build().sortedDiagnostics.isEmpty)
    #expect(try fixture.page.contains("srcset=\"\(Self.folder)a%2Cb%5B1%5D.480.png.webp 480w, "))
    #expect(fixture.site.exists("stories/2026/06/bundle/a,b[1].480.png.webp"))
  }

  @Test(arguments: ["[]", "480", "[a]", "[0, 480]", "[480, 20000]"])
  func wrongWidthsAreReported(widths: String) async throws {
    let fixture = try PictureFixture(settings: "pictures: {widths: \(widths)}")
    defer { fixture.site.removeAll() }
    let codes = try await fixture.buildBare().sortedDiagnostics.map(\.code)
    #expect(codes.contains("wrong-type"))
  }
}
