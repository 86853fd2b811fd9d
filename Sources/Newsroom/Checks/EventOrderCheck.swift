import Chronology

/// Dated headings that go back in time.
enum EventOrderCheck {
  static func findings(in text: StoryText) -> [Finding] {
    let dated = text.datedSections
    let pairs = Array(zip(dated, dated.dropFirst()))
    let backward = pairs.filter { isBefore($0.1.dated.date, $0.0.dated.date) }
    let forward = pairs.count { isBefore($0.0.dated.date, $0.1.dated.date) }
    // Told newest first, as a live story is.
    if forward == 0 && (backward.count > 1 || text.story.fields.kind == "live") { return [] }
    return backward.map { earlier, later in
      Finding(
        code: .unorderedEvents,
        message: "'\(later.dated.words)' stands below '\(earlier.dated.words)', and is before it",
        place: text.place(of: later.heading),
        notes: [
          .init(message: "the later date stands here", place: text.place(of: earlier.heading))
        ])
    }
  }

  private static func isBefore(_ left: UncertainDate, _ right: UncertainDate) -> Bool {
    guard let end = left.latest.day, let start = right.earliest.day else { return false }
    return end < start
  }
}
