import Newsroom

/// Whose stories a feed brings.
package enum FeedSubject: Sendable, Hashable {
  case site
  case entity(Identifier<Entity>)
  case topic(Identifier<Topic>)
  case author(Identifier<Author>)
  case series(Identifier<Series>)
}

extension Site {
  /// The stories of a feed, newest first.
  package func stories(ofFeed subject: FeedSubject) -> [Identifier<Story>] {
    let count = settings.feeds.entryCount
    return switch subject {
    case .site: stories.prefix(count).map(\.id)
    case .entity(let id): Array(entities[id].listedStories.prefix(count))
    case .topic(let id): Array(topics[id].stories.prefix(count))
    case .author(let id): Array(authors[id].stories.prefix(count))
    // A series is kept in the order in which it is read.
    case .series(let id): Array(series[id].stories.sorted().prefix(count))
    }
  }

  /// The page whose stories the feed brings.
  package func page(ofFeed subject: FeedSubject) -> Route {
    switch subject {
    case .site: .home
    case .entity(let id): entities[id].route
    case .topic(let id): topics[id].route
    case .author(let id): authors[id].route
    case .series(let id): series[id].route
    }
  }

  /// An entity's name, a topic's title.
  package func title(ofFeed subject: FeedSubject) -> String {
    switch subject {
    case .site: settings.title
    case .entity(let id): entities[id].name
    case .topic(let id): topics[id].title
    case .author(let id): authors[id].name
    case .series(let id): series[id].title
    }
  }

  func description(ofFeed subject: FeedSubject) -> String? {
    switch subject {
    case .site: settings.description ?? settings.tagline
    case .entity(let id): entities[id].identity.description
    case .topic(let id): topics[id].description
    case .author(let id): authors[id].role
    case .series: nil
    }
  }

  /// How much of each story the feed has.
  func content(ofFeed subject: FeedSubject) -> FeedSettings.Content {
    subject == .site ? settings.feeds.content : settings.feeds.listContent
  }

  /// Where the site has any feed, it has its own.
  package var hasFeeds: Bool { !settings.feeds.formats.isEmpty && !stories.isEmpty }

  /// Every feed: of the site, and of all that has stories.
  package var feedSubjects: [FeedSubject] {
    guard hasFeeds else { return [] }
    return [.site]
      + topics.map { .topic($0.id) }.filter { !isEmpty($0) }
      + series.map { .series($0.id) }.filter { !isEmpty($0) }
      + authors.map { .author($0.id) }.filter { !isEmpty($0) }
      + entities.map { .entity($0.id) }.filter { !isEmpty($0) }
  }

  private func isEmpty(_ subject: FeedSubject) -> Bool {
    switch subject {
    case .site: stories.isEmpty
    case .entity(let id): entities[id].listedStories.isEmpty
    case .topic(let id): topics[id].stories.isEmpty
    case .author(let id): authors[id].stories.isEmpty
    case .series(let id): series[id].stories.isEmpty
    }
  }

  /// A feed's files, one a format; none where there are no stories.
  package func files(ofFeed subject: FeedSubject) -> [FilePlan] {
    if isEmpty(subject) { return [] }
    return settings.feeds.formats.map { format in
      FilePlan(
        route: page(ofFeed: subject).appending(format.fileName), content: .feed(subject, format))
    }
  }
}

extension FeedSettings.Format {
  /// What a feed is called beside the page that it belongs to.
  package var fileName: String {
    switch self {
    case .rss: "feed.xml"
    case .atom: "atom.xml"
    case .json: "feed.json"
    }
  }

  package var mediaType: String {
    switch self {
    case .rss: "application/rss+xml"
    case .atom: "application/atom+xml"
    case .json: "application/feed+json"
    }
  }

  /// As readers know it.
  package var name: String {
    switch self {
    case .rss: "RSS"
    case .atom: "Atom"
    case .json: "JSON Feed"
    }
  }
}
