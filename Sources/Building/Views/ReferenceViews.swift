import Newsroom
import Templating

/// A topic, author or series as other pages name it.
struct TermReferenceView: TemplateObject {
  let title: String
  let slug: String
  let url: String

  static let members = MemberTable<TermReferenceView>(
    [
      Member("title", "string", "Its name.") { .string($0.title) },
      Member("slug", "string", "Its name in URLs.") { .string($0.slug) },
      Member("url", "string", "Its page.") { .string($0.url) },
    ], typeName: "term", together: ["title", "slug", "url"])
}

extension Presentation {
  func term(_ id: Identifier<Topic>) -> TermReferenceView {
    let topic = site.topics[id]
    return TermReferenceView(title: topic.title, slug: topic.slug, url: url(of: topic.route))
  }

  func term(_ id: Identifier<Author>) -> TermReferenceView {
    let author = site.authors[id]
    return TermReferenceView(title: author.name, slug: author.slug, url: url(of: author.route))
  }

  func term(_ id: Identifier<Series>) -> TermReferenceView {
    let series = site.series[id]
    return TermReferenceView(title: series.title, slug: series.slug, url: url(of: series.route))
  }
}
