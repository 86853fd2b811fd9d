import Chronology
import Digests
import Foundation
import Newsroom
import Testing

@testable import Building

/// A temporary folder that sites of a few files are published into.
struct PublishingFolder {
  let root: String
  let output: String
  private let mode: Publisher.Mode

  init(_ mode: Publisher.Mode = .inPlace) {
    self.mode = mode
    root = SiteFixture.temporaryFolder(in: Self.memory)
    output = root + "/public"
  }

  /// A file system in memory, where there is one: these tests make and remove thousands of files.
  private static let memory: String? = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : nil

  func open(
    _ calls: FileCalls = FileCalls(), _ change: (inout BuildOptions) -> Void = { _ in }
  ) throws(BuildFailure) -> Publisher {
    var options = BuildOptions(
      root: root, output: output,
      visibility: Visibility(now: Moment(secondsSinceEpoch: 0)))
    options.publishing = mode
    change(&options)
    return try Publisher.open(options, calls)
  }

  @discardableResult
  func publish(
    _ files: [String: String], _ calls: FileCalls = FileCalls()
  ) async throws(BuildFailure) -> (changes: Publisher.Changes, digests: [String: ContentDigest]) {
    let publisher = try open(calls)
    var digests: [String: ContentDigest] = [:]
    do throws(BuildFailure) {
      for (path, text) in files.sorted(by: { $0.key < $1.key }) {
        digests[path] = try publisher.stage(path, Array(text.utf8))
      }
      let plan = publisher.plan
      if let foreign = publisher.foreignFiles(plan).first {
        throw BuildFailure("cannot publish: \(foreign.message)")
      }
      return (try await publisher.publish(plan), digests)
    } catch {
      publisher.discard()
      throw error
    }
  }

  func write(_ text: String, to path: String) throws {
    let url = URL(fileURLWithPath: "\(output)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// The published files, the manifest left out.
  func files() throws -> [String: String] {
    guard FileManager.default.fileExists(atPath: output) else { return [:] }
    return try SiteFixture.files(in: output).mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// Which file stands under each name, and when it was written.
  func stamps() throws -> [String: [Int]] {
    var stamps: [String: [Int]] = [:]
    for path in try files().keys {
      var status = stat()
      try #require(lstat("\(output)/\(path)", &status) == 0)
      stamps[path] = [Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    }
    return stamps
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: root)
  }
}
