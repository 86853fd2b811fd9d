import Digests
import Foundation
import Newsroom
import Testing

@testable import Building

/// What a publisher keeps, writes and removes.
@Suite struct PublisherTests {
  @Test func whatIsUnchangedIsNotWrittenAgain() async throws {
    let folder = PublishingFolder()
    defer { folder.remove() }
    let digest = try await folder.publish(["a/index.html": "one", "b.html": "two"])
      .digests["b.html"]
    let stamps = try folder.stamps()
    let publisher = try folder.open()
    #expect(publisher.keeps("b.html", digest: try #require(digest)))
    try publisher.stage("a/index.html", Array("one".utf8))
    let changes = try await publisher.publish(publisher.plan)
    #expect(changes == .init(written: 0, removed: 0, unchanged: 2))
    #expect(try folder.stamps() == stamps)
  }

  @Test func onlyWhatChangedIsWritten() async throws {
    let folder = PublishingFolder()
    defer { folder.remove() }
    try await folder.publish(["a/index.html": "one", "b/index.html": "two"])
    let stamps = try folder.stamps()
    let changes = try await folder.publish([
      "a/index.html": "one", "b/index.html": "2", "c/d/e": "3",
    ])
    .changes
    #expect(changes == .init(written: 2, removed: 0, unchanged: 1))
    #expect(try folder.stamps()["a/index.html"] == stamps["a/index.html"])
    #expect(try folder.files() == ["a/index.html": "one", "b/index.html": "2", "c/d/e": "3"])
  }

