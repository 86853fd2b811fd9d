import Building
import Diagnostics
import Foundation
import Testing

/// Each folder of `Broken/` is a site with one kind of mistake and the report that it must give.
@Suite struct BrokenSiteTests {
  static let folder = SiteFixture.folder.appendingPathComponent("Broken").path

  static var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  @Test func thereAreBrokenSites() { #expect(Self.names.count >= 12) }

  @Test(arguments: names)
  func aBrokenSiteIsReportedAndNotPublished(name: String) async throws {
    let site = SiteFixture(at: "\(Self.folder)/\(name)")
    let report = try await site.build()
    let text = TextReport(files: report.sources(root: site.root))
      // Which programs are installed is the machine's doing.
      .text(of: report.sortedDiagnostics.filter { $0.code != "missing-vips" })
    try Golden.expect(text, toEqual: "\(site.root)/expected.txt")
    #expect(report.hasErrors)
    #expect(!FileManager.default.fileExists(atPath: site.output))
  }
}
