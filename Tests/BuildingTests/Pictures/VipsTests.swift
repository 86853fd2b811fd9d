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
