import Chronology
import Diagnostics
import Foundation
import Newsroom
import TemporaryFolders
import Testing

@testable import Building

/// A site in a folder of the tests, or one that a test writes itself, and a folder to build it into.
struct SiteFixture {
  let root: String
  let output: String
  /// All that the fixture itself put on the disk.
  private let temporary: String

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  static let repository =
    folder.deletingLastPathComponent().deletingLastPathComponent().path

  /// A site of the tests' own folders.
  init(at root: String) {
    self.root = root
    temporary = Self.temporaryFolder()
    output = temporary + "/public"
  }

  /// A site of these files, written to a temporary folder.
  init(_ files: [String: String]) throws {
    root = Self.temporaryFolder()
    temporary = root
    output = root + "/public"
    for (path, text) in files { try write(text, to: path) }
  }

  func write(_ text: String, to path: String) throws {
    let url = URL(fileURLWithPath: "\(root)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Makes the site consist of these files and no others; those that stay the same are not touched.
  func rewrite(_ files: [String: String]) throws {
    for folder in ["content", "templates"] {
      let known = (try? Self.files(in: "\(root)/\(folder)")) ?? [:]
      for path in known.keys where files["\(folder)/\(path)"] == nil {
        try remove("\(folder)/\(path)")
      }
    }
    for (path, text) in files
    where (try? String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)) != text {
      try write(text, to: path)
    }
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: "\(root)/\(path)")
  }

  /// Builds at a time that lies after every story of the fixtures.
  @discardableResult
  func build(
    now: String = "2030-01-01T00:00:00Z", baseURL: String? = nil, drafts: Bool = false,
    future: Bool = false, output: String? = nil, adopts: Bool = false,
    jobs: Int? = nil, usesCache: Bool = true, searchPath: String? = nil,
    scratchCalls: FileCalls = FileCalls(), heldCardCount: Int? = nil,
    publishing: Publisher.Mode = .inPlace
  ) async throws -> BuildReport {
    let now = try Moment.parse(now, in: .utc).get()
    var options = BuildOptions(
      root: root, output: output ?? self.output, adoptsOutput: adopts,
      baseURL: baseURL.flatMap { BaseURL($0) },
      visibility: Visibility(now: now, showsDrafts: drafts, showsFuture: future))
    // Another test may be building the same site.
    options.waits = true
    options.jobs = jobs
    options.usesCache = usesCache
    options.publishing = publishing
    if let searchPath { options.searchPath = searchPath }
    var build = Build(options)
    build.scratchCalls = scratchCalls
    // Sites are small here: no more stands in memory than of a large one.
    build.scratchSize = 1000
    if let heldCardCount { build.heldCardCount = heldCardCount }
    return try await build.run()
  }

  /// Removes the temporary folder, and with it what was built; a site of the tests' own folders
  /// stays.
  func removeAll() {
    try? FileManager.default.removeItem(atPath: temporary)
  }

  func page(_ path: String) throws -> String {
    try String(contentsOfFile: "\(output)/\(path)", encoding: .utf8)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(output)/\(path)")
  }

  /// Every file of a folder with its bytes. Left out are those that say when they were written: the
  /// manifest of an output and what is in `.sitegen`.
  static func files(in folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      if path == ".sitegen-manifest" || path.hasSuffix("/.sitegen-manifest") { continue }
      if path.hasPrefix(".sitegen/") { continue }
      var isFolder: ObjCBool = false
      let full = "\(folder)/\(path)"
      if FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue {
        files[path] = try Data(contentsOf: URL(fileURLWithPath: full))
      }
    }
    return files
  }

  static func temporaryFolder(in parent: String? = nil) -> String {
    guard let parent else { return TemporaryFolder.make().path }
    let url = URL(fileURLWithPath: parent)
      .appendingPathComponent("sitegen-tests-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url.resolvingSymlinksInPath().path
  }
}
