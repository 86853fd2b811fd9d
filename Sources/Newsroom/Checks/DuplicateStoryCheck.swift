/// Stories whose texts are the same or nearly so.
///
/// Stories that share a band of their sketches are compared, each with a few of them only. Cost:
/// for n stories, n log n comparisons of numbers, and the sketches' 256 bytes a story in memory.
struct DuplicateStoryCheck {
  private static let similarity = 0.8
  private static let bandLength = 4
  private static let compared = 8

  /// A story's place in the groups of one band.
  private struct Entry {
    let hash: UInt64
    /// In the order of sketches, from the oldest story.
    let position: Int
  }

  private struct Match {
    let other: Int
    let similarity: Double
  }

  let site: Site

  func findings() -> [Finding] {
    // From the oldest, so that the newer one of two is reported.
    let sketches = site.stories.reversed().compactMap { story in
      TextSketch(story.body.source.html, story.body.source.markdown.linkable).map {
        (story.id, $0)
      }
    }
    var matches: [Int: Match] = [:]
    for number in 0..<(TextSketch.count / Self.bandLength) {
      let entries = sketches.enumerated().map { position, sketch in
        Entry(hash: Self.hash(ofBand: number, of: sketch.1), position: position)
      }.sorted { ($0.hash, $0.position) < ($1.hash, $1.position) }
      for (index, entry) in entries.enumerated() {
        for other in entries[max(0, index - Self.compared)..<index] where other.hash == entry.hash {
          let similarity = sketches[entry.position].1.similarity(
            to: sketches[other.position].1)
          guard similarity >= Self.similarity,
            similarity > matches[entry.position]?.similarity ?? 0
          else { continue }
          matches[entry.position] = Match(other: other.position, similarity: similarity)
        }
      }
    }
    return matches.map { position, match in
      finding(
        site.stories[sketches[position].0], site.stories[sketches[match.other].0],
        match.similarity)
    }
  }

  private func finding(_ story: Story, _ other: Story, _ similarity: Double) -> Finding {
    Finding(
      code: .duplicateStory,
      message: similarity == 1
        ? "story has the text of another"
        : "story shares about \(Int(similarity * 100)) percent of its text with another",
      place: .field(story.path, "title"),
      notes: [
        .init(message: "the other is '\(other.fields.title)'", place: .field(other.path, "title"))
      ])
  }

  private static func hash(ofBand number: Int, of sketch: TextSketch) -> UInt64 {
    let values = sketch.values[(number * bandLength)..<((number + 1) * bandLength)]
    return values.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
