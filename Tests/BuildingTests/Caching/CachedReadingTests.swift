import Archiving
import Diagnostics
import Foundation
import Newsroom
import Testing

@testable import Building

/// A site that is read through a cache is the site that is in its files.
@Suite struct CachedReadingTests {
  /// Reads a site as a build does, and leaves a cache as a build does.
  private func reading(
    _ root: String, _ mode: BuildCache.Mode = .readingAndWriting
  ) async throws -> (result: ContentReader.Result, report: BuildReport) {
    var report = BuildReport()
    var diagnostics: [Diagnostic] = []
    let settings = SettingsReader.read(
      try? SourceFile.read(ContentTree.settingsPath, root: root), into: &diagnostics)
    let cache = BuildCache(root: root, mode: mode, reading: settings.reading)
    let result = await ContentReader(root: root, settings: settings, cache: cache)
      .read(ContentTree(root: root), into: &report) { _ in }
    try cache.save(.init(documents: result.records, pages: nil, values: nil))
    return (result, report)
  }

  /// What reading gave of each file, and all diagnostics.
  private func read(
    _ root: String, _ mode: BuildCache.Mode = .readingAndWriting
  ) async throws -> [String: String] {
    let (result, report) = try await reading(root, mode)
    var found = ["diagnostics": "\(report.diagnostics)"]
    for (index, file) in result.files.enumerated() {
      var writer = ArchiveWriter()
      file.archive(into: &writer)
      found["\(index)"] = Data(writer.bytes).base64EncodedString()
    }
    return found
  }

  /// A copy, so that no other test finds a cache in it.
  private func copy(_ root: String) throws -> String {
    let folder = SiteFixture.temporaryFolder()
    for part in ["content", "templates"]
    where FileManager.default.fileExists(atPath: "\(root)/\(part)") {
      try FileManager.default.copyItem(atPath: "\(root)/\(part)", toPath: "\(folder)/\(part)")
    }
    return folder
  }

  private static let sites =
    BrokenSiteTests.names.map { "\(BrokenSiteTests.folder)/\($0)" } + [SiteFixture.repository]

