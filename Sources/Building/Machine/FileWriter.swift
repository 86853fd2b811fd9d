import Archiving
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

  /// All that was made once for many files is made again where somebody asks for it.
  func forget() {
    entries.forget()
    search.forget()
  }

  /// - Throws: where a value cannot be said in the format; a mistake of sitegen's, not of an author.
  func pieces(of content: FileContent) throws(RenderFailure) -> [StoredBytes] {
    let bytes: [UInt8]
    switch content {
    case .timelineJSON(let subject):
      return TimelineJSON(subject: subject, presentation: presentation).pieces
    case .calendar(let subject):
      return TimelineCalendar(subject: subject, presentation: presentation).pieces
    case .feed(let subject, let format):
      bytes = self.bytes(of: Feed(subject: subject, format: format, presentation: presentation))
    case .subscriptions:
      bytes = SubscriptionList(presentation: presentation).bytes
    case .sitemap(let position):
      bytes = Sitemap(file: plan.sitemaps.files[position], presentation: presentation).bytes
    case .sitemapIndex:
      bytes = SitemapIndex(presentation: presentation).bytes
    case .newsSitemap(let position):
      bytes = NewsSitemap(file: plan.newsSitemaps.files[position], presentation: presentation).bytes
    case .robots:
      bytes = RobotsFile(presentation: presentation).bytes
    case .indexNowKey:
      bytes = Array((site.settings.crawlers.indexNowKey ?? "").utf8)
    case .trust:
      bytes = TrustFile(presentation: presentation).bytes
    case .responseHeaders:
      bytes = ResponseHeaders(presentation: presentation).bytes
    case .redirectRules:
      bytes = RedirectRules(presentation: presentation).bytes
    case .redirect(let position):
      bytes = RedirectPage(redirect: plan.redirects[position], presentation: presentation).bytes
    case .ninjs(let id):
      bytes = try json(NinjsStory(story: site.stories[id], presentation: presentation).value)
    case .storyList(let list):
      bytes = try json(StoryListJSON(list: list, presentation: presentation).value)
    case .entityList:
      bytes = try json(EntityListJSON(presentation: presentation).value)
    case .entityRecord(let id):
      bytes = try json(EntityJSON(entity: site.entities[id], presentation: presentation).value)
    case .search(.head):
      bytes = try json(SearchHead(presentation: presentation).value)
    case .search(.words(let part)):
      bytes = search.index(of: presentation).words(in: part)
    case .search(.entries(let part)):
      bytes = search.index(of: presentation).entries(in: part)
    }
    return [.held(bytes)]
  }

  private var plan: RenderPlan { presentation.plan }
  private var site: Site { presentation.site }

  private func bytes(of feed: Feed) -> [UInt8] {
    switch feed.format {
    case .rss: RSSFeed(feed: feed, written: entries).bytes
    case .atom: AtomFeed(feed: feed, written: entries).bytes
    case .json: JSONFeed(feed: feed, written: entries).bytes
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
