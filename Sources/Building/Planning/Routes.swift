import Newsroom

/// The routes that no setting changes.
package enum Routes {
  package static let stories = Route("/stories/")
  package static let topics = Route("/topics/")
  package static let authors = Route("/authors/")
  package static let archive = Route("/archive/")
  package static let entities = Route("/entities/")
  package static let timeline = Route("/timeline/")
  package static let timelines = Route("/timelines/")
  package static let series = Route("/series/")
  package static let kinds = Route("/kinds/")
  package static let sources = Route("/sources/")
  package static let search = Route("/search/")
  package static let corrections = Route("/corrections/")
  package static let notFound = Route("/404.html")
  package static let assets = Route("/assets/")
  package static let feeds = Route("/feeds/")
  package static let subscriptions = Route("/feeds/feeds.opml")
  package static let sitemap = Route("/sitemap.xml")
  package static let sitemaps = Route("/sitemaps/")
  package static let robots = Route("/robots.txt")
  package static let trust = Route("/trust.txt")
  package static let responseHeaders = Route("/_headers")
  package static let redirectRules = Route("/_redirects")
  package static let api = Route("/api/")

  package static func archive(year: Int) -> Route {
    archive.appending("\(String(year, digits: 4))/")
  }

  package static func archive(year: Int, month: Int) -> Route {
    archive(year: year).appending("\(String(month, digits: 2))/")
  }

  package static func entities(_ type: EntityType?) -> Route {
    type.map { entities.appending("\($0.pluralSlug)/") } ?? entities
  }

  package static func timeline(year: Int) -> Route {
    timeline.appending("\(String(year, digits: 4))/")
  }
}
