import Chronology
import Newsroom

/// A story as an entry of a feed: what the formats share.
struct FeedEntry {
  let story: Story
  let presentation: Presentation
  let content: FeedSettings.Content

  var url: String { presentation.absoluteURL(of: story.route) }

  /// A tag URI (RFC 4151) of the host, the day and the slug. It stays when the title, the permalinks
  /// or the base path change. No two stories of a day can have one slug: they would have one route.
  var identifier: String {
    let day = story.fields.published.in(presentation.site.settings.timeZone).day
    return "tag:\(presentation.tagAuthority),\(day):\(PercentEncoding.path(story.slug))"
  }

  var published: Moment { presentation.dates.local(story.fields.published) }
  var updated: Moment { presentation.dates.local(story.fields.lastChange) }

  /// What its author says that it is about, or its first paragraph; may be empty.
  var summary: String { story.fields.summary ?? story.body.source.markdown.lead }

  /// The summary where a format must have one, were it the headline again.
  var excerpt: String { summary.isEmpty ? story.fields.title : summary }

  /// The text with what follows it on its page, to be read on another site.
  var html: [UInt8] {
    let body = presentation.absoluteHTML(of: story.body)
    var html = AbsoluteReferences.resolve(
      body, page: url, origin: presentation.site.settings.baseURL.origin,
      hasRawHTML: presentation.site.settings.allowsRawHTML)
    for (correction, text) in zip(story.fields.corrections, story.corrections) {
      let date = presentation.dates.local(correction.date)
      html += "<p><strong>".utf8
      html.appendEscaped(
        presentation.labels.text(
          .correctedOn, ["date": presentation.dates.text(of: date, .long)]))
      html += "</strong></p>\n".utf8
      html += presentation.absoluteHTML(of: text)
    }
    if let url = continuation {
      html += "<p><a href=\"".utf8
      html.appendEscaped(url)
      html += "\">".utf8
      html.appendEscaped(presentation.labels.text(.continueAt, ["place": URLText.host(url)]))
      html += "</a></p>\n".utf8
    }
    return html
  }

  /// Where the rest stands, if the site has only a part.
  var continuation: String? { story.fields.isExcerpt ? story.fields.canonicalURL : nil }

  /// The names of those who sign it.
  var authors: [Author] { story.authors.map { presentation.site.authors[$0] } }

  /// A topic or an entity of the story, as formats with categories know it.
  struct Category {
    let slug: String
    let name: String
    /// The list that the slug is one of.
    let scheme: Route
  }

  /// Its topics, then whom and what it names.
  var categories: [Category] {
    let site = presentation.site
    let topics = story.topics.map { site.topics[$0] }
    let entities = story.entities.map { site.entities[$0] }
    return topics.map { Category(slug: $0.slug, name: $0.title, scheme: Routes.topics) }
      + entities.map { Category(slug: $0.slug, name: $0.name, scheme: Routes.entities) }
  }

  var image: String? { story.picture.map(presentation.absoluteURL(of:)) }

  /// Nil where it is the site's.
  var language: String? {
    story.fields.language.flatMap { $0 == presentation.site.settings.language ? nil : $0 }
  }
}

extension Presentation {
  /// The host as the part of a tag URI that is the site's own: without a port.
  var tagAuthority: String { String(host.prefix { $0 != ":" }) }
}
