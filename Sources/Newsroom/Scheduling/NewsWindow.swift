import Chronology

/// How long a story is news to a news sitemap: Google wants those of the last two days.
package enum NewsWindow {
  package static let seconds = 2 * 24 * 60 * 60

  package static func contains(_ story: StoryFields, at now: Moment) -> Bool {
    let age = now.secondsSinceEpoch - story.published.secondsSinceEpoch
    return (0..<seconds).contains(age)
  }

  /// When the story leaves the window.
  package static func end(of story: StoryFields) -> Moment {
    Moment(
      secondsSinceEpoch: story.published.secondsSinceEpoch + seconds,
      offset: story.published.offset)
  }
}
