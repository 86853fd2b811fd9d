import Foundation

/// Ranks the entities that share stories with one by how unusual it is that they do.
///
/// The measure is Dunning's log-likelihood ratio (1993) of the four counts of a pair: stories that
/// name both, either alone, neither. It asks how badly chance explains the pair, so that a company
/// that is in every third story does not lead every list, as it would by the plain count; and unlike
/// pointwise mutual information it does not put a name that occurred twice before one that keeps
/// occurring beside the other. Pairs that share one story come last: once is an accident.
struct CompanionRanking {
  /// Further ones are shown nowhere.
  static let maximum = 24

  private let subjects: StorySubjects
  private let postings: [[Identifier<Story>]]
  /// Scratch, all zero between calls: stories shared, by the other entity's position.
  private var counts: [Int]

  /// - Parameter postings: the stories that name each entity.
  init(_ subjects: StorySubjects, postings: [[Identifier<Story>]]) {
    self.subjects = subjects
    self.postings = postings
    counts = Array(repeating: 0, count: postings.count)
  }

  /// The most unusual first; ties by the number of stories shared, then by name.
  ///
  /// Cost: linear in the mentions of the entity's stories.
  mutating func companions(of entity: Identifier<Entity>) -> [Entity.Companion] {
    var others: [Int] = []
    for story in postings[entity.index] {
      for other in subjects.entities[story.index] where other != entity {
        if counts[other.index] == 0 { others.append(other.index) }
        counts[other.index] += 1
      }
    }
    let total = postings[entity.index].count
    var ranked = others.map { other in
      (
        other: other, count: counts[other],
        score: Self.score(
          both: counts[other], total, postings[other].count, of: subjects.count)
      )
    }
    for other in others { counts[other] = 0 }
    ranked.sort { left, right in
      if (left.count > 1) != (right.count > 1) { return left.count > 1 }
      if left.score != right.score { return left.score > right.score }
      // Entities are kept in the order of their names.
      return (right.count, left.other) < (left.count, right.other)
    }
    return ranked.prefix(Self.maximum).map {
      Entity.Companion(entity: Identifier($0.other), storyCount: $0.count)
    }
  }

  /// The log-likelihood ratio, negative where the two share fewer stories than chance would give.
  static func score(both: Int, _ first: Int, _ second: Int, of stories: Int) -> Double {
    let (n, a, b) = (Double(stories), Double(first), Double(second))
    func part(_ observed: Int, _ expected: Double) -> Double {
      observed > 0 && expected > 0 ? Double(observed) * log(Double(observed) / expected) : 0
    }
    let expected = a * b / n
    let ratio =
      2
      * (part(both, expected) + part(first - both, a * (n - b) / n)
        + part(second - both, (n - a) * b / n)
        + part(stories - first - second + both, (n - a) * (n - b) / n))
    return Double(both) < expected ? -ratio : ratio
  }
}
