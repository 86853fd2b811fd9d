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

  private var found: [Identifier<Story>] = []
  private var starts: [Int] = [0]

  /// Cost: linear in the number of mentions, times `reach` at most.
  ///
  /// - Parameters:
  ///   - entities: the stories that name each entity, newest first.
  ///   - topics: the stories filed under each topic, newest first.
  init(
    _ stories: [Story], entities: [[Identifier<Story>]], topics: [[Identifier<Story>]]
  ) {
    let days = stories.map { $0.fields.published.secondsSinceEpoch / 86_400 }
    var scores = SparseScores(count: stories.count)
    // Stories come in the order of the lists, so a story's place in each is known without a search.
    var places = (
      entities: [Int](repeating: 0, count: entities.count),
      topics: [Int](repeating: 0, count: topics.count)
    )
    for position in stories.indices {
      for entity in stories[position].entities {
        let place = places.entities[entity.index]
        places.entities[entity.index] += 1
        scores.add(entities[entity.index], around: place, reach: Self.reach, weight: 1)
      }
      for topic in stories[position].topics {
        let place = places.topics[topic.index]
        places.topics[topic.index] += 1
        scores.add(topics[topic.index], around: place, reach: Self.reach, weight: 0.5)
      }
      found += scores.takeBest(Self.maximum) { other, score in
        let distance = Double(abs(days[other] - days[position]))
        return score * (0.5 + 0.5 / (1 + distance / 30))
      }
      starts.append(found.count)
    }
  }

  /// The nearest to it first.
  package subscript(_ story: Identifier<Story>) -> ArraySlice<Identifier<Story>> {
    guard story.index + 1 < starts.count else { return [] }
    return found[starts[story.index]..<starts[story.index + 1]]
  }
}

extension RelatedStories: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    found.archive(into: &writer)
    starts.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    found = try [Identifier<Story>](from: &reader)
    starts = try [Int](from: &reader)
  }
}

/// Scores of a few stories out of many, taken and cleared without touching the rest.
private struct SparseScores {
  private var scores: [Double]
  private var touched: [Int] = []

  init(count: Int) { scores = Array(repeating: 0, count: count) }

  /// Adds to the stories within `reach` of a place in a list, the one at the place left out.
  mutating func add(
    _ list: [Identifier<Story>], around place: Int, reach: Int, weight: Double
  ) {
    guard list.count > 1 else { return }
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
