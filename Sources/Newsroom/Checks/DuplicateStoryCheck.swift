/// Stories whose texts are the same or nearly so.
///
/// Stories that share a band of their sketches are compared; each with a few of them only, so that
/// the cost is linear in the number of stories.
struct DuplicateStoryCheck {
  private static let similarity = 0.8
  private static let bandLength = 4
  private static let compared = 8

  private struct Band: Hashable {
    let number: Int
    let hash: UInt64
  }

  let site: Site

  func findings() -> [Finding] {
    var bands: [Band: [(Identifier<Story>, TextSketch)]] = [:]
    var findings: [Finding] = []
    // From the oldest, so that the newer one of two is reported.
    for story in site.stories.reversed() {
      guard let sketch = TextSketch(story.body.markdown.html, story.body.markdown.linkable)
      else { continue }
      var seen: Set<Identifier<Story>> = []
      var nearest: (story: Identifier<Story>, similarity: Double)?
      for number in 0..<(TextSketch.count / Self.bandLength) {
        let band = Self.band(number, of: sketch)
        for (other, otherSketch) in bands[band] ?? [] where seen.insert(other).inserted {
          let similarity = sketch.similarity(to: otherSketch)
          guard similarity >= Self.similarity, similarity > nearest?.similarity ?? 0 else {
            continue
          }
          nearest = (other, similarity)
        }
        if bands[band]?.count ?? 0 < Self.compared {
          bands[band, default: []].append((story.id, sketch))
        }
      }
      if let nearest {
        findings.append(finding(story, site.stories[nearest.story], nearest.similarity))
      }
    }
    return findings
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

  private static func band(_ number: Int, of sketch: TextSketch) -> Band {
    let values = sketch.values[(number * bandLength)..<((number + 1) * bandLength)]
    return Band(
      number: number,
      hash: values.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
  }
}
