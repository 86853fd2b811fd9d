import Diagnostics
import Foundation
import Testing

@testable import Building

/// What is written where, and what is never touched.
@Suite struct PublishingTests {
  private static let story = "---\ntitle: A story\ndate: 2026-06-19\n---\n\nText.\n"

  private func site() throws -> SiteFixture {
    try SiteFixture([
      "content/stories/a.md": Self.story,
      "content/stories/b.md": Self.story.replacing("A story", with: "Another"),
      "content/static/robots.txt": "User-agent: *\n",
      "content/static/.well-known/security.txt": "Contact: mailto:a@example.org\n",
    ])
  }

  @Test func oneThreadAndManyGiveTheSameBytes() async throws {
    let site = SiteFixture(at: SiteFixture.repository)
    let folder = SiteFixture.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (first, second) = (folder + "/first", folder + "/second")
    let report = try await site.build(output: first, jobs: 1, usesCache: false)
    try await site.build(output: second, jobs: 7, usesCache: false)
    #expect(!report.hasErrors)
    let files = try SiteFixture.files(in: first)
    #expect(files.count > 150)
    #expect(files == (try SiteFixture.files(in: second)))
  }

  @Test func staticFilesAreCopiedHiddenOnesToo() async throws {
    let site = try site()
    defer { site.removeAll() }
    try await site.build()
    #expect(try site.page("robots.txt") == "User-agent: *\n")
    #expect(site.exists(".well-known/security.txt"))
  }

  @Test func aStoryThatIsGoneLeavesNothingBehind() async throws {
    let site = try site()
    defer { site.removeAll() }
    try await site.build()
    #expect(site.exists("stories/2026/06/b/index.html"))
    try site.remove("content/stories/b.md")
    try await site.build()
    #expect(!site.exists("stories/2026/06/b"))
    #expect(site.exists("stories/2026/06/a/index.html"))
  }

  @Test func aFileOfSomebodyElseIsNeitherReplacedNorRemoved() async throws {
    let site = try site()
    defer { site.removeAll() }
    try await site.build()
    try site.write("mine", to: "public/about-us.html")
    try await site.build()
    #expect(try site.page("about-us.html") == "mine")
    try site.write("mine too", to: "public/stories/2026/06/c/index.html")
    try site.write(Self.story, to: "content/stories/c.md")
    let report = try await site.build()
    #expect(report.diagnostics.map(\.code) == ["foreign-file"])
    #expect(try site.page("stories/2026/06/c/index.html") == "mine too")
  }

  @Test func aFailedBuildLeavesWhatWasPublished() async throws {
    let site = try site()
    defer { site.removeAll() }
    try await site.build()
    let before = try SiteFixture.files(in: site.output)
    try site.write("---\ntitle: Broken\n---\n", to: "content/stories/a.md")
    let report = try await site.build()
    #expect(report.hasErrors)
    #expect(try SiteFixture.files(in: site.output) == before)
    try site.write(Self.story, to: "content/stories/a.md")
    try site.write("{{ story.nothing }}", to: "templates/story.html")
    #expect(try await site.build().hasErrors)
    #expect(try SiteFixture.files(in: site.output) == before)
  }

  @Test func aFolderThatHoldsSomethingElseIsAdoptedOnDemandOnly() async throws {
    let site = try site()
    defer { site.removeAll() }
    try site.write("mine", to: "public/mine.html")
    try site.write("", to: "public/.gitignore")
    await #expect(throws: BuildFailure.self) { try await site.build() }
    #expect(!site.exists("index.html"))
    try await site.build(adopts: true)
    #expect(site.exists("index.html"))
    #expect(try site.page("mine.html") == "mine")
    try await site.build()
  }

  @Test(arguments: [
    "content", "content/public", "templates", ".", "..", "/", "stories/../content", "link",
    ".sitegen", ".sitegen/public",
  ])
  func aFolderThatIsNotFitIsRefused(output: String) async throws {
    let site = try site()
    defer { site.removeAll() }
    try site.write("", to: "templates/assets/empty.css")
    try FileManager.default.createSymbolicLink(
      atPath: site.root + "/link", withDestinationPath: "content")
    let before = try SiteFixture.files(in: site.root)
    let path = output.hasPrefix("/") ? output : "\(site.root)/\(output)"
    await #expect(throws: BuildFailure.self) { try await site.build(output: path) }
    #expect(try SiteFixture.files(in: site.root) == before)
  }

  @Test func aHomeFolderIsRefused() {
    let safety = OutputSafety(output: NSHomeDirectory(), root: "/nowhere")
    #expect(throws: BuildFailure.self) { try safety.checkPlace() }
  }

  @Test func noStagingFolderIsLeft() async throws {
    let site = try site()
    defer { site.removeAll() }
    try await site.build()
    let names = try FileManager.default.contentsOfDirectory(atPath: site.root)
    #expect(names.sorted() == [".sitegen", "content", "public"])
  }

  @Test func anOutputFolderThatCannotBeMadeStopsTheBuildWithItsReason() async throws {
    let site = try site()
    defer { site.removeAll() }
    try site.write("a file", to: "taken")
    await #expect(throws: BuildFailure.self) {
      try await site.build(output: site.root + "/taken/public")
    }
  }
}
