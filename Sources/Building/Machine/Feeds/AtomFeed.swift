import Newsroom

/// A feed as Atom (RFC 4287).
struct AtomFeed {
  let feed: Feed
  let written: FeedEntries

  var bytes: [UInt8] {
    var xml = XMLText(isDocument: true)
    xml.open(
      "feed",
      [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", feed.site.settings.language)])
    xml.lineBreak()
    // The feed's own address is what its subscribers hold: when it moves, the feed is another one.
    xml.element("id", feed.url)
    xml.element("title", feed.title)
    if let description = feed.description { xml.element("subtitle", description) }
    if let icon = feed.favicon ?? feed.icon { xml.element("icon", icon) }
    xml.element("updated", feed.updated.rfc3339)
    xml.empty("link", [("rel", "self"), ("type", feed.format.mediaType), ("href", feed.url)])
    xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", feed.pageURL)])
    for hub in feed.settings.hubs { xml.empty("link", [("rel", "hub"), ("href", hub)]) }
    xml.element("generator", "sitegen")
    // Of the entries that nobody signs.
    Self.append(author: feed.publisher.name, url: feed.publisher.url, to: &xml)
    for entry in feed.entries {
      let key = FeedEntries.Key(story: entry.story.id, format: .atom, content: entry.content)
      xml.append(written.bytes(of: key) { Self.bytes(of: entry) })
    }
    xml.close("feed")
    return xml.bytes
  }

  private static func bytes(of entry: FeedEntry) -> [UInt8] {
    var xml = XMLText(isDocument: false)
    xml.open("entry", entry.language.map { [("xml:lang", $0)] } ?? [])
    xml.lineBreak()
    xml.element("id", entry.identifier)
    xml.element("title", entry.story.fields.title)
    xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", entry.url)])
    if let url = entry.continuation { xml.empty("link", [("rel", "via"), ("href", url)]) }
    if let comments = entry.story.fields.comments {
      xml.empty("link", [("rel", "replies"), ("type", "text/html"), ("href", comments)])
    }
    xml.element("published", entry.published.rfc3339)
    xml.element("updated", entry.updated.rfc3339)
    for author in entry.authors {
      let url = entry.presentation.absoluteURL(of: author.route)
      append(author: author.name, url: url, to: &xml)
    }
    for category in entry.categories {
      let scheme = entry.presentation.absoluteURL(of: category.scheme)
      xml.empty(
        "category", [("term", category.slug), ("scheme", scheme), ("label", category.name)])
    }
    if !entry.summary.isEmpty { xml.element("summary", entry.summary, [("type", "text")]) }
    if entry.content == .full { xml.element("content", html: entry.html, [("type", "html")]) }
    xml.close("entry")
    return xml.bytes
  }

  private static func append(author name: String, url: String?, to xml: inout XMLText) {
    xml.open("author")
    xml.element("name", name)
    if let url { xml.element("uri", url) }
    xml.close("author")
  }
}
