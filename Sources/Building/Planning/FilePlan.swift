import Newsroom

/// One file for machines that will exist: where it is published and what it says.
package struct FilePlan: Sendable {
  package let route: Route
  package let content: FileContent
}

/// What a file for machines holds, by its format.
package enum FileContent: Sendable, Hashable {
  /// TimelineJS's own format.
  case timelineJSON(TimelineSubject)
  /// iCalendar.
  case calendar(TimelineSubject)
  case feed(FeedSubject, FeedSettings.Format)
  /// OPML: every feed, to be subscribed to at once.
  case subscriptions
  /// A position in the plan's sitemaps.
  case sitemap(Int)
  /// Leads to the sitemaps where there are several.
  case sitemapIndex
  /// A position in the plan's news sitemaps.
  case newsSitemap(Int)
  case robots
  case indexNowKey
  case trust
  /// `_headers`.
  case responseHeaders
  /// `_redirects`.
  case redirectRules
  /// A position in the plan's redirects: the page at the old URL.
  case redirect(Int)
  case ninjs(Identifier<Story>)
  indirect case storyList(ListPage)
  case entityList
  case entityRecord(Identifier<Entity>)
  /// A file of the built-in search.
  case search(SearchFile)

  package var mediaType: String {
    switch self {
    case .timelineJSON, .ninjs, .storyList, .entityList, .entityRecord, .search:
      "application/json"
    case .calendar: "text/calendar"
    case .feed(_, let format): format.mediaType
    case .subscriptions: "text/x-opml"
    case .sitemap, .sitemapIndex, .newsSitemap: "application/xml"
    case .robots, .indexNowKey, .trust, .responseHeaders, .redirectRules: "text/plain"
    case .redirect: "text/html"
    }
  }

  /// The kind's name, as summaries know it.
  package var kind: String {
    switch self {
    case .timelineJSON: "timeline JSON"
    case .calendar: "calendar"
    case .feed: "feed"
    case .subscriptions: "OPML"
    case .sitemap, .sitemapIndex: "sitemap"
    case .newsSitemap: "news sitemap"
    case .robots: "robots.txt"
    case .indexNowKey: "IndexNow key"
    case .trust: "trust.txt"
    case .responseHeaders: "_headers"
    case .redirectRules: "_redirects"
    case .redirect: "redirect"
    case .ninjs: "ninjs"
    case .storyList, .entityList, .entityRecord: "API"
    case .search: "search index"
    }
  }
}

/// Something that will be published and is made, not copied: a page or a file for machines.
package enum OutputPlan: Sendable {
  case page(PagePlan)
  case file(FilePlan)

  /// Made by templates, for people.
  package var isPage: Bool {
    if case .page = self { true } else { false }
  }

  package var route: Route {
    switch self {
    case .page(let page): page.route
    case .file(let file): file.route
    }
  }

  /// Nil for a file, which no template makes.
  var template: String? {
    if case .page(let page) = self { page.content.template } else { nil }
  }

  package var kind: String {
    switch self {
    case .page(let page): page.content.kind
    case .file(let file): file.content.kind
    }
  }
}
