import Mentions
import Testing

@Suite struct CollisionTests {
  private func collisions(_ names: [String]) -> [[String]] {
    let patterns = names.enumerated().map { MentionPattern(name: $1, owner: $0) }
    return MentionMatcher(patterns).collisions.map { collision in
      #expect(collision.owners.count > 1)
      return collision.names
    }
  }

  @Test func aNameOfSeveralOwnersCollides() {
    let patterns = [
      MentionPattern(name: "Delta", owner: 7), MentionPattern(name: "Delta Air Lines", owner: 3),
      MentionPattern(name: "Delta", owner: 3), MentionPattern(name: "Delta", owner: 3),
    ]
    let expected = [NameCollision(names: ["Delta"], owners: [3, 7])]
    #expect(MentionMatcher(patterns).collisions == expected)
  }

  @Test func spellingsOfOneTextCollide() {
    #expect(collisions(["Amazon", "amazon"]) == [["Amazon", "amazon"]])
    #expect(collisions(["Rolls-Royce", "Rolls Royce"]) == [["Rolls-Royce", "Rolls Royce"]])
    #expect(collisions(["O'Neil", "O’Neil"]) == [["O'Neil", "O’Neil"]])
    #expect(collisions(["New  York", "New\u{A0}York"]) == [["New  York", "New\u{A0}York"]])
    #expect(collisions(["Caf\u{E9}", "Cafe\u{301}"]).count == 1)
    #expect(collisions(["État", "état"]) == [["État", "état"]])
    #expect(collisions(["Tesla", "Tesla", "Tesla"]) == [["Tesla"]])
  }

  @Test func namesOfDifferentTextsDoNotCollide() {
    #expect(collisions(["Delta", "DELTA"]).isEmpty)
    #expect(collisions(["WHO", "Who"]).isEmpty)
    #expect(collisions(["Cafe", "Café"]).isEmpty)
    #expect(collisions(["A- B", "A B"]).isEmpty)
    #expect(collisions(["", " ", "…", "-"]).isEmpty)
  }

  @Test func anOwnerMayRepeatItsNames() {
    let patterns = [
      MentionPattern(name: "Amazon", owner: 1), MentionPattern(name: "amazon", owner: 1),
    ]
    #expect(MentionMatcher(patterns).collisions.isEmpty)
  }
}
