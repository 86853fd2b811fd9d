import Newsroom
import Templating

/// What pages and the kinds of things are called on the site: the strings of the theme that the
/// program itself says.
package struct Labels: Sendable {
  package let strings: ThemeStrings

  /// The strings that are said without a template, by their keys.
  enum Key: String, CaseIterable {
    case all, archive, authors, corrections, feeds, index, kinds, search, sources, stories
    case timeline, timelines, topic, topics
    case kindNews = "kind_news"
    case searchNone = "search_none"
    case searchResults = "search_results"
    case correctionsDescription = "corrections_description"
    case footnoteReturn = "footnote_return"
    case indexTitle = "index_title"
    case pageNotFound = "page_not_found"
    case seriesList = "series_list"
    case sourcesDescription = "sources_description"
    case formatTimelineJSON = "format_timeline_json"
    case formatCalendar = "format_calendar"
  }

  /// The strings with places, by their keys.
  enum Pattern: String, CaseIterable {
    /// A page of a list: "Stories, page 3".
    case numbered
    case timelineOf = "timeline_of"
    case timelineOfYear = "timeline_of_year"
    case yearTimelineOf = "year_timeline_of"
    case correctedOn = "corrected_on"
    case continueAt = "continue_at"
  }

  subscript(key: Key) -> String { text(key.rawValue) }

  /// A string, filled in; what a site's own file leaves empty is filled with nothing.
  func text(_ pattern: Pattern, _ arguments: KeyValuePairs<String, String>) -> String {
    text(pattern.rawValue, arguments.map { (name: $0.key, value: .string($0.value)) })
  }

  func numbered(_ title: String, _ page: Int) -> String {
    text(.numbered, ["title": title, "number": String(page)])
  }

  /// Nil for plain news, which needs no label. A kind that the theme has no word for is called by its
  /// own name.
  func kind(_ kind: String) -> String? {
    if kind == "news" { return nil }
    let key = "kind_\(kind.replacing("-", with: "_"))"
    return strings.strings[key] == nil
      ? kind.prefix(1).uppercased() + kind.dropFirst() : text(key)
  }

  /// What the page of all stories of a kind is called.
  func title(ofKind kind: String) -> String { self.kind(kind) ?? self[.stories] }

  /// A file for machines.
  func format(_ file: FileContent) -> String {
    switch file {
    case .timelineJSON: self[.formatTimelineJSON]
    case .calendar: self[.formatCalendar]
    case .feed(_, let format): format.name
    case .subscriptions: "OPML"
    default: file.kind
    }
  }

  func singular(_ type: EntityType) -> String { text("type_\(type.rawValue)") }

  func plural(_ type: EntityType) -> String { text("types_\(type.rawValue)") }

  /// The key itself where the strings lack it, which a test rules out for the program's own.
  private func text(_ key: String, _ arguments: [(name: String, value: Value)] = []) -> String {
    do throws(CallError) {
      return try strings.value(of: key, arguments).text
    } catch {
      return key
    }
  }
}
