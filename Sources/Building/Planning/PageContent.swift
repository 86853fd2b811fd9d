import Newsroom

/// What one page shows, by the kind of page. Small, for a plan has one for each story.
package enum PageContent: Sendable {
  indirect case home(ListPage)
  indirect case stories(ListPage)
  case story(Identifier<Story>)
  case topics
  indirect case topic(Identifier<Topic>, ListPage)
  case authors
  indirect case author(Identifier<Author>, ListPage)
  case seriesIndex
  indirect case series(Identifier<Series>, ListPage)
  case kinds
  /// A position in the plan's kinds.
  indirect case kind(Int, ListPage)
  case archive(ArchivePage)
  case entities(EntityType?)
  indirect case entity(Identifier<Entity>, ListPage)
  /// A timeline on a page of its own; those of stories and entities stand on their pages.
  case timeline(TimelineSubject)
  /// The curated ones.
  case timelines
  case sources
  /// A position in the site's outlets.
  indirect case source(Int, ListPage)
  indirect case corrections(ListPage)
  /// Every feed, for people.
  case feeds
  case page(Identifier<StaticPage>)
  case search
  case notFound

  /// The template that renders it.
  package var template: String {
    switch self {
    case .home(let list): list.isFront ? "home.html" : "list.html"
    case .stories, .kind: "list.html"
    case .series: "series.html"
    case .story: "story.html"
    case .topics, .authors, .seriesIndex, .kinds: "terms.html"
    case .topic: "topic.html"
    case .author: "author.html"
    case .archive: "archive.html"
    case .entities: "entities.html"
    case .entity: "entity.html"
    case .timeline: "timeline.html"
    case .timelines: "timelines.html"
    case .sources: "sources.html"
    case .source: "source.html"
    case .corrections: "corrections.html"
    case .feeds: "feeds.html"
    case .page: "page.html"
    case .search: "search.html"
    case .notFound: "404.html"
    }
  }

  /// The kind's name, as templates and summaries know it.
  package var kind: String {
    switch self {
    case .home: "home"
    case .stories: "stories"
    case .story: "story"
    case .topics: "topics"
    case .topic: "topic"
    case .authors: "authors"
    case .author: "author"
    case .seriesIndex: "series-index"
    case .series: "series"
    case .kinds: "kinds"
    case .kind: "kind"
    case .archive: "archive"
    case .entities: "entities"
    case .entity: "entity"
    case .timeline: "timeline"
    case .timelines: "timelines"
    case .sources: "sources"
    case .source: "source"
    case .corrections: "corrections"
    case .feeds: "feeds"
    case .page: "page"
    case .search: "search"
    case .notFound: "not-found"
    }
  }

  /// The page of a list that it is, where it is one.
  package var list: ListPage? {
    switch self {
    case .home(let list), .stories(let list), .topic(_, let list), .author(_, let list),
      .series(_, let list), .kind(_, let list), .entity(_, let list), .source(_, let list),
      .corrections(let list):
      list
    case .story, .topics, .authors, .seriesIndex, .kinds, .archive, .entities, .timeline,
      .timelines, .sources, .feeds, .page, .search, .notFound:
      nil
    }
  }
}
