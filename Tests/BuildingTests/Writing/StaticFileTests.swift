import Foundation
import Testing

@testable import Building

/// Files that are copied as they are, large ones among them.
@Suite struct StaticFileTests {
  private static func film(_ count: Int, seed: UInt8 = 1) -> Data {
    Data((0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 9) ^ seed })
  }

  @Test(arguments: [0, 1, (256 << 10) - 1, 256 << 10, (256 << 10) + 1, 3 << 20])
  func filesOfAnySizeAreCopiedWhole(count: Int) async throws {
    let site = try SiteFixture(["content/static/note.txt": "A note."])
    defer { site.removeAll() }
    let path = "\(site.root)/content/static/film.mp4"
    try Self.film(count).write(to: URL(fileURLWithPath: path))
    for seed in [1, 1, 2] as [UInt8] {
      try Self.film(count, seed: seed).write(to: URL(fileURLWithPath: path))
      let report = try await site.build()
      #expect(!report.hasErrors)
      #expect(
        try Data(contentsOf: URL(fileURLWithPath: "\(site.output)/film.mp4"))
          == Self.film(count, seed: seed))
      #expect(try site.page("note.txt") == "A note.")
    }
  }

  @Test func aFileThatIsCutShortWhileItIsReadIsReported() throws {
    let site = try SiteFixture([
      "content/static/film.mp4": String(repeating: "film ", count: 1 << 17)
    ])
    defer { site.removeAll() }
    let file = try StaticFile("content/static/film.mp4", root: site.root)
    let pieces = file.pieces
    #expect(pieces.map(\.bytes).reduce(0) { $0 + $1.count } == 5 << 17)
    #expect(file.diagnostic == nil)
    let handle = try FileHandle(
      forWritingTo: URL(fileURLWithPath: "\(site.root)/content/static/film.mp4"))
    try handle.truncate(atOffset: 1000)
    try handle.close()
    #expect(pieces.last?.bytes == [])
    #expect(file.diagnostic?.message == "file was changed while it was read")
  }
}
