import Foundation
import Synchronization
import Testing

@testable import Building

/// A reader that looks again and again while sites are published never sees a page that is missing
/// or torn.
@Suite struct ReaderTests {
  private static let paths = ["index.html", "a/index.html", "a/b/c/index.html", "d.html"]

  /// A page that says at its beginning and at its end of which build it is.
  private static func page(_ build: Int) -> String {
    "\(build) \(String(repeating: "text of build \(build)\n", count: 2000)) \(build)"
  }

  @Test(arguments: [Publisher.Mode.inPlace, .atOnce])
  func everyPageIsAlwaysThereAndWhole(mode: Publisher.Mode) async throws {
    let folder = PublishingFolder(mode)
    defer { folder.remove() }
    let site = Dictionary(uniqueKeysWithValues: Self.paths.map { ($0, Self.page(0)) })
    try await folder.publish(site)
    let output = folder.output
    let reader = Reader(output: output, paths: Self.paths)
    async let seen = reader.read()
    for build in 1...20 {
      var next = site.mapValues { _ in Self.page(build) }
      // Pages that come and go beside them.
      next["new-\(build)/index.html"] = Self.page(build)
      try await folder.publish(next)
    }
    reader.stop()
    let faults = await seen
    #expect(faults == [])
  }

  private final class Reader: Sendable {
    private let output: String
    private let paths: [String]
    private let isStopped = Atomic(false)

    init(output: String, paths: [String]) {
      self.output = output
      self.paths = paths
    }

    func stop() { isStopped.store(true, ordering: .relaxed) }

    /// What was wrong with the pages, until it is stopped and then once more.
    func read() async -> [String] {
      var faults: [String] = []
      var isLast = false
      while !isLast && faults.isEmpty {
        isLast = isStopped.load(ordering: .relaxed)
        for path in paths {
          guard let bytes = FileManager.default.contents(atPath: "\(output)/\(path)") else {
            faults.append("\(path) is missing")
            continue
          }
          let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
          if words.isEmpty || words.first != words.last { faults.append("\(path) is torn") }
        }
        await Task.yield()
      }
      return faults
    }
  }
}
