import Archiving
import Digests
import Newsroom
import Testing
import Tracking

@testable import Building

/// What a build makes of the digests that the last one left.
struct SiteChangesTests {
  private static let stories = SitePart.stories.rawValue
  private static let cards = SharedPart.storyCards.rawValue
  private static let feed = SharedPart.rssEntries.rawValue

  /// Stories by their names, each with its digest.
  private func digests(
    _ stories: KeyValuePairs<UInt64, UInt64>, nodes: [(UInt8, Int, [ReadKey])] = [],
    whole: UInt64 = 1
  ) -> SiteDigests {
    var digests = SiteDigests(
      whole: ContentDigest(high: whole, low: 0),
      parts: [Self.stories: .init(names: stories.map(\.key), digests: stories.map(\.value))],
      links: [])
    for (part, position, reads) in nodes {
      digests.nodes[Self.key(part, position)] = ReadSet(reads)
    }
    return digests
  }

  private static func key(_ part: UInt8, _ position: Int) -> ReadKey {
    ReadKey(rawValue: UInt32(part) << 24 | UInt32(position))
  }

  private func story(_ position: Int) -> ReadKey { Self.key(Self.stories, position) }
  private func card(_ position: Int) -> ReadKey { Self.key(Self.cards, position) }

  private func carried(_ changes: SiteChanges) -> [ReadKey: ReadSet] {
    var carried: [ReadKey: ReadSet] = [:]
    changes.carriedNodes.each { carried[$0] = $1 }
    return carried
  }

  @Test func whatIsAsItWasIsCarried() throws {
    let old = digests([10: 1, 11: 1, 12: 1])
    let changes = try #require(SiteChanges(from: old, to: digests([10: 1, 11: 2, 12: 1])))
    #expect(changes.carried(ReadSet([story(0), story(2)])) == ReadSet([story(0), story(2)]))
    #expect(changes.carried(ReadSet([story(0), story(1)])) == nil)
    #expect(changes.carried(ReadSet([])) == ReadSet([]))
  }

  @Test func whatMovesIsFoundByItsName() throws {
    let old = digests([10: 1, 11: 1, 12: 1])
    let changes = try #require(
      SiteChanges(from: old, to: digests([9: 1, 12: 1, 10: 1])))
    #expect(changes.carried(ReadSet([story(0), story(2)])) == ReadSet([story(1), story(2)]))
    #expect(changes.carried(ReadSet([story(1)])) == nil)
  }

  @Test func aNameOfTwoThingsTellsNothing() throws {
    let old = digests([10: 1, 11: 1])
    let changes = try #require(SiteChanges(from: old, to: digests([10: 1, 10: 1, 11: 1])))
    #expect(changes.carried(ReadSet([story(0)])) == nil)
    #expect(changes.carried(ReadSet([story(1)])) == ReadSet([story(2)]))
  }

  @Test func whatAllDependOnLeavesNothing() {
    let old = digests([10: 1])
    #expect(SiteChanges(from: old, to: digests([10: 1], whole: 2)) == nil)
  }

  @Test func whatNoPartKnowsHasChanged() throws {
    let old = digests([10: 1])
    let changes = try #require(SiteChanges(from: old, to: old))
    #expect(changes.carried(ReadSet([story(1)])) == nil)
    #expect(changes.carried(ReadSet([Self.key(200, 0)])) == nil)
  }

  @Test func whatIsMadeForManyChangesWithWhatItIsMadeFrom() throws {
    let nodes: [(UInt8, Int, [ReadKey])] = [
      (Self.cards, 0, [story(0)]), (Self.cards, 1, [story(1)]),
      // An entry of a feed shows the card of another story.
      (Self.feed, 0, [story(0), card(1)]),
    ]
    let old = digests([10: 1, 11: 1, 12: 1], nodes: nodes)
    let changes = try #require(SiteChanges(from: old, to: digests([10: 1, 11: 2, 12: 1])))
    #expect(changes.carried(ReadSet([card(0)])) == ReadSet([card(0)]))
    #expect(changes.carried(ReadSet([card(1)])) == nil)
    #expect(changes.carried(ReadSet([Self.key(Self.feed, 0)])) == nil)
    // The last build made no card of the third story.
    #expect(changes.carried(ReadSet([card(2)])) == nil)
    #expect(carried(changes) == [card(0): ReadSet([story(0)])])
  }

  @Test func whatIsMadeForManyMovesWithItsThing() throws {
    let old = digests([10: 1, 11: 1], nodes: [(Self.cards, 1, [story(1)])])
    let changes = try #require(SiteChanges(from: old, to: digests([11: 1, 10: 2])))
    #expect(changes.carried(ReadSet([card(1)])) == ReadSet([card(0)]))
    #expect(carried(changes) == [card(0): ReadSet([story(0)])])
  }

  @Test func whatReadsEachOtherIsComparedToo() throws {
    let nodes: [(UInt8, Int, [ReadKey])] = [
      (Self.cards, 0, [card(1)]), (Self.cards, 1, [card(0), story(0)]),
    ]
    let old = digests([10: 1, 11: 1], nodes: nodes)
    #expect(try #require(SiteChanges(from: old, to: old)).carriedNodes.count == 2)
    let changes = try #require(SiteChanges(from: old, to: digests([10: 2, 11: 1])))
    #expect(carried(changes) == [:])
  }

  @Test func theyAreArchivedWhole() throws {
    var old = digests([10: 1, 11: 7], nodes: [(Self.cards, 1, [story(0), story(1)])])
    old.links = [Route("/about/"), Route("/a b/")]
    let bytes = old.archived
    let read = try bytes.withUnsafeBytes { bytes in
      var reader = ArchiveReader(bytes)
      return try SiteDigests(from: &reader)
    }
    #expect(read.archived == bytes)
    #expect(read.nodes[card(1)] == old.nodes[card(1)] && read.links == old.links)
    for count in bytes.indices {
      let part = try? bytes[..<count].withUnsafeBytes { bytes in
        var reader = ArchiveReader(bytes)
        return try SiteDigests(from: &reader)
      }
      #expect(part == nil, "\(count) bytes")
    }
  }
}
