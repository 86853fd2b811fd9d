import Newsroom
import Tracking

/// What is made once for many pages and files, one for each thing of a list of the site.
enum SharedPart: UInt8, CaseIterable {
  case storyCards = 64
  case entityMetadata, authorMetadata
  case entityReferences, entityCards, entityViews, topicReferences, authorReferences
  case eventWords, eventEntries, calendarLines, timelineEntries
  case rssEntries, rssSummaries, atomEntries, atomSummaries, jsonEntries, jsonSummaries
  /// One for the whole site.
  case searchIndex, siteVariables, publisherMetadata

  /// The list whose positions are those of the part; nil for what there is one of.
  var list: SitePart? {
    switch self {
    case .storyCards, .rssEntries, .rssSummaries, .atomEntries, .atomSummaries, .jsonEntries,
      .jsonSummaries:
      .stories
    case .entityReferences, .entityCards, .entityViews, .entityMetadata: .entities
    case .topicReferences: .topics
    case .authorReferences, .authorMetadata: .authors
    case .eventWords, .eventEntries, .calendarLines, .timelineEntries: .events
    case .searchIndex, .siteVariables, .publisherMetadata: nil
    }
  }

  static func feedEntries(
    _ format: FeedSettings.Format, _ content: FeedSettings.Content
  ) -> SharedPart {
    switch (format, content) {
    case (.rss, .full): .rssEntries
    case (.rss, .summary): .rssSummaries
    case (.atom, .full): .atomEntries
    case (.atom, .summary): .atomSummaries
    case (.json, .full): .jsonEntries
    case (.json, .summary): .jsonSummaries
    }
  }
}

extension ReadNodes {
  /// Nil where the part is so large that its things cannot be told apart.
  func node(_ part: SharedPart, _ position: Int = 0) -> ReadNode? {
    ReadKey(part: part.rawValue, position: position).map { node($0) }
  }
}
