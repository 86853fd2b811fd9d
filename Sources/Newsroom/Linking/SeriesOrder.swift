/// The order in which the stories of a series are read.
enum SeriesOrder {
  /// Those with a `part` by its number; the others between them by date, each after the newest part
  /// that is older than it.
  /// - Parameter stories: newest first, as a site lists them.
  static func reading(
    _ stories: [Identifier<Story>], in documents: [Document<StoryFields>]
  ) -> [Identifier<Story>] {
    let byDate = Array(stories.reversed())
    let numbered = byDate.filter { documents[$0.index].fields.part != nil }
      .enumerated().sorted { left, right in
        let (leftPart, rightPart) = (
          documents[left.element.index].fields.part ?? 0,
          documents[right.element.index].fields.part ?? 0
        )
        return (leftPart, left.offset) < (rightPart, right.offset)
      }.map(\.element)
    if numbered.isEmpty { return byDate }
    var unnumbered = byDate.filter { documents[$0.index].fields.part == nil }[...]
    var order: [Identifier<Story>] = []
    for story in numbered {
      // Identifiers count from the newest story, so a greater one is older.
      while let first = unnumbered.first, first > story {
        order.append(first)
        unnumbered.removeFirst()
      }
      order.append(story)
    }
    return order + unnumbered
  }
}
