import Testing
import Tracking

/// Keys of one part.
private func key(_ position: Int) -> ReadKey? { ReadKey(part: 3, position: position) }

private func positions(_ set: ReadSet?) -> [Int]? { set?.keys.map(\.position) }

struct ReadTrackerTests {
  @Test func eachThingIsNotedOnceAndInOrder() {
    let made = ReadTracker.tracking {
      for position in [7, 2, 2, 7, 5] { ReadTracker.note(key(position)) }
      return "made"
    }
    #expect(made.result == "made")
    #expect(positions(made.reads) == [2, 5, 7])
  }

  /// An account of very much is cleared of what occurs again while it is kept.
  @Test func whatIsReadAgainAndAgainIsNotedOnce() {
    let made = ReadTracker.tracking {
      for position in 0..<500_000 { ReadTracker.note(key(position * 7 % 90_000)) }
    }
    #expect(positions(made.reads) == Array(0..<90_000))
  }

  @Test func nothingIsNotedWhereNobodyKeepsAccount() {
    ReadTracker.note(key(1))
    #expect(positions(ReadTracker.tracking {}.reads) == [])
  }

  @Test func whatHasNoKeyLeavesNoSet() {
    #expect(ReadKey(part: 1, position: 1 << 24) == nil)
    #expect(ReadTracker.tracking { ReadTracker.note(ReadKey(part: 1, position: -1)) }.reads == nil)
    let (_, whole) = ReadTracker.tracking {
      ReadTracker.note(ReadKey(part: 255, position: 1 << 24 - 1))
    }
    #expect(whole?.keys.first?.part == 255)
  }

  @Test func anInnerAccountIsApartFromTheOuterOne() {
    let outer = ReadTracker.tracking {
      ReadTracker.note(key(1))
      let inner = ReadTracker.tracking { ReadTracker.note(key(2)) }
      #expect(positions(inner.reads) == [2])
    }
    #expect(positions(outer.reads) == [1])
  }

  @Test func aFailureIsPassedOn() {
    struct Failure: Error, Equatable {}
    #expect(throws: Failure()) {
      try ReadTracker.tracking { () throws(Failure) -> Int in throw Failure() }
    }
  }
}

struct TrackedTests {
  private let nodes = ReadNodes()

  private func node(_ position: Int) throws -> ReadNode {
    nodes.node(try #require(ReadKey(part: 64, position: position)))
  }

  @Test func whoeverUsesAValueReadsItsNode() throws {
    let node = try node(5)
    let tracked = Tracked(node) {
      ReadTracker.note(key(4))
      return 40
    }
    for extra in [1, 9] {
      let user = ReadTracker.tracking {
        ReadTracker.note(key(extra))
        return tracked.value
      }
      #expect(user.result == 40)
      #expect(user.reads?.keys == [key(extra), node.key].compactMap(\.self))
    }
    #expect(nodes.reads[node.key] == ReadSet([key(4)].compactMap(\.self)))
  }

  @Test func whatIsMadeLaterAddsToItsNode() throws {
    let node = try node(1)
    let tracked = Tracked(node) {
      ReadTracker.note(key(2))
      return ReadTracker.node
    }
    _ = Tracked(tracked.value) { ReadTracker.note(key(1)) }
    #expect(positions(nodes.reads[node.key]) == [1, 2])
  }

  @Test func twoNodesOfOneThingAreOne() throws {
    for position in [8, 3] { _ = Tracked(try node(1)) { ReadTracker.note(key(position)) } }
    #expect(positions(nodes.reads[try node(1).key]) == [3, 8])
  }

  @Test func aNodeWhoseReadsAreNotWholeHasNoSet() throws {
    _ = Tracked(try node(1)) { ReadTracker.note(nil) }
    _ = Tracked(try node(1)) { ReadTracker.note(key(1)) }
    #expect(nodes.reads[try node(1).key] == nil)
  }

  @Test func aValueWithoutANodeSpoilsItsUsers() {
    let tracked = Tracked(nil) { 1 }
    #expect(ReadTracker.tracking { tracked.value }.reads == nil)
  }
}
