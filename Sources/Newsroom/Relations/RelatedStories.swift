import Archiving

/// For each story a few others to read next: those that share entities and topics with it, rare ones
/// above all, and were published near it.
///
/// A name that `n` stories share weighs 1/√n, a topic half of that; the sum falls to a half as the
/// stories lie apart in time. Only square roots and divisions, which are the same on every machine.
/// A story's list depends on the stories that share an entity or topic with it and on nothing else:
/// a story about other things never changes it.
package struct RelatedStories: Sendable {
  /// How many one story gets.
  package static let maximum = 4
  /// Of the stories that share an entity or topic, so many are looked at before and after each story
  /// in time. It bounds the cost for names that are in thousands of stories.
  private static let reach = 32

  private var found: IdentifierLists<Story>

  /// Cost: linear in the number of mentions, times `reach` at most.
  init(_ lists: StoryLists) {
    var scores = SparseScores(count: lists.subjects.count)
    found = IdentifierLists(
      (0..<lists.subjects.count).lazy.map { Self.related(to: $0, in: lists, &scores) })
  }

  /// The same where others may be related to some stories.
  func updated(for stories: Set<Int>, in lists: StoryLists) -> RelatedStories {
    var scores = SparseScores(count: lists.subjects.count)
    var updated = self
    updated.found = IdentifierLists(
      (0..<found.count).lazy.map { position in
        stories.contains(position)
          ? Self.related(to: position, in: lists, &scores) : Array(found[position])
      })
    return updated
  }

  private static func related(
    to position: Int, in lists: StoryLists, _ scores: inout SparseScores
  ) -> [Identifier<Story>] {
    let (story, subjects) = (Identifier<Story>(position), lists.subjects)
    for entity in subjects.entities[position] {
      scores.add(lists.ofEntities[entity.index], around: story, reach: reach, weight: 1)
    }
    for topic in subjects.topics[position] {
      scores.add(lists.ofTopics[topic.index], around: story, reach: reach, weight: 0.5)
    }
    return scores.takeBest(maximum) { other, score in
      let distance = Double(abs(subjects.days[other] - subjects.days[position]))
      return score * (0.5 + 0.5 / (1 + distance / 30))
    }
  }

  /// The nearest to it first.
  package subscript(_ story: Identifier<Story>) -> ArraySlice<Identifier<Story>> {
    story.index < found.count ? found[story.index] : []
  }
}

/// The stories of a site with those that name each entity and are filed under each topic, newest first.
struct StoryLists: Sendable {
  let subjects: StorySubjects
  let ofEntities: [[Identifier<Story>]]
  let ofTopics: [[Identifier<Story>]]
}

extension RelatedStories: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    found.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    found = try IdentifierLists(from: &reader)
  }
}

extension [Identifier<Story>] {
  /// - Precondition: the list is in order.
  fileprivate func place(of story: Identifier<Story>) -> Int? {
    let place = firstPlace { $0 >= story }
    return place < count && self[place] == story ? place : nil
  }
}

/// Scores of a few stories out of many, taken and cleared without touching the rest.
private struct SparseScores {
  private var scores: [Double]
  private var touched: [Int] = []

  init(count: Int) { scores = Array(repeating: 0, count: count) }

  /// Adds to the stories within `reach` of one of a list, which is left out itself.
  mutating func add(
    _ list: [Identifier<Story>], around story: Identifier<Story>, reach: Int, weight: Double
  ) {
    guard list.count > 1, let place = list.place(of: story) else { return }
    let share = weight / Double(list.count).squareRoot()
    Self.add(share, to: list[max(0, place - reach)..<place], in: &scores, &touched)
    let next = place + 1
    Self.add(
      share, to: list[next..<max(next, min(list.count, next + reach))], in: &scores, &touched)
  }

  /// By pointer: asking for each score whether the list is one's own costs as much as the sum.
  private static func add(
    _ share: Double, to stories: ArraySlice<Identifier<Story>>, in scores: inout [Double],
    _ touched: inout [Int]
  ) {
    scores.withUnsafeMutableBufferPointer { scores in
      for story in stories where story.index < scores.count {
        if scores[story.index] == 0 { touched.append(story.index) }
        scores[story.index] += share
      }
    }
  }

  /// The stories with the highest scores, ties by position; all scores are zero afterwards.
  ///
  /// - Parameter weigh: never raises a score.
  mutating func takeBest(
    _ count: Int, weighing weigh: (Int, Double) -> Double
  ) -> [Identifier<Story>] {
    var best: [(story: Int, score: Double)] = []
    for story in touched {
      let unweighed = scores[story]
      scores[story] = 0
      // Most are out of the question before they are weighed.
      if best.count == count, let last = best.last, unweighed < last.score { continue }
      let score = weigh(story, unweighed)
      if best.count == count, let last = best.last, (last.score, story) >= (score, last.story) {
        continue
      }
      let place =
        best.firstIndex { ($0.score, story) < (score, $0.story) } ?? best.count
      best.insert((story, score), at: place)
      if best.count > count { best.removeLast() }
    }
    touched.removeAll(keepingCapacity: true)
    return best.map { Identifier($0.story) }
  }
}
