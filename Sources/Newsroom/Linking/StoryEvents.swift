import Chronology
import FrontMatter
import Markdown

/// The events that one story tells, before they are merged with those of other stories.
struct StoryEvents {
  private(set) var drafts: [EventDraft]

  /// - Parameters:
  ///   - story: its front matter.
  ///   - events: those that its front matter tells.
  ///   - headings: those of the story's text.
  ///   - mentions: the story's, in the order of its text.
  init(
    _ story: StoryFields, _ events: [EventFields], headings: [MarkdownDocument.Heading],
    mentions: [EntityMention], dates: DateReading
  ) {
    drafts = events.map { EventDraft($0) }
    let near = dates.near(story.published.in(dates.zone).day)
    // By index: a heading is copied only where it opens with a date.
    for position in headings.indices {
      guard let dated = DatedHeading(headings[position].text, near) else { continue }
      let section = Self.section(of: position, in: headings)
      add(
        dated, headings[position], near, entities: Self.entities(of: mentions, in: section),
        storyTitle: story.title)
    }
  }

  private static func entities(
    of mentions: [EntityMention], in section: Range<Int>
  ) -> [Identifier<Entity>] {
    var entities: [Identifier<Entity>] = []
    var named = SeenEntities()
    for mention in mentions where section.contains(mention.range.lowerBound) {
      if named.insert(mention.entity) { entities.append(mention.entity) }
    }
    return entities
  }

  /// A heading that retells an event of the front matter only gives it a place.
  private mutating func add(
    _ dated: DatedHeading, _ heading: MarkdownDocument.Heading, _ dates: DateReading,
    entities: [Identifier<Entity>], storyTitle: String
  ) {
    let title = dated.title.isEmpty ? storyTitle : dated.title
    // Most stories tell their events in headings alone: then there is nothing to compare with.
    let unplaced = drafts.indices.filter { drafts[$0].anchor == nil }
    let key = unplaced.isEmpty ? "" : SortKey.fold(title)
    let same = unplaced.first { position in
      SortKey.fold(drafts[position].title) == key
        && Self.isSameDate(drafts[position].date, dated, heading.text, dates)
    }
    if let same {
      drafts[same].anchor = heading.anchor
      drafts[same].entities = entities
    } else {
      drafts.append(
        EventDraft(
          date: dated.date, dateWords: dated.words, title: title, entities: entities,
          anchor: heading.anchor))
    }
  }

  /// Whether a heading's date is that of an event with the same title. A year that the heading does
  /// not say is then the event's own, however far from the story's date that is.
  private static func isSameDate(
    _ date: UncertainDate, _ dated: DatedHeading, _ heading: String, _ dates: DateReading
  ) -> Bool {
    if date.couldCoincide(with: dated.date) { return true }
    guard dated.date.words?.isYearGuessed ?? false, let day = date.earliest.day,
      let nearer = DatedHeading(heading, dates.near(day))
    else { return false }
    return date.couldCoincide(with: nearer.date)
  }

  /// From a heading to the next one of its level or above, in offsets of the HTML.
  private static func section(
    of position: Int, in headings: [MarkdownDocument.Heading]
  ) -> Range<Int> {
    let level = headings[position].level
    let start = headings[position].htmlRange.upperBound
    var next = position + 1
    while next < headings.count, headings[next].level > level { next += 1 }
    return start..<max(start, next < headings.count ? headings[next].htmlRange.lowerBound : .max)
  }
}

/// A heading that opens with a date: "June 18: Hardware ambition".
struct DatedHeading {
  let date: UncertainDate
  /// The date as the author wrote it.
  let words: String
  /// What follows the date; empty where nothing does.
  let title: String

  /// Nil where the heading does not open with a date.
  init?(_ heading: String, _ dates: DateReading) {
    let bytes = Array(heading.utf8)
    guard let found = dates.words.leadingDate(in: bytes, near: dates.day) else { return nil }
    date = found.date
    words = String(decoding: bytes[found.words], as: UTF8.self)
    title = String(decoding: bytes[found.rest], as: UTF8.self)
  }
}

extension Sequence where Element: Hashable {
  /// The elements in their order, each once.
  package func uniqued() -> [Element] {
    var unique: [Element] = []
    unique.reserveCapacity(underestimatedCount)
    var seen: Set<Element> = []
    for element in self {
      // A few are compared faster than they are hashed.
      if unique.count < 8 {
        if !unique.contains(element) { unique.append(element) }
        continue
      }
      if seen.isEmpty { seen.formUnion(unique) }
      if seen.insert(element).inserted { unique.append(element) }
    }
    return unique
  }
}