  @Test func aPublishedFileThatSomebodyChangedIsNotKept() async throws {
    let folder = PublishingFolder()
    defer { folder.remove() }
    let site = ["a": "one", "b": "two", "c": "three"]
    let digests = try await folder.publish(site).digests
    try folder.write("three, and more", to: "c")
    try folder.write("hand", to: "a")
    try FileManager.default.removeItem(atPath: folder.output + "/b")
    let publisher = try folder.open()
    for (path, digest) in digests { #expect(!publisher.keeps(path, digest: digest)) }
    publisher.discard()
    try await folder.publish(site)
    #expect(try folder.files() == site)
  }

  @Test func aPublishedFolderThatSomebodyRemovedIsRestored() async throws {
    let folder = PublishingFolder()
    defer { folder.remove() }
    let site = ["a/b/c": "1", "a/b/d": "2", "a/e": "3", "f/g": "4"]
    try await folder.publish(site)
    try FileManager.default.removeItem(atPath: folder.output + "/a")
    let next = site.merging(["a/b/new": "5", "f/g": "changed"]) { $1 }
    try await folder.publish(next)
    #expect(try folder.files() == next)
  }

  @Test func aFolderThatSomebodyPutInPlaceOfAFileStays() async throws {
    let folder = PublishingFolder()
    defer { folder.remove() }
    try await folder.publish(["a/index.html": "one", "b": "one"])
    let publisher = try folder.open()
    _ = try publisher.stage("a/index.html", Array("two".utf8))
    _ = try publisher.stage("b", Array("two".utf8))
    let plan = publisher.plan
    try FileManager.default.removeItem(atPath: folder.output + "/a/index.html")
    try folder.write("mine", to: "a/index.html/mine")
    let failure = await #expect(throws: BuildFailure.self) { try await publisher.publish(plan) }
    #expect(failure?.message.hasPrefix("cannot publish ") == true)
    #expect(try folder.files()["a/index.html/mine"] == "mine")
  }

  /// A page of sitegen's own stood there, and has left the site since.
  @Test(arguments: [Publisher.Mode.inPlace, .atOnce])
  func aFolderThatSomebodyPutInPlaceOfAPageThatLeftStays(mode: Publisher.Mode) async throws {
    let folder = PublishingFolder(mode)
    defer { folder.remove() }
    try await folder.publish(["a": "one", "b": "one"])
    try FileManager.default.removeItem(atPath: folder.output + "/b")
    try folder.write("mine", to: "b/mine")
    try await folder.publish(["a": "one"])
    #expect(try folder.files() == ["a": "one", "b/mine": "mine"])
  }

  /// Where two claim one name in the last moment, neither file is lost.
  @Test(arguments: [Publisher.Mode.inPlace, .atOnce])
  func aFileThatSomebodyPutInPlaceOfANewOneStays(mode: Publisher.Mode) async throws {
    let folder = PublishingFolder(mode)
    defer { folder.remove() }
    try await folder.publish(["a": "one"])
    let publisher = try folder.open()
    _ = try publisher.stage("a", Array("one".utf8))
    _ = try publisher.stage("b", Array("two".utf8))
    let plan = publisher.plan
    try folder.write("mine", to: "b")
    await #expect(throws: BuildFailure.self) { try await publisher.publish(plan) }
    #expect(try folder.files() == ["a": "one", "b": "mine"])
  }

  /// What the next build says of it.
  @Test func aFileThatCanGoNowhereStaysBesideTheOutput() async throws {
    let folder = PublishingFolder(.atOnce)
    defer { folder.remove() }
    try await folder.publish(["a": "one"])
    let exchanged = folder.root + "/.public.sitegen/exchanged"
    try FileManager.default.createDirectory(
      atPath: exchanged, withIntermediateDirectories: true)
    for (path, text) in ["lock": "", "exchanged/a": "mine", "exchanged/b": "mine too"] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder.root)/.public.sitegen/\(path)"))
    }
    let failure = await #expect(throws: BuildFailure.self) { try await folder.publish(["a": "2"]) }
    #expect(failure?.message.contains(".public.sitegen/exchanged' is in the way") == true)
    #expect(FileManager.default.fileExists(atPath: exchanged + "/a"))
    try FileManager.default.removeItem(atPath: exchanged + "/a")
    try await folder.publish(["a": "2"])
    #expect(try folder.files() == ["a": "2", "b": "mine too"])
  }

  @Test func manyReplacedFilesAreRemoved() async throws {
    let folder = PublishingFolder()
    defer { folder.remove() }
    let names = (0..<200).map { "page-\($0)" }
    for text in ["one", "two"] {
      let site = Dictionary(uniqueKeysWithValues: names.map { ($0, text) })
      try await folder.publish(site)
      #expect(try folder.files() == site)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.root) == ["public"])
    }
  }

  @Test func aFileOfAnotherBuildIsNotKept() async throws {
    let folder = PublishingFolder()
    defer { folder.remove() }
    try await folder.publish(["a": "one"])
    let publisher = try folder.open()
    #expect(!publisher.keeps("a", digest: ContentDigest(of: Array("two".utf8))))
    #expect(!publisher.keeps("b", digest: ContentDigest(of: Array("one".utf8))))
    publisher.discard()
  }

  @Test func verifyingSeesAChangeThatSizeAndTimeHide() async throws {
    let folder = PublishingFolder()
    defer { folder.remove() }
    let digest = try #require(try await folder.publish(["a": "one"]).digests["a"])
    let time = try FileManager.default.attributesOfItem(atPath: folder.output + "/a")
    var times = stat()
    #expect(stat(folder.output + "/a", &times) == 0)
    try folder.write("eno", to: "a")
    let exact = [times.st_atim, times.st_mtim]
    #expect(utimensat(AT_FDCWD, folder.output + "/a", exact, 0) == 0)
    #expect(time[.size] as? Int == 3)
    let trusting = try folder.open()
    #expect(trusting.keeps("a", digest: digest))
    trusting.discard()
    let verifying = try folder.open { $0.verifiesOutput = true }
    #expect(!verifying.keeps("a", digest: digest))
    verifying.discard()
  }

  @Test func foldersThatAreLeftEmptyAreRemovedAndOthersAreNot() async throws {
    let folder = PublishingFolder()
    defer { folder.remove() }
    try await folder.publish(["a/b/c": "1", "a/d": "2", "e/f": "3", "g": "4"])
    try folder.write("mine", to: "e/mine")
    let changes = try await folder.publish(["g": "4"]).changes
    #expect(changes.removed == 3)
    #expect(try folder.files() == ["g": "4", "e/mine": "mine"])
    #expect(!FileManager.default.fileExists(atPath: folder.output + "/a"))
  }

  @Test(arguments: [Publisher.Mode.inPlace, .atOnce])
  func aFileBecomesAFolderAndBack(mode: Publisher.Mode) async throws {
    let folder = PublishingFolder(mode)
    defer { folder.remove() }
    for site in [["a": "1", "b": "2"], ["a/b/c": "1", "b": "2"], ["a": "1", "b/c": "3"]] {
      try await folder.publish(site)
      #expect(try folder.files() == site)
    }
  }

  @Test(arguments: [Publisher.Mode.inPlace, .atOnce])
  func aLinkInTheOutputIsNeverWrittenThrough(mode: Publisher.Mode) async throws {
    let folder = PublishingFolder(mode)
    defer { folder.remove() }
    try await folder.publish(["a/index.html": "1", "b": "2"])
    try FileManager.default.createDirectory(
      atPath: folder.root + "/elsewhere", withIntermediateDirectories: true)
    try FileManager.default.removeItem(atPath: folder.output + "/a")
    for name in ["a", "new"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.output + "/\(name)", withDestinationPath: folder.root + "/elsewhere")
    }
    let publisher = try folder.open()
    try publisher.stage("a/index.html", Array("3".utf8))
    try publisher.stage("new/index.html", Array("4".utf8))
    #expect(publisher.foreignFiles(publisher.plan).count == 2)
    publisher.discard()
    // Removing does not go through it either.
    _ = FileManager.default.createFile(
      atPath: folder.root + "/elsewhere/index.html", contents: Data("mine".utf8))
    try await folder.publish(["b": "2"])
    #expect(
      try String(contentsOfFile: folder.root + "/elsewhere/index.html", encoding: .utf8) == "mine")
  }

  @Test(arguments: ["", "/a", "a/../b", "a//b", ".", "..", ".sitegen-manifest"])
  func aNameThatLeadsElsewhereIsRefused(path: String) throws {
    let folder = PublishingFolder()
    defer { folder.remove() }
    let publisher = try folder.open()
    #expect(throws: BuildFailure.self) { try publisher.stage(path, [1]) }
    publisher.discard()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.root) == [])
  }
}
