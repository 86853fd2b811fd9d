import Digests
import Testing

@testable import Building

/// Manifests of which only a few files are asked for.
@Suite struct ManifestFewTests {
  private static let paths = [
    "404.html", "a", "a-b/index.html", "a/b\\c", "a/two\nlines", "feed.xml", "é/index.html",
  ].map { OutputPath($0) }

  private static func record(_ number: Int) -> Manifest.Record {
    Manifest.Record(
      stamp: FileStamp(size: number * 1000, modified: Int64(number) * -7),
      digest: ContentDigest(of: [UInt8(number)]))
  }

  private static let manifest = Manifest(
    records: Dictionary(
      uniqueKeysWithValues: paths.enumerated().map { ($0.element, record($0.offset)) }))

  @Test(arguments: 0..<(1 << paths.count))
  func theFewAreChangedAndTheOthersStay(set: Int) throws {
    let few = Self.paths.indices.filter { set & 1 << $0 != 0 }.map { Self.paths[$0] }
    var changed = try #require(Manifest(Self.manifest.bytes, few: few))
    #expect(changed.count == Self.paths.count)
    #expect(Set(changed.records.keys) == Set(few))
    #expect(changed.bytes == Self.manifest.bytes)
    var expected = Self.manifest
    for path in few {
      #expect(changed.records[path] == expected.records[path])
      changed.records[path] = Self.record(100)
      expected.records[path] = Self.record(100)
    }
    #expect(changed.bytes == expected.bytes)
  }

  @Test func whatIsNotThereIsNotFound() {
    for path in ["", "0", "a/", "b", "zz", "ü"] {
      #expect(Manifest(Self.manifest.bytes, few: [OutputPath(path)]) == nil, "\(path)")
    }
    #expect(Manifest(Array(Self.manifest.bytes.dropLast()), few: []) == nil)
    #expect(Manifest(Manifest().bytes, few: [OutputPath("a")]) == nil)
  }
}
