import Foundation
import Newsroom
import Testing

@testable import Building

/// The real program, where it is installed.
@Suite(
  .enabled(
    if: InstalledVips.isThere,
    "vips and vipsthumbnail are not installed (apt-get install libvips-tools)"))
struct VipsTests {
  /// A picture made by vips itself.
  private static func picture(_ kind: String, width: Int) throws -> [UInt8] {
    let folder = SiteFixture.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let vips = try #require(InstalledProgram("vips", searchPath: InstalledVips.searchPath))
    let outcome = vips.run(["gaussnoise", "picture.\(kind)", "\(width)", "300"], in: folder)
    try #require(outcome.status == 0, "\(outcome.output)")
    return try Array(Data(contentsOf: URL(fileURLWithPath: "\(folder)/picture.\(kind)")))
  }

  @Test(arguments: ["jpg", "png", "webp"])
  func realPicturesGetRealCopies(kind: String) async throws {
    let fixture = try PictureFixture(
      lead: try Self.picture(kind, width: 1200), name: "lead.\(kind)")
    defer { fixture.site.removeAll() }
    let inner = try Self.picture("png", width: 500)
    try fixture.write(inner, to: "content/stories/bundle/inner.png")
    #expect(try await fixture.build(searchPath: InstalledVips.searchPath).sortedDiagnostics.isEmpty)
    let folder = fixture.site.output + "/stories/2026/06/bundle/"
    let copies = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasPrefix("lead.") && $0 != "lead.\(kind)" }
    #expect(copies.count == (kind == "webp" ? 2 : 5))
    for copy in copies {
      let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: folder + copy)))
      let size = try #require(PictureSize(bytes))
      #expect(copy.contains(".\(size.width).\(kind)") && size.width <= 1200)
      let end = copy.split(separator: ".").last.map(String.init)
      #expect(PictureKind(bytes)?.fileExtension == end)
    }
    let first = try SiteFixture.files(in: fixture.site.output)
    // Made anew, they are the same.
    try await fixture.build(usesCache: false, searchPath: InstalledVips.searchPath)
    #expect(try SiteFixture.files(in: fixture.site.output) == first)
  }

  private static let headlines = [
    "Talks", String(repeating: "word ", count: 60), String(repeating: "W", count: 300),
    #"</span><span foreground=\"red\">&amp; <script>alert(1)</script> \u0007\u0085 %s -- @x"#,
    #"safe \u202Eevil txt"#, "OpenAI تعلن عن نموذج جديد", "חברת אמזון מודיעה על שבב",
    "亚马逊发布新芯片并表示其成本远低于以往", "Z\(String(repeating: "\u{301}", count: 200))algo", "🚀👩‍👩‍👧",
  ]

  @Test func realCardsAreDrawnOfAllWords() async throws {
    let fixture = try PictureFixture(
      settings: "social_cards: true\npictures: {enabled: false}")
    defer { fixture.site.removeAll() }
    for (number, headline) in Self.headlines.enumerated() {
      let language = number == 5 ? "ar" : number == 6 ? "he" : "en"
      try fixture.site.write(
        "---\ntitle: \"\(headline)\"\ndate: 2026-06-18\nlang: \(language)\n---\n",
        to: "content/stories/s\(number).md")
    }
    #expect(try await fixture.build(searchPath: InstalledVips.searchPath).sortedDiagnostics.isEmpty)
    for number in Self.headlines.indices {
      let path = "\(fixture.site.output)/stories/2026/06/s\(number)/social-card.png"
      let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: path)))
      #expect(PictureSize(bytes) == SocialCard.size)
      // One of nothing but the ground is smaller.
      #expect((5_000..<200_000).contains(bytes.count), "\(Self.headlines[number])")
    }
    #expect(fixture.kept.count == Self.headlines.count)
    let first = try SiteFixture.files(in: fixture.site.output)
    try await fixture.build(usesCache: false, searchPath: InstalledVips.searchPath)
    #expect(try SiteFixture.files(in: fixture.site.output) == first)
  }

  @Test func aPictureThatIsCutShortIsUsedAsItIs() async throws {
    let fixture = try PictureFixture()
    defer { fixture.site.removeAll() }
    let report = try await fixture.build(searchPath: InstalledVips.searchPath)
    #expect(report.sortedDiagnostics.map(\.code) == ["failed-picture", "failed-picture"])
    #expect(try !fixture.page.contains("srcset"))
  }
}

/// The programs of libvips on this machine.
private enum InstalledVips {
  static let searchPath = ProcessInfo.processInfo.environment["PATH"] ?? ""

  static var isThere: Bool {
    ["vips", "vipsthumbnail"].allSatisfy {
      InstalledProgram($0, searchPath: searchPath) != nil
    }
  }
}
