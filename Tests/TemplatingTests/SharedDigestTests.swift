import Digests
import Synchronization
import Testing

@testable import Templating

/// A view that many pages show is digested once for all templates that read the same of it.
@Suite struct SharedDigestTests {
  private final class Reads: Sendable {
    private let names = Mutex<[String]>([])

    func note(_ name: String) { names.withLock { $0.append(name) } }

    /// Those since it was last asked.
    func taken() -> [String] {
      names.withLock { names in
        defer { names = [] }
        return names
      }
    }
  }

  private struct Inner: TemplateObject {
    let reads: Reads
    let number: Int

    static let members = MemberTable<Inner>([
      Member("low", "integer", "") { inner in
        inner.reads.note("low")
        return .int(inner.number & 1)
      },
      Member("high", "integer", "") { inner in
        inner.reads.note("high")
        return .int(inner.number & 2)
      },
    ])
  }

  private struct Outer: TemplateObject {
    let reads: Reads
    var number = 0

    static let members = MemberTable<Outer>(
      [
        Member("title", "string", "") { outer in
          outer.reads.note("title")
          return .string("Title \(outer.number & 4)")
        },
        Member("day", "integer", "") { outer in
          outer.reads.note("day")
          return .int(18)
        },
        Member("month", "integer", "") { outer in
          outer.reads.note("month")
          return .int(6)
        },
        Member("inner", "inner", "") { .object(Inner(reads: $0.reads, number: $0.number)) },
      ], together: ["day", "month"])
  }

  private let reads = Reads()

  private func view(_ number: Int = 0) -> Value {
    let outer = Outer(reads: reads, number: number)
    let table = Outer.members
    return .object(ObjectView(table.index, isShared: true) { table.reads[$0](outer) })
  }

  private func digest(_ view: Value, _ names: Set<String>) throws -> ContentDigest {
    try #require(ValueDigest.of(view, reading: ReachableMembers(names)))
  }

  @Test func templatesThatReadTheSameShareADigest() throws {
    let view = view()
    let first = try digest(view, ["title", "inner", "low"])
    #expect(reads.taken() == ["title", "low"])
    #expect(try digest(view, ["title", "inner", "low", "else"]) == first)
    #expect(reads.taken() == [])
  }

  @Test func thoseThatReadOtherMembersDoNot() throws {
    let view = view()
    _ = try digest(view, ["title"])
    _ = reads.taken()
    _ = try digest(view, ["title", "day"])
    #expect(reads.taken() == ["title", "day", "month"])
  }

  /// Of the view itself they read the same, but not of what it holds.
  @Test func thoseThatReadOtherMembersOfAnInnerViewDoNot() throws {
    let names: Set<String> = ["title", "inner"]
    let (view, same) = (view(0), view(2))
    for (low, high) in [(view, view), (same, same)] {
      _ = try digest(low, names.union(["low"]))
      _ = reads.taken()
      _ = try digest(high, names.union(["high"]))
      #expect(reads.taken() == ["title", "high"])
    }
    #expect(try digest(view, names.union(["low"])) == digest(same, names.union(["low"])))
    #expect(try digest(view, names.union(["high"])) != digest(same, names.union(["high"])))
  }

  @Test func membersThatChangeTogetherAreReadTogether() throws {
    let view = view()
    let first = try digest(view, ["day"])
    #expect(reads.taken() == ["day", "month"])
    #expect(try digest(view, ["month"]) == first)
    #expect(reads.taken() == [])
  }

  @Test func kindsBeyondThoseThatAreCountedAreLikeNone() {
    var (few, many) = (ViewKinds(), ViewKinds())
    few.insert(3)
    many.insert(3)
    many.insert(64)
    many.insert(1000)
    #expect(few.subtracting(ViewKinds()) == [3])
    #expect(many.subtracting(few) == [ViewKinds.others])
    let (left, right) = (ReachableMembers(["a"]), ReachableMembers(["a", "b"]))
    #expect(!left.areRead(of: many, as: right))
    #expect(left.areRead(of: many, as: left))
    #expect(left.areRead(of: ViewKinds(), as: right))
  }
}
