import Digests
import Testing

@testable import Building

/// What a manifest says, as bytes and read again.
struct ManifestTests {
  private static func record(_ number: Int64) -> Manifest.Record {
    Manifest.Record(
      stamp: FileStamp(size: Int(number & 0xFFFF), modified: number),
      digest: ContentDigest(high: 1, low: UInt64(bitPattern: number)))
  }

  private static let files: [OutputPath: Manifest.Record] = [
    OutputPath("index.html"): record(1_790_000_000_123_456_789),
    OutputPath("a/line\nand \\ more"): record(-1), OutputPath("a/ä.html"): record(.max),
    OutputPath("a/...html"): record(0), OutputPath("b/c/d"): record(10),
  ]

  @Test func whatIsWrittenIsRead() throws {
    let manifest = Manifest(records: Self.files)
    let read = try #require(Manifest(manifest.bytes))
    #expect(read.records == Self.files)
    #expect(read.bytes == manifest.bytes)
    #expect(read.order == Self.files.keys.sorted())
  }

  @Test(arguments: [0, 1, 5000])
  func inPartsItIsTheSame(count: Int) {
    var manifest = Manifest(records: Self.files)
    for number in 0..<count {
      manifest.records[OutputPath("stories/\(number)/index.html")] = Self.record(Int64(number))
    }
    let parts = Array(ManifestParts(manifest))
    #expect(parts.flatMap(\.self) == manifest.bytes)
    #expect(parts.count == (count > 4096 ? 5 : 3))
  }

  /// Most paths need no sorting then; the bytes are the same.
  @Test(arguments: [["b/c/d"], ["b/c/d", "index.html"], ["a/...html", "zz"], []])
  func oneThatFollowsAnotherIsInOrder(known: [String]) {
    var manifest = Manifest(records: Self.files)
    manifest.order = known.map { OutputPath($0) }
    #expect(manifest.bytes == Manifest(records: Self.files).bytes)
  }

  @Test func oneThatWasCutOffOrChangedIsNone() {
    let bytes = Manifest(records: Self.files).bytes
    for count in bytes.indices { #expect(Manifest(Array(bytes[..<count])) == nil) }
    for position in bytes.indices {
      var changed = bytes
      changed[position] ^= 1
      #expect(Manifest(changed) == nil, "byte \(position)")
    }
  }

  /// Somebody may have written one by hand, with its digest.
  @Test(arguments: [
    "../a", "/a", "a/", "a//b", "./a", "a/.", "a/../b", "", "nul\0",
  ])
  func onlyPathsBelowTheFolderAreTaken(path: String) {
    let manifest = Manifest(records: [OutputPath(path): Self.record(1)])
    #expect(Manifest(manifest.bytes) == nil)
  }

  @Test(arguments: ["a", "a/b", "...", ".well-known/x", "a..b", "..a"])
  func unusualNamesAreNames(path: String) {
    #expect(OutputPath(path).isSound)
  }
}
