import Foundation
import Testing

@Suite struct ExplainCommandTests {
  private static let story = "---\ntitle: A\nauthors: [Desk]\ndate: 2026-06-01\n---\n\nText.\n"

  @Test func aPageIsExplainedBeforeAndAfterAnEdit() throws {
    let root = try Program.site([
      "content/site.yml": "title: T\nbase_url: https://t.example\n",
      "content/stories/a.md": Self.story,
    ])
    defer { try? FileManager.default.removeItem(atPath: root) }
    let now = ["--now", "2026-06-15"]
    func explain(_ route: String) throws -> String {
      let result = try Program.run(["explain", route, "--root", root] + now)
      #expect(result.status == 0 && result.errors.isEmpty)
      return result.output
    }
    func build() throws {
      #expect(try Program.run(["build", "-q", "--root", root] + now).status == 0)
    }
    let route = "/stories/2026/06/a/"
    #expect(try explain(route).contains("  last build: knows nothing of it\n"))
    try build()
    let explained = try explain("stories/2026/06/a")
    #expect(explained.hasPrefix("\(route)\n  kind: story\n  file: stories/2026/06/a/index.html\n"))
    #expect(explained.contains("  content: content/stories/a.md\n  template: story.html\n"))
    #expect(explained.contains("  which uses: base.html, "))
    #expect(explained.contains("page, site, story\n"))
    #expect(
      explained.contains("  last build: rendered it, because no build before had made it\n"))
    #expect(explained.contains("  next build: will leave it as it is\n"))
    try Self.story.replacingOccurrences(of: "Text.", with: "Other text.")
      .write(toFile: "\(root)/content/stories/a.md", atomically: true, encoding: .utf8)
    #expect(
      try explain(route).contains(
        "  next build: will render it, because 'page', 'story' had changed\n"))
    try build()
    #expect(
      try explain(route).contains(
        "  last build: rendered it, because 'page', 'story' had changed\n"))
    #expect(
      try explain("/404.html").contains(
        "  last build: left it as it was; rendered the build before, because no build before had "
          + "made it\n"))
    #expect(
      try explain("/feed.xml").contains(
        "  last build: made it, because 'rss entries' had changed\n"
          + "  next build: will leave it as it is\n"))
    #expect(
      try explain("/robots.txt").contains(
        "  last build: left it as it was; made the build before, because no build before had "))
  }

  /// A build that finds nothing to do is a build too.
  @Test func aBuildWithoutChangesLeavesThePageAsItWas() throws {
    let root = try Program.site(["content/stories/a.md": Self.story])
    defer { try? FileManager.default.removeItem(atPath: root) }
    let now = ["--root", root, "--now", "2026-06-15"]
    func lastBuild() throws -> Substring? {
      let result = try Program.run(["explain", "/404.html"] + now)
      return result.output.split(separator: "\n").first { $0.hasPrefix("  last build: ") }?
        .dropFirst(14).prefix { $0 != "," }
    }
    func build() throws { #expect(try Program.run(["build", "-q"] + now).status == 0) }
    try build()
    #expect(try lastBuild() == "rendered it")
    // By now it is known of every file whether it was changed.
    Thread.sleep(forTimeInterval: 0.1)
    // The first may have to look into the files, the others find nothing changed.
    for builds in ["rendered the build before", "rendered 2 builds ago", "rendered 3 builds ago"] {
      try build()
      #expect(try lastBuild() == "left it as it was; \(builds)")
    }
    try Self.story.replacingOccurrences(of: "Text.", with: "Other text.")
      .write(toFile: "\(root)/content/stories/a.md", atomically: true, encoding: .utf8)
    try build()
    #expect(try lastBuild() == "left it as it was; rendered 4 builds ago")
  }

  @Test func aPageThatIsNotThereIsSaidWithTheNearest() throws {
    let root = try Program.site(["content/stories/a.md": Self.story])
    defer { try? FileManager.default.removeItem(atPath: root) }
    let result = try Program.run(["explain", "/stories/2026/06/b/", "--root", root])
    #expect(result.status == 1 && result.output.isEmpty)
    #expect(result.errors.contains("the site has no page '/stories/2026/06/b/'"))
    #expect(result.errors.contains("did you mean '/stories/2026/06/a/'?"))
  }
}
