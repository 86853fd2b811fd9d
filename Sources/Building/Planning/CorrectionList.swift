import Chronology
import Newsroom

/// The corrections of all stories, the newest first.
package struct CorrectionList: Sendable {
  /// A correction, by its story and its place in it.
  package struct Entry: Sendable, Hashable {
    package let story: Identifier<Story>
    package let position: Int
  }

  package let entries: [Entry]

  /// - Parameter entries: the newest first.
  init(_ entries: [Entry]) { self.entries = entries }

  package init(_ site: Site) {
    let dated = site.stories.flatMap { story in
      story.fields.corrections.enumerated().map { position, correction in
        (date: correction.date, entry: Entry(story: story.id, position: position))
      }
    }
    // Of one day's corrections those of the newer story come first.
    entries = dated.enumerated().sorted { left, right in
      let (leftTime, rightTime) = (
        left.element.date.secondsSinceEpoch, right.element.date.secondsSinceEpoch
      )
      return leftTime == rightTime ? left.offset < right.offset : leftTime > rightTime
    }.map(\.element.entry)
  }
}
