import Diagnostics
import Digests
import Foundation
import Newsroom
import Testing
import Tracking

@testable import Building

/// A folder with a cache in it.
struct CacheFixture {
  let root = SiteFixture.temporaryFolder()
  static let program = ContentDigest(high: 1, low: 2)

  func remove() { try? FileManager.default.removeItem(atPath: root) }

  func open(
    _ mode: BuildCache.Mode = .readingAndWriting, program: ContentDigest = program,
    settings: String = "", calls: FileCalls = FileCalls()
  ) -> BuildCache {
    var diagnostics: [Diagnostic] = []
    let settings = SettingsReader.read(
      SourceFile(path: ContentTree.settingsPath, text: settings), into: &diagnostics)
    return BuildCache(
      root: root, mode: mode, reading: settings.reading, program: program, calls: calls)
  }

  var path: String { "\(root)/.sitegen/cache" }
  var documents: String { "\(root)/.sitegen/documents" }

  func bytes(at path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  static func record(_ number: UInt64) -> PageRecord {
    PageRecord(
      fingerprint: PageFingerprint(
        reading: number,
        parts: [.init(name: "story", digest: ContentDigest(high: number, low: 1))]),
      output: ContentDigest(high: number, low: 2),
      questions: [.init(question: "stories(topic=chips)", digest: number &* 77)],
      reason: number == 1 ? .new : .changed(["story"]), build: 3,
      trace: number == 1
        ? nil
        : OutputTrace(
          plan: number,
          reads: ReadSet(
            [(3, 1), (0, 200), (32, 0)].compactMap { ReadKey(part: $0, position: $1) })))
  }

  /// A cache with a document, two pages and two values.
  func fill(_ cache: BuildCache? = nil) throws {
    let cache = cache ?? open()
    let file = ReadFile(content: nil, diagnostics: [.error("code", "message", at: nil)])
    let document = try #require(
      cache.add(
        file, of: "content/stories/a.md", content: ContentDigest(high: 5, low: 6),
        identity: FileIdentity(size: 3, modified: -1, changed: 1 << 60, inode: 77)))
    try cache.save(
      BuildCache.Contents(
        documents: [("content/stories/a.md", document)],
        pages: [
          RememberedOutput("index.html", Self.record(1)),
          RememberedOutput("stories/a/index.html", Self.record(2)),
        ],
        values: ["clock": .held([1, 2, 3]), "": .held([])]))
  }
}
