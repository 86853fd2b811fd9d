import Newsroom
import Templating

/// The same content in another format: an entry of `page.alternates`.
struct AlternateView: TemplateObject {
  /// Whether it is the page's own.
  enum Kind: String {
    case feed, timeline, story
    /// The feed of the whole site, on a page that has none of its own.
    case siteFeed = "site-feed"
  }

  let title: String
  let format: String
  let type: String
  let url: String
  let kind: Kind

  static let members = MemberTable<AlternateView>([
    Member("title", "string", "What it is.") { .string($0.title) },
    Member("format", "string", "What kind of file it is: RSS, Calendar (iCalendar) …") {
      .string($0.format)
    },
    Member("type", "string", "Its media type: text/calendar.") { .string($0.type) },
    Member("url", "string", "The file.") { .string($0.url) },
    Member(
      "kind", "string",
      "feed, timeline or story; site-feed for the site's feed on a page that has none of its own."
    ) { .string($0.kind.rawValue) },
  ])
}

extension Presentation {
  func alternates(of content: PageContent) -> [AlternateView] {
    var alternates = feeds(of: content)
    if let subject = timelineSubject(of: content) {
      alternates += site.files(of: subject).map { alternate($0, .timeline) }
    }
    if case .story(let id) = content {
      alternates += site.exports(of: id).map { alternate($0, .story) }
    }
    return alternates
  }

  func alternate(_ file: FilePlan, _ kind: AlternateView.Kind) -> AlternateView {
    let format = labels.format(file.content)
    return AlternateView(
      title: format, format: format, type: file.content.mediaType, url: url(of: file.route),
      kind: kind)
  }

  /// The feeds that a program finds on a page: its own, or else the site's, so that a subscription
  /// can begin anywhere. They are told apart by what they bring.
  private func feeds(of content: PageContent) -> [AlternateView] {
    let own = feedSubject(of: content).map { (subject: $0, files: site.files(ofFeed: $0)) }
    let subject = own.flatMap { $0.files.isEmpty ? nil : $0.subject }
    let title = title(ofFeed: subject ?? .site)
    return site.files(ofFeed: subject ?? .site).map { file in
      let format = labels.format(file.content)
      return AlternateView(
        title: "\(title) (\(format))", format: format, type: file.content.mediaType,
        url: url(of: file.route), kind: subject == nil ? .siteFeed : .feed)
    }
  }

  private func feedSubject(of content: PageContent) -> FeedSubject? {
    switch content {
    case .home(let list), .stories(let list): list.isFront ? .site : nil
    case .topic(let id, _): .topic(id)
    case .author(let id, _): .author(id)
    case .series(let id, _): .series(id)
    case .entity(let id, _): .entity(id)
    default: nil
    }
  }

  /// The timeline that a page shows.
  private func timelineSubject(of content: PageContent) -> TimelineSubject? {
    switch content {
    case .timeline(let subject): subject
    case .story(let id): .story(id)
    case .entity(let id, let list): list.isFront ? .entity(id) : nil
    case .topic(let id, let list): list.isFront ? .topic(id) : nil
    case .series(let id, let list): list.isFront ? .series(id) : nil
    default: nil
    }
  }
}
