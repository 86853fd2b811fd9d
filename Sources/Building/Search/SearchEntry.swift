/// One page that can be found, and what it is found by.
struct SearchEntry: Sendable {
  let result: SearchResult
  /// Words of the title and of what the page is about.
  let strongWords: Set<String>
  /// All other words.
  let weakWords: Set<String>
  /// What it can be filtered by: `@topic/chips`.
  let filters: [String]
}

/// What a result shows of a page that was found.
struct SearchResult: Sendable {
  let title: String
  let url: String
  let summary: String
  /// What it is: "Analysis", "Organization"; empty for plain news.
  let label: String
  /// For a `datetime`, and as readers see it; empty for what has no date.
  let date: String
  let dateText: String
  /// A BCP 47 tag where it is not the site's language, or empty.
  let language: String
}

/// The names of filters in the index: no word begins with `@`.
enum SearchFilter {
  static func topic(_ slug: String) -> String { "@topic/\(slug)" }
  static func entity(_ slug: String) -> String { "@entity/\(slug)" }
  static func kind(_ kind: String) -> String { "@kind/\(kind)" }
  /// A whole name, so that who asks for it finds its own page first.
  static func name(_ name: String) -> String {
    "@name/\(SearchWords.words(of: name).joined(separator: "-"))"
  }
  static func year(_ year: Int) -> String { "@year/\(year)" }
}