  @Test(arguments: sites)
  func cachedIsAsRead(root: String) async throws {
    let root = try copy(root)
    defer { try? FileManager.default.removeItem(atPath: root) }
    let expected = try await read(root, .off)
    #expect(!FileManager.default.fileExists(atPath: root + "/.sitegen"))
    // The second compares by content, for the files are as young as the cache.
    for round in 0..<3 { #expect(try await read(root) == expected, "\(round)") }
  }

  // MARK: One file

  private static let path = "content/stories/a.md"

  private func site(_ text: String = "One.") throws -> SiteFixture {
    try SiteFixture([Self.path: Self.story(text), "content/site.yml": "title: T\n"])
  }

  private static func story(_ text: String) -> String {
    "---\ntitle: A\ndate: 2026-06-01 09:00:00\n---\n\n\(text)\n"
  }

  /// The one record of the cache after a build.
  private func record(_ site: SiteFixture) async throws -> DocumentRecord? {
    return try await reading(site.root).result.records.first?.record
  }

  /// Waits until the file is older than what its clock can tell apart.
  private func settle() async throws { try await Task.sleep(for: .milliseconds(120)) }

  @Test func aFileAsYoungAsTheBuildIsComparedByContent() async throws {
    let site = try site()
    defer { site.removeAll() }
    let first = try await record(site)
    #expect(first != nil && first?.identity == nil)
    try await settle()
    let second = try await record(site)
    #expect(second?.identity == FileIdentity(at: "\(site.root)/\(Self.path)"))
    #expect(second?.place == first?.place)
  }

  @Test func anEditThatPutsTheTimeBackIsSeen() async throws {
    let site = try site()
    defer { site.removeAll() }
    try await settle()
    let first = try await record(site)
    #expect(first?.identity != nil)
    let file = "\(site.root)/\(Self.path)"
    let time = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
    try handle.write(contentsOf: Data(Self.story("Two.").utf8))
    try handle.close()
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(time)], ofItemAtPath: file)
    let second = try await record(site)
    #expect(second?.content != first?.content)
    #expect(try await read(site.root) == read(site.root, .off))
  }

  @Test func aTouchedFileIsNotParsed() async throws {
    let site = try site()
    defer { site.removeAll() }
    try await settle()
    let first = try await record(site)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)],
      ofItemAtPath: "\(site.root)/\(Self.path)")
    try await settle()
    let second = try await record(site)
    #expect(second?.place == first?.place)
    #expect(second?.identity?.modified == 1_000_000_000_000_000_000)
  }

  @Test func aRenamedFileIsReadAgain() async throws {
    let site = try site()
    defer { site.removeAll() }
    _ = try await read(site.root)
    try FileManager.default.moveItem(
      atPath: "\(site.root)/\(Self.path)", toPath: "\(site.root)/content/stories/b.md")
    #expect(try await read(site.root) == read(site.root, .off))
    try site.remove("content/stories/b.md")
    #expect(try await read(site.root) == read(site.root, .off))
  }

  @Test(arguments: [
    "timezone: Asia/Tokyo\n", "markdown: {unsafe: true}\n", "markdown: {max_seconds: 9}\n",
    "language: de\n",
  ])
  func settingsThatReadingDependsOnParseAgain(settings: String) async throws {
    let site = try site("One <b>raw</b>.")
    defer { site.removeAll() }
    _ = try await read(site.root)
    try site.write(settings, to: "content/site.yml")
    #expect(try await read(site.root) == read(site.root, .off))
  }

  /// Whether a text is parsed in its time is a matter of the machine and of the moment.
  @Test func aTextThatMetALimitIsNotKept() async throws {
    let site = try SiteFixture([
      "content/site.yml": "markdown: {max_memory: 1}\n",
      Self.path: Self.story(String(repeating: "*a ", count: 4000)),
    ])
    defer { site.removeAll() }
    try await settle()
    #expect(try await read(site.root) == read(site.root, .off))
    #expect(try await record(site) == nil)
    try site.write("markdown: {max_memory: 64}\n", to: "content/site.yml")
    #expect(try await read(site.root) == read(site.root, .off))
    #expect(try await record(site) != nil)
  }

  @Test func otherSettingsParseNothing() async throws {
    let site = try site()
    defer { site.removeAll() }
    try await settle()
    let first = try await record(site)
    try site.write("title: Another\nbase_url: https://a.example\n", to: "content/site.yml")
    #expect(try await record(site) == first)
  }

  // MARK: Damage

  @Test func damagedDocumentsAreReadFromTheirFiles() async throws {
    let site = try SiteFixture([
      Self.path: Self.story("One."), "content/stories/b.md": Self.story("Two *words*."),
    ])
    defer { site.removeAll() }
    try await settle()
    let expected = try await read(site.root)
    let documents = "\(site.root)/.sitegen/documents"
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: documents)))
    for index in stride(from: 0, to: bytes.count, by: 41) {
      var damaged = bytes
      damaged[index] ^= 0x10
      try Data(damaged).write(to: URL(fileURLWithPath: documents))
      #expect(try await read(site.root, .reading) == expected, "byte \(index)")
      try Data(bytes[..<index]).write(to: URL(fileURLWithPath: documents))
      #expect(try await read(site.root, .reading) == expected, "after \(index) bytes")
    }
    #expect(try await read(site.root) == expected)
    #expect(try await read(site.root) == expected)
  }

  @Test func aFolderThatMayNotBeWrittenIsNoted() async throws {
    let site = try site()
    defer { site.removeAll() }
    try site.write("in the way", to: ".sitegen")
    #expect(try await read(site.root, .reading) == read(site.root, .off))
    await #expect(throws: CallFailure.self) { try await read(site.root) }
  }
}
