import Newsroom

/// A feed as RSS 2.0 (https://www.rssboard.org/rss-specification).
struct RSSFeed {
  let feed: Feed
  let written: FeedEntries

  var bytes: [UInt8] {
    var xml = XMLText(isDocument: true)
    xml.open(
      "rss",
      [
        ("version", "2.0"), ("xmlns:atom", "http://www.w3.org/2005/Atom"),
        ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:media", "http://search.yahoo.com/mrss/"),
      ])
    xml.lineBreak()
    xml.open("channel")
    xml.lineBreak()
    xml.element("title", feed.title)
    xml.element("link", feed.pageURL)
    xml.element("description", feed.description ?? feed.title)
    xml.element("language", feed.site.settings.language)
    xml.element("lastBuildDate", feed.updated.rfc822)
    xml.element("generator", "sitegen")
    xml.empty(
      "atom:link", [("href", feed.url), ("rel", "self"), ("type", feed.format.mediaType)])
    for hub in feed.settings.hubs {
      xml.empty("atom:link", [("href", hub), ("rel", "hub")])
    }
    for entry in feed.entries {
      let key = FeedEntries.Key(story: entry.story.id, format: .rss, content: entry.content)
      xml.append(written.bytes(of: key) { Self.bytes(of: entry) })
    }
    xml.close("channel")
    xml.close("rss")
    return xml.bytes
  }

  private static func bytes(of entry: FeedEntry) -> [UInt8] {
    var xml = XMLText(isDocument: false)
    xml.open("item")
    xml.lineBreak()
    xml.element("title", entry.story.fields.title)
    xml.element("link", entry.url)
    xml.element("guid", entry.identifier, [("isPermaLink", "false")])
    xml.element("pubDate", entry.published.rfc822)
    for author in entry.authors { xml.element("dc:creator", author.name) }
    if let language = entry.language { xml.element("dc:language", language) }
    for category in entry.categories { xml.element("category", category.name) }
    if let comments = entry.story.fields.comments { xml.element("comments", comments) }
    // Readers take it for HTML, so that a text must be escaped as one before XML escapes it.
    var description: [UInt8] = []
    description.appendEscaped(entry.excerpt)
    xml.element("description", html: description)
    if entry.content == .full { xml.element("content:encoded", html: entry.html) }
    appendPicture(of: entry, to: &xml)
    xml.close("item")
    return xml.bytes
  }

  /// Media RSS: RSS's own `enclosure` needs a length, which a picture of another site does not tell.
  private static func appendPicture(of entry: FeedEntry, to xml: inout XMLText) {
    guard let picture = entry.story.picture, let url = entry.image else { return }
    var attributes = [("url", url), ("medium", "image")]
    if let size = entry.presentation.size(of: picture.target) {
      attributes += [("width", String(size.width)), ("height", String(size.height))]
    }
    xml.open("media:content", attributes)
    if let alt = picture.picture.alt, !alt.isEmpty {
      xml.element("media:description", alt, [("type", "plain")])
    }
    if let credit = picture.picture.credit { xml.element("media:credit", credit) }
    xml.close("media:content")
  }
}
