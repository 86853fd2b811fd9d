import Chronology

/// A point in time at which the site changes though none of its files does.
package struct ScheduledChange: Sendable, Hashable {
  /// Why it changes.
  package enum Reason: String, Sendable, CaseIterable {
    /// The story is published.
    case embargo
    /// The story is taken down.
    case expiry
    /// The story's date has come, after it was published: it is news from now on.
    case newsBegins = "news-sitemap-begins"
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
  /// - Parameters:
  ///   - visibility: the moment, and which stories are shown whatever time it is.
  ///   - hasNewsSitemap: to enter it after being published, or to leave it, counts as a change.
  package static func after(
    _ visibility: Visibility, of files: some Sequence<ReadFile>, hasNewsSitemap: Bool
  ) -> [ScheduledChange] {
    var changes: [ScheduledChange] = []
    for file in files {
      guard case .story(let document) = file.content else { continue }
      let story = document.fields
      for (moment, reason) in turns(of: story, visibility, hasNewsSitemap: hasNewsSitemap)
      where moment.secondsSinceEpoch > visibility.now.secondsSinceEpoch {
        changes.append(
          ScheduledChange(
            moment: moment, reason: reason, path: document.file.path, title: story.title))
      }
    }
    return changes.sorted {
      ($0.moment.secondsSinceEpoch, $0.path, $0.reason.rawValue)
        < ($1.moment.secondsSinceEpoch, $1.path, $1.reason.rawValue)
    }
  }

  /// All times at which a story changes the site, past ones too.
  private static func turns(
    of story: StoryFields, _ visibility: Visibility, hasNewsSitemap: Bool
  ) -> [(Moment, Reason)] {
    if story.isDraft && !visibility.showsDrafts { return [] }
    let isTimed = !visibility.showsFuture
    let begin = isTimed ? story.visibleFrom.secondsSinceEpoch : .min
    let end = isTimed ? story.expires?.secondsSinceEpoch ?? .max : .max
    // What ends before it begins is never seen.
    guard end > begin else { return [] }
    var turns: [(Moment, Reason)] = []
    if isTimed {
      turns.append((story.visibleFrom, .embargo))
      if let expires = story.expires { turns.append((expires, .expiry)) }
    }
    guard hasNewsSitemap, story.canonicalURL == nil else { return turns }
    for (moment, reason) in [
      (story.published, Reason.newsBegins), (NewsWindow.end(of: story), .news),
    ] where moment.secondsSinceEpoch > begin && moment.secondsSinceEpoch < end {
      turns.append((moment, reason))
    }
    return turns
  }
}
