import Diagnostics
import Digests
import Foundation
import Newsroom
import Synchronization
import Templating
import Testing

@testable import Building

/// What a cache keeps, and what becomes of one that is not as it was written.
@Suite struct BuildCacheTests {
  @Test func whatWasSavedIsFoundAgain() async throws {
    let fixture = CacheFixture()
    defer { fixture.remove() }
    try fixture.fill()
    let cache = fixture.open(.reading)
    #expect(cache.page("index.html") == CacheFixture.record(1))
    #expect(cache.page("stories/a/index.html") == CacheFixture.record(2))
    #expect(cache.page("stories/b/index.html") == nil)
    #expect(cache.pagePaths == ["index.html", "stories/a/index.html"])
    #expect(cache.value("clock") == [1, 2, 3])
    #expect(cache.value("") == [])
    #expect(cache.value("other") == nil)
    let document = try #require(cache.document("content/stories/a.md"))
    #expect(document.identity?.inode == 77)
    #expect(document.content == ContentDigest(high: 5, low: 6))
    #expect(cache.read(document, of: "content/stories/a.md")?.diagnostics.first?.code == "code")
    #expect(cache.document("content/stories/b.md") == nil)
    #expect(
      try fixture.bytes(at: "\(fixture.root)/.sitegen/.gitignore") == Array("*\n".utf8))
  }

  @Test func manyEntriesAreAllFound() async throws {
    let fixture = CacheFixture()
    defer { fixture.remove() }
    let pages = (0..<5000).map { number in
      RememberedOutput("page/\(number)/index.html", CacheFixture.record(UInt64(number)))
    }
    try fixture.open().save(.init(documents: [], pages: pages, values: nil))
    let cache = fixture.open()
    #expect(pages.allSatisfy { cache.page($0.path) == $0.record })
    #expect(cache.page("page/5000/index.html") == nil)
    #expect(cache.pagePaths.count == 5000)
  }

  @Test func anUnchangedCacheIsNotWrittenAgain() async throws {
    let fixture = CacheFixture()
    defer { fixture.remove() }
    try fixture.fill()
    let before = FileIdentity(at: fixture.path)
    let cache = fixture.open()
    let document = try #require(cache.document("content/stories/a.md"))
    try cache.save(
      .init(documents: [("content/stories/a.md", document)], pages: nil, values: nil))
    #expect(FileIdentity(at: fixture.path) == before)
    try cache.save(.init(documents: [], pages: nil, values: nil))
    #expect(FileIdentity(at: fixture.path) != before)
    #expect(fixture.open().page("index.html") == CacheFixture.record(1))
  }

  @Test func anotherProgramOrOtherSettingsFindNothing() async throws {
    let fixture = CacheFixture()
    defer { fixture.remove() }
    try fixture.fill()
    let other = fixture.open(program: ContentDigest(high: 1, low: 3))
    #expect(other.page("index.html") == nil)
    #expect(other.document("content/stories/a.md") == nil)
    // Settings that documents are not read with change nothing.
    #expect(fixture.open(settings: "title: Else\n").document("content/stories/a.md") != nil)
    // Dates are read in English words on a German site too.
    #expect(fixture.open(settings: "language: de\n").document("content/stories/a.md") != nil)
    for settings in ["timezone: Europe/Berlin\n", "markdown: {unsafe: true}\n"] {
      let cache = fixture.open(settings: settings)
      #expect(cache.document("content/stories/a.md") == nil, "\(settings)")
      #expect(cache.page("index.html") != nil)
    }
    #expect(fixture.open(.off).page("index.html") == nil)
  }

  @Test func aCacheThatWasCutOffIsNoCache() async throws {
    let fixture = CacheFixture()
    defer { fixture.remove() }
    try fixture.fill()
    let bytes = try fixture.bytes(at: fixture.path)
    for count in 0..<bytes.count {
      try fixture.write(Array(bytes[..<count]), to: fixture.path)
      #expect(fixture.open(.reading).pagePaths == [], "after \(count) bytes")
    }
    try fixture.write(bytes + [0], to: fixture.path)
    #expect(fixture.open(.reading).pagePaths == [])
    try fixture.write(bytes, to: fixture.path)
    #expect(fixture.open(.reading).pagePaths.count == 2)
  }

  @Test func aCacheWithAWrongByteIsNoCache() async throws {
    let fixture = CacheFixture()
    defer { fixture.remove() }
    try fixture.fill()
    let bytes = try fixture.bytes(at: fixture.path)
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 1 << UInt8(index % 8)
      try fixture.write(damaged, to: fixture.path)
      #expect(fixture.open(.reading).pagePaths == [], "byte \(index)")
    }
  }

  /// Nothing but the digest at its end would tell these from a cache: no number in them may lead
  /// a lookup astray.
  @Test func aWrongByteUnderARightDigestDoesNoHarm() async throws {
    let fixture = CacheFixture()
    defer { fixture.remove() }
    try fixture.fill()
    let bytes = try fixture.bytes(at: fixture.path).dropLast(ContentDigest.byteCount)
    for index in bytes.indices {
      for change in [UInt8(1), 0x80, 0xFF] {
        var damaged = Array(bytes)
        damaged[index] ^= change
        ContentDigest(of: damaged).append(to: &damaged)
        try fixture.write(damaged, to: fixture.path)
        let cache = fixture.open(.reading)
        for path in cache.pagePaths + ["index.html", "nothing"] { _ = cache.page(path) }
        _ = cache.document("content/stories/a.md").map {
          cache.read($0, of: "content/stories/a.md")
        }
        _ = cache.value("clock")
      }
    }
  }

  /// Records stand in the scratch file until the cache is written.
  @Test func aRecordThatCannotBeReadAnyMoreIsNone() throws {
    let fixture = CacheFixture()
    defer { fixture.remove() }
    let isBroken = Mutex(false)
    let scratch = ScratchFile(
      in: try FileCalls().openFolder(at: SiteFixture.temporaryFolder()),
      calls: FileCalls { isBroken.withLock(\.self) ? EIO : nil }, gatheredSize: 0)
    let record = PageRecord(
      fingerprint: nil, output: ContentDigest(high: 1, low: 2),
      questions: [.init(question: String(repeating: "which stories? ", count: 40), digest: 3)],
      reason: .new, build: 4, trace: nil)
    let pages = [
      RememberedOutput("a.html", record, keptIn: scratch), RememberedOutput("b.html", record),
    ]
    #expect(pages.map(\.record) == [record, record])
    try fixture.open().save(.init(documents: [], pages: pages, values: nil))
    #expect(fixture.open().page("a.html") == record)
    isBroken.withLock { $0 = true }
    #expect(pages[0].record.output != record.output)
    try fixture.open().save(.init(documents: [], pages: pages, values: nil))
    #expect(scratch.failure != nil)
    #expect(fixture.open().page("a.html") == nil)
    #expect(fixture.open().page("b.html") == record)
  }

  @Test func aFolderInPlaceOfTheCacheIsReplaced() async throws {
    let fixture = CacheFixture()
    defer { fixture.remove() }
    for name in [fixture.path, fixture.documents] {
      try FileManager.default.createDirectory(
        atPath: name + "/inner", withIntermediateDirectories: true)
    }
    #expect(fixture.open(.reading).pagePaths == [])
    try fixture.fill()
    #expect(fixture.open(.reading).pagePaths.count == 2)
  }

  /// Whichever call fails, or is the last before the process dies, the cache is the one that was
  /// there.
  @Test(arguments: [Faults.Kind.fails(ENOSPC), .dies])
  func aCacheThatCannotBeWrittenIsAsBefore(kind: Faults.Kind) async throws {
    let fixture = CacheFixture()
    defer { fixture.remove() }
    try fixture.fill()
    for number in 1..<100 {
      let faults = Faults(kind, at: number)
      let cache = fixture.open(calls: FileCalls(fault: faults.next))
      let isSaved = (try? cache.save(.init(documents: [], pages: [], values: nil))) != nil
      guard faults.hasStruck else {
        #expect(isSaved && number > 5)
        #expect(fixture.open(.reading).pagePaths == [])
        return
      }
      #expect(!isSaved)
      #expect(fixture.open(.reading).page("index.html") == CacheFixture.record(1), "\(number)")
    }
    Issue.record("the cache was never saved")
  }

  /// What is no longer in use makes room, and what is in use stays.
  @Test func theDocumentsDoNotGrowForEver() async throws {
    let fixture = CacheFixture()
    defer { fixture.remove() }
    try fixture.fill()
    let message = String(repeating: "A sentence of some length. ", count: 40_000)
    var sizes: [Int] = []
    for number in 0..<8 {
      let cache = fixture.open()
      let path = "content/stories/a.md"
      let kept = try #require(cache.document(path))
      let file = ReadFile(content: nil, diagnostics: [.error("a", "\(number) \(message)", at: nil)])
      let added = try #require(
        cache.add(
          file, of: "content/b.md", content: ContentDigest(high: 0, low: UInt64(number)),
          identity: nil))
      let records = [
        (path, try #require(cache.keep(kept, identity: kept.identity))), ("content/b.md", added),
      ]
      try cache.save(.init(documents: records, pages: nil, values: nil))
      sizes.append(try #require(FileIdentity(at: fixture.documents)).size)
      let saved = fixture.open(.reading)
      for (path, record) in records {
        #expect(saved.document(path) == record)
        #expect(saved.read(record, of: path)?.diagnostics.count == 1)
      }
    }
    #expect((sizes.max() ?? 0) < 5_000_000)
    #expect(zip(sizes, sizes.dropFirst()).contains { $0 > $1 })
  }

  @Test func aDocumentThatCannotBeWrittenIsNotInTheCache() async throws {
    let fixture = CacheFixture()
    defer { fixture.remove() }
    try fixture.fill()
    let isFull = Atomic(false)
    let cache = fixture.open(
      calls: FileCalls { isFull.load(ordering: .relaxed) ? ENOSPC : nil })
    isFull.store(true, ordering: .relaxed)
    let file = ReadFile(content: nil, diagnostics: [.error("a", "b", at: nil)])
    let digest = ContentDigest(high: 1, low: 1)
    #expect(cache.add(file, of: "content/a.md", content: digest, identity: nil) == nil)
    isFull.store(false, ordering: .relaxed)
    await #expect(throws: CallFailure(ENOSPC)) {
      try cache.save(.init(documents: [], pages: [], values: nil))
    }
    #expect(fixture.open(.reading).page("index.html") == CacheFixture.record(1))
  }
}
