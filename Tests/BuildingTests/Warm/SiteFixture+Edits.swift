import Foundation
import Testing

/// Sites of which a few files are edited after a whole build.
extension SiteFixture {
  /// A site that was built whole, after its files had come to rest.
  static func built(_ files: [String: String]) async throws -> SiteFixture {
    let site = try SiteFixture(files)
    try await rest()
    let report = try await site.build()
    #expect(!report.hasErrors)
    try await rest()
    return site
  }

  /// Until a change of a file would show in its times.
  static func rest() async throws { try await Task.sleep(for: .milliseconds(80)) }

  /// Whether the last builds made only what follows from edits, and left the rest of the site alone.
  var isEdited: Bool { FileManager.default.fileExists(atPath: "\(root)/.sitegen/edits") }

  /// Whether the site is what a build from nothing makes of its files.
  func expectClean(
    _ comment: Comment? = nil, now: String = "2030-01-01T00:00:00Z",
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let clean = try SiteFixture([:])
    defer { clean.removeAll() }
    for folder in ["content", "templates"]
    where FileManager.default.fileExists(atPath: "\(root)/\(folder)") {
      try FileManager.default.copyItem(
        atPath: "\(root)/\(folder)", toPath: "\(clean.root)/\(folder)")
    }
    try await clean.build(now: now, usesCache: false)
    let (found, wanted) = try (SiteFixture.files(in: output), SiteFixture.files(in: clean.output))
    let wrong = Set(found.keys).union(wanted.keys).filter { found[$0] != wanted[$0] }
    #expect(wrong.sorted() == [], comment, sourceLocation: sourceLocation)
  }
}
