import Chronology

/// A point in time at which the site changes though none of its files does.
package struct ScheduledChange: Sendable, Hashable {
  /// Why it changes.
  package enum Reason: String, Sendable, CaseIterable {
    /// The story is published.
    case embargo
    /// The story is taken down.
    case expiry
    /// The story is too old for the news sitemap.
    case news = "news-sitemap"
  }

  package let moment: Moment
  package let reason: Reason
  /// Path of the story's file, relative to the site's root.
  package let path: String
  package let title: String

  /// All changes after a moment that stories bring, in order of time; ties by path, then by reason.
  ///
  /// - Parameter hasNewsSitemap: leaving it counts as a change.
  package static func after(
    _ now: Moment, of files: some Sequence<ReadFile>, hasNewsSitemap: Bool
  ) -> [ScheduledChange] {
    var changes: [ScheduledChange] = []
    for file in files {
      guard case .story(let document) = file.content, !document.fields.isDraft else { continue }
      let story = document.fields
      func add(_ moment: Moment, _ reason: Reason) {
        guard moment.secondsSinceEpoch > now.secondsSinceEpoch else { return }
        changes.append(
          ScheduledChange(
            moment: moment, reason: reason, path: document.file.path, title: story.title))
      }
      let appears = story.visibleFrom
      let end = story.expires?.secondsSinceEpoch ?? .max
      // What ends before it begins is never seen.
      guard end > appears.secondsSinceEpoch else { continue }
      add(appears, .embargo)
      if let expires = story.expires { add(expires, .expiry) }
      let leaves = NewsWindow.end(of: story)
      if hasNewsSitemap, story.canonicalURL == nil, leaves.secondsSinceEpoch < end,
        leaves.secondsSinceEpoch > appears.secondsSinceEpoch
      {
        add(leaves, .news)
      }
    }
    return changes.sorted {
      ($0.moment.secondsSinceEpoch, $0.path, $0.reason.rawValue)
        < ($1.moment.secondsSinceEpoch, $1.path, $1.reason.rawValue)
    }
  }
}
