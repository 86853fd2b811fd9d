import Testing

@testable import Templating

/// A view may name the members that all others follow from: its digest reads no more.
@Suite struct ViewDigestTests {
  private struct Sum: TemplateObject {
    let left: Int
    let right: Int

    static let members = MemberTable<Sum>(
      [
        Member("left", "integer", "") { .int($0.left) },
        Member("right", "integer", "") { .int($0.right) },
        Member("sum", "integer", "") { .int($0.left + $0.right) },
      ], determining: ["left", "right"])
  }

  private func digest(_ left: Int, _ right: Int, reading members: ReachableMembers = .all) -> String
  {
    String(describing: ValueDigest.of(.object(Sum(left: left, right: right)), reading: members))
  }

  @Test func theDeterminingMembersTellViewsApart() {
    #expect(digest(1, 2) == digest(1, 2))
    #expect(digest(1, 2) != digest(2, 1))
  }

  @Test func theyCountThoughATemplateReadsOnlyWhatFollowsFromThem() {
    let members = ReachableMembers(["sum"])
    #expect(digest(1, 2, reading: members) == digest(1, 2, reading: members))
    #expect(digest(1, 2, reading: members) != digest(1, 3, reading: members))
  }
}
