import Archiving
import Diagnostics
import Digests
import Foundation
import Markdown
import Newsroom
import Synchronization
import Testing

@testable import Building

/// Texts are kept in a file without a name, so that a build's memory does not grow by them.
@Suite struct ScratchFileTests {
  private static let long = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 7) }

  private func folder(_ root: String) throws -> Descriptor {
    try FileCalls().openFolder(at: root)
  }

  private func isKept(_ bytes: StoredBytes) -> Bool {
    if case .kept = bytes { true } else { false }
  }

  /// Whether it is written at once, with others, or not at all.
  @Test(arguments: [0, 300, 10_000, 1 << 20])
  func whatIsKeptIsReadAgain(gatheredSize: Int) throws {
    let root = SiteFixture.temporaryFolder()
    let scratch = ScratchFile(in: try folder(root), gatheredSize: gatheredSize)
    let texts = (0..<50).map { Array(Self.long.dropFirst($0 * 90)) }
    let kept = texts.map(scratch.keep)
    #expect(kept.map(\.bytes) == texts)
    #expect(kept.map(\.count) == texts.map(\.count))
    #expect(kept.map(isKept) == texts.map { $0.count >= 256 })
    let few = texts.map { scratch.keepAll(Array($0.prefix(3))) }
    #expect(few.allSatisfy(isKept))
    #expect(few.map(\.bytes) == texts.map { Array($0.prefix(3)) })
    #expect(scratch.failure == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: root).isEmpty)
  }

  @Test func aNameThatAKilledBuildLeftIsNotInTheWay() throws {
    let root = SiteFixture.temporaryFolder()
    try Data("old".utf8).write(to: URL(fileURLWithPath: "\(root)/scratch"))
    #expect(isKept(ScratchFile(in: try folder(root)).keep(Self.long)))
    #expect(try FileManager.default.contentsOfDirectory(atPath: root).isEmpty)
  }

  @Test(arguments: [0, 10_000])
  func whereNothingCanBeWrittenAllIsHeld(gatheredSize: Int) throws {
    let missing = ScratchFile(root: "\(SiteFixture.temporaryFolder())/missing")
    #expect(missing.keep(Self.long) == .held(Self.long))
    // No room from the first or a later call on.
    for good in 0..<6 {
      let calls = Mutex(0)
      let full = FileCalls {
        calls.withLock { calls in
          calls += 1
          return calls > good ? ENOSPC : nil
        }
      }
      let scratch = ScratchFile(
        in: try folder(SiteFixture.temporaryFolder()), calls: full, gatheredSize: gatheredSize)
      let kept = (0..<20).map { scratch.keep(Array(Self.long.dropFirst($0))) }
      #expect(kept.contains { !isKept($0) })
      // What waited to be written is not lost either.
      calls.withLock { $0 = .min }
      for (dropped, text) in kept.enumerated() {
        #expect(text.bytes.elementsEqual(Self.long.dropFirst(dropped)))
      }
    }
  }

  @Test func whatCannotBeReadIsRemembered() throws {
    let isBroken = Mutex(false)
    let calls = FileCalls { isBroken.withLock(\.self) ? EIO : nil }
    let scratch = ScratchFile(
      in: try folder(SiteFixture.temporaryFolder()), calls: calls, gatheredSize: 0)
    let kept = scratch.keep(Self.long)
    isBroken.withLock { $0 = true }
    #expect(kept.bytes.isEmpty)
    #expect(scratch.failure == CallFailure(EIO))
    isBroken.withLock { $0 = false }
    #expect(kept.bytes == Self.long)
    #expect(scratch.failure == CallFailure(EIO))
  }

  /// Each of its calls fails once: a build then holds what it cannot keep, or stops before it
  /// publishes what it cannot read.
  @Test func aBuildWhoseScratchFileFailsIsWholeOrSaysSo() async throws {
    let body = String(repeating: "Nvidia told more of its plans. ", count: 40)
    let site = try SiteFixture([
      "content/stories/a.md": "---\ntitle: A\ndate: 2026-06-18\nauthors: [B]\n---\n\(body)\n"
    ])
    defer { site.removeAll() }
    try await site.build(jobs: 1, usesCache: false)
    let whole = try SiteFixture.files(in: site.output)
    var failures = 0
    for call in 1... {
      let calls = Mutex(0)
      let output = "\(site.root)/output-\(call)"
      do {
        try await site.build(
          output: output, jobs: 1, usesCache: false,
          scratchCalls: FileCalls {
            calls.withLock { calls in
              calls += 1
              return calls == call ? EIO : nil
            }
          })
        #expect(try SiteFixture.files(in: output) == whole, "call \(call)")
      } catch let failure as BuildFailure {
        failures += 1
        #expect(failure.message.hasPrefix("cannot read a scratch file in .sitegen: "))
        #expect(!FileManager.default.fileExists(atPath: output), "call \(call)")
      }
      if calls.withLock(\.self) < call { break }
    }
    #expect(failures > 3)
  }

  /// What a build has read amiss it does not leave to the next one.
  @Test func aBuildAfterOneWhoseScratchFileFailedIsWhole() async throws {
    let body = String(repeating: "Nvidia told [more](https://example.org) of it. ", count: 40)
    let story = "---\ntitle: A\ndate: 2026-06-18\nauthors: [B]\n---\n\(body)\n"
    let clean = try SiteFixture(["content/stories/a.md": story])
    defer { clean.removeAll() }
    try await clean.build(usesCache: false)
    let whole = try SiteFixture.files(in: clean.output)
    var failures = 0
    for call in 1... {
      let site = try SiteFixture(["content/stories/a.md": story])
      defer { site.removeAll() }
      let calls = Mutex(0)
      do {
        try await site.build(
          jobs: 1,
          scratchCalls: FileCalls {
            calls.withLock { calls in
              calls += 1
              return calls == call ? EIO : nil
            }
          })
      } catch is BuildFailure {
        failures += 1
      }
      try await site.build()
      #expect(try SiteFixture.files(in: site.output) == whole, "call \(call)")
      if calls.withLock(\.self) < call { break }
    }
    #expect(failures > 3)
  }

  /// Of a story with a text, only its place is in memory: whether it was parsed, or came out of the
  /// cache.
  @Test func bodiesAreNotHeld() async throws {
    let body = String(repeating: "Nvidia told more of its plans. ", count: 40)
    let site = try SiteFixture([
      "content/stories/a.md": "---\ntitle: A\ndate: 2026-06-18\nauthors: [B]\n---\n\(body)\n"
    ])
    for _ in 0..<2 {
      var report = BuildReport()
      var diagnostics: [Diagnostic] = []
      let settings = SettingsReader.read(nil, into: &diagnostics)
      let cache = BuildCache(
        root: site.root, mode: .readingAndWriting, reading: settings.reading)
      let result = await ContentReader(
        root: site.root, settings: settings, cache: cache, scratch: ScratchFile(root: site.root)
      ).read(ContentTree(root: site.root), into: &report) { _ in }
      try cache.save(.init(documents: result.records, pages: nil, values: nil))
      let stories = result.files.compactMap { file in
        if case .story(let document) = file.content { document } else { nil }
      }
      let story = try #require(stories.first)
      #expect(isKept(story.body.markdown.text))
      #expect(String(decoding: story.body.markdown.html, as: UTF8.self).contains("its plans."))
    }
  }

  private static let markdown = (0..<40).map { number in
    """
    ## Part \(number)

    Nvidia told [more](https://example.org/\(number)) of its plans[^\(number)] and ![a chip](/chip.png).

    [^\(number)]: To nobody.


    """
  }.joined()

  @Test func aTextThatIsKeptIsTheSame() throws {
    let scratch = ScratchFile(in: try folder(SiteFixture.temporaryFolder()))
    let parsed = try MarkdownParser().parse(Array(Self.markdown.utf8))
    #expect(parsed.links.count == 40 && parsed.footnotes.count == 40)
    let kept = StoredMarkdown(parsed, keptBy: scratch)
    #expect(isKept(kept.text))
    #expect(kept.document == parsed)
    #expect(kept.document == StoredMarkdown(parsed).document)
    #expect(kept.wordCount == parsed.wordCount)
    #expect(scratch.failure == nil)
  }

  /// Gives no byte back as it was.
  private final class Liar: ByteKeeper {
    let damages = Atomic(0)

    func keep(_ bytes: [UInt8]) -> StoredBytes { .kept(self, offset: 0, count: bytes.count) }
    func bytes(at offset: Int, count: Int) -> [UInt8] { Array(repeating: 0xFF, count: count) }
    func noteDamage() { damages.add(1, ordering: .relaxed) }
  }

  @Test func aTextThatIsReadOtherwiseIsNotedAndEmpty() throws {
    let liar = Liar()
    let kept = StoredMarkdown(
      try MarkdownParser().parse(Array(Self.markdown.utf8)), keptBy: liar)
    #expect(liar.damages.load(ordering: .relaxed) == 0)
    #expect(kept.document == .empty)
    #expect(liar.damages.load(ordering: .relaxed) == 1)
  }

  /// A large file is the same whether it is written at once or in pieces.
  @Test func aFileInPiecesIsTheSame() throws {
    let scratch = ScratchFile(in: try folder(SiteFixture.temporaryFolder()))
    let entries = (0..<3000).map { number in
      scratch.keep(Array(repeating: UInt8(truncatingIfNeeded: number), count: number % 700 + 1))
    }
    var file = FilePieces(count: 2 << 20)
    var small = FilePieces(count: 10)
    for entry in entries {
      file.append(Array(", ".utf8))
      file.append(entry)
      small.append(Array(", ".utf8))
      small.append(entry)
    }
    let whole = small.all.flatMap(\.bytes)
    #expect(small.all.count == 1 && file.all.count > 1000)
    #expect(file.all.flatMap(\.bytes) == whole)
    let parts = Array(GatheredBytes(file.all))
    #expect(parts.count > 2 && parts.flatMap(\.self) == whole)
    #expect(ContentDigest(of: parts) == ContentDigest(of: whole))
  }

  @Test func damageIsAFailureOfTheFile() throws {
    let scratch = ScratchFile(in: try folder(SiteFixture.temporaryFolder()))
    #expect(scratch.failure == nil)
    scratch.noteDamage()
    #expect(scratch.failure?.number == EIO)
  }
}
