import Diagnostics
import Newsroom
import Templating

/// Writes the files that programs read, not people: the formats that no template makes.
struct FileWriter: Sendable {
  let presentation: Presentation
  private let entries: FeedEntries
  private let search = SharedSearchIndex()

  init(presentation: Presentation) {
    self.presentation = presentation
    entries = FeedEntries(presentation.shared)
  }

  /// - Throws: where a value cannot be said in the format; a mistake of sitegen's, not of an author.
  func bytes(of content: FileContent) throws(RenderFailure) -> [UInt8] {
    switch content {
    case .timelineJSON(let subject):
      try TimelineJSON(subject: subject, presentation: presentation).bytes()
    case .calendar(let subject):
      TimelineCalendar(subject: subject, presentation: presentation).bytes
    case .feed(let subject, let format):
      try bytes(of: Feed(subject: subject, format: format, presentation: presentation))
    case .subscriptions: SubscriptionList(presentation: presentation).bytes
    case .sitemap(let position):
      Sitemap(file: plan.sitemaps.files[position], presentation: presentation).bytes
    case .sitemapIndex: SitemapIndex(presentation: presentation).bytes
    case .newsSitemap(let position):
      NewsSitemap(file: plan.newsSitemaps.files[position], presentation: presentation).bytes
    case .robots: RobotsFile(presentation: presentation).bytes
    case .indexNowKey: Array((site.settings.crawlers.indexNowKey ?? "").utf8)
    case .trust: TrustFile(presentation: presentation).bytes
    case .responseHeaders: ResponseHeaders(presentation: presentation).bytes
    case .redirectRules: RedirectRules(presentation: presentation).bytes
    case .redirect(let position):
      RedirectPage(redirect: plan.redirects[position], presentation: presentation).bytes
    case .ninjs(let id):
      try json(NinjsStory(story: site.stories[id], presentation: presentation).value)
    case .storyList(let list):
      try json(StoryListJSON(list: list, presentation: presentation).value)
    case .entityList: try json(EntityListJSON(presentation: presentation).value)
    case .entityRecord(let id):
      try json(EntityJSON(entity: site.entities[id], presentation: presentation).value)
    case .search(.head):
      try json(SearchHead(presentation: presentation).value)
    case .search(.words(let part)): search.index(of: presentation).words(in: part)
    case .search(.entries(let part)): search.index(of: presentation).entries(in: part)
    }
  }

  private var plan: RenderPlan { presentation.plan }
  private var site: Site { presentation.site }

  private func bytes(of feed: Feed) throws(RenderFailure) -> [UInt8] {
    switch feed.format {
    case .rss: RSSFeed(feed: feed, written: entries).bytes
    case .atom: AtomFeed(feed: feed, written: entries).bytes
    case .json: try JSONFeed(feed: feed, written: entries).bytes()
    }
  }

  /// The value as one line of JSON.
  private func json(_ value: Value) throws(RenderFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    try bytes.append(json: value)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}

extension [UInt8] {
  /// Appends a value as JSON that may also be put into a page as it is.
  mutating func append(json value: Value) throws(RenderFailure) {
    do throws(CallError) {
      try JSONText.append(value, to: &self)
    } catch {
      throw RenderFailure(diagnostic: .error(error.code, error.message, at: nil))
    }
  }
}
