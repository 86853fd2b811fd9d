import Foundation
import Newsroom
import TemporaryFolders
import Testing

/// What is found below `content/`, and what is left alone.
@Suite struct ContentTreeTests {
  private func folder(_ files: [String]) throws -> String {
    let root = TemporaryFolder.make()
    for file in files {
      let url = root.appendingPathComponent(file)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: url)
    }
    return root.path
  }

  @Test func filesAreFoundByTheirFolderSortedByPath() throws {
    let tree = ContentTree(
      root: try folder([
        "content/stories/b.md", "content/stories/2026/a/index.md", "content/stories/2026/a/p.png",
        "content/entities/x.md", "content/.hidden.md", "content/stories/.draft.md",
        "content/static/.well-known/x", "content/unknown/y.md", "content/data/d.yml",
      ]))
    #expect(
      tree.files.map(\.path) == [
        "content/data/d.yml", "content/entities/x.md", "content/static/.well-known/x",
        "content/stories/2026/a/index.md", "content/stories/2026/a/p.png", "content/stories/b.md",
      ])
    #expect(tree.documents.map(\.stem) == ["d.yml", "x", "a", "b"])
    #expect(tree.attachments.map(\.relativePath) == [".well-known/x", "2026/a/p.png"])
    #expect(tree.diagnostics.isEmpty)
  }

  @Test func aLinkThatLeadsOutOfTheContentIsNotFollowed() throws {
    let root = try folder(["content/stories/a.md", "secret/s.md", "content/entities/e.md"])
    try FileManager.default.createSymbolicLink(
      atPath: root + "/content/stories/out", withDestinationPath: root + "/secret")
    try FileManager.default.createSymbolicLink(
      atPath: root + "/content/stories/in.md", withDestinationPath: "../entities/e.md")
    try FileManager.default.createSymbolicLink(
      atPath: root + "/content/stories/circle", withDestinationPath: root + "/content/stories")
    let tree = ContentTree(root: root)
    #expect(tree.diagnostics.map(\.code).sorted() == ["link-circle", "link-outside"])
    #expect(tree.files.count == 3)
    #expect(tree.files.map(\.path).contains("content/stories/in.md"))
    #expect(!tree.files.map(\.path).contains { $0.hasSuffix("s.md") })
  }

  @Test func aFolderOfAKindMayBeALinkWithinTheContentAlone() throws {
    let root = try folder(["secret/s.md", "content/static/posts/p.md"])
    for (kind, target) in [("stories", "../secret"), ("pages", "static/posts")] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(root)/content/\(kind)", withDestinationPath: target)
    }
    let tree = ContentTree(root: root)
    #expect(tree.diagnostics.map(\.code) == ["link-outside"])
    #expect(tree.files.map(\.path).sorted() == ["content/pages/p.md", "content/static/posts/p.md"])
  }

  @Test func aSiteWithoutContentHasNoFiles() throws {
    #expect(ContentTree(root: "/nowhere/at/all").files.isEmpty)
  }
}
