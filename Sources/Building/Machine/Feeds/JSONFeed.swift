import Newsroom
import Templating

/// A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
struct JSONFeed {
  let feed: Feed
  let written: FeedEntries

  /// - Throws: where a value cannot be said in JSON.
  func bytes() throws(RenderFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    try bytes.append(json: .dict(header))
    // The entries are written already: they go before the brace that ends the object.
    bytes.removeLast()
    bytes += ", \"items\": [".utf8
    for (position, entry) in feed.entries.enumerated() {
      if position > 0 { bytes += ", ".utf8 }
      let key = FeedEntries.Key(story: entry.story.id, format: .json, content: entry.content)
      bytes += try written.bytes(of: key) { () throws(RenderFailure) in try Self.bytes(of: entry) }
    }
    bytes += "]}\n".utf8
    return bytes
  }

  private var header: ValueDictionary {
    var header = ValueDictionary([
      ("version", "https://jsonfeed.org/version/1.1"), ("title", .string(feed.title)),
      ("home_page_url", .string(feed.pageURL)), ("feed_url", .string(feed.url)),
      ("language", .string(feed.site.settings.language)),
      ("authors", .list([Self.author(feed.publisher.name, feed.publisher.url)])),
    ])
    if let description = feed.description { header.set("description", .string(description)) }
    if let icon = feed.icon { header.set("icon", .string(icon)) }
    if let favicon = feed.favicon { header.set("favicon", .string(favicon)) }
    if !feed.settings.hubs.isEmpty {
      let hubs = feed.settings.hubs.map { url -> Value in
        ["type": "WebSub", "url": .string(url)]
      }
      header.set("hubs", .list(hubs))
    }
    return header
  }

  private static func bytes(of entry: FeedEntry) throws(RenderFailure) -> [UInt8] {
    var item = ValueDictionary([
      ("id", .string(entry.identifier)), ("url", .string(entry.url)),
      ("title", .string(entry.story.fields.title)),
      ("date_published", .string(entry.published.rfc3339)),
      ("date_modified", .string(entry.updated.rfc3339)),
    ])
    if let url = entry.continuation { item.set("external_url", .string(url)) }
    if let summary = entry.story.fields.summary { item.set("summary", .string(summary)) }
    switch entry.content {
    case .full: item.set("content_html", .string(String(decoding: entry.html, as: UTF8.self)))
    case .summary: item.set("content_text", .string(entry.excerpt))
    }
    if let image = entry.image { item.set("image", .string(image)) }
    if !entry.authors.isEmpty {
      let authors = entry.authors.map {
        author($0.name, entry.presentation.absoluteURL(of: $0.route))
      }
      item.set("authors", .list(authors))
    }
    if !entry.categories.isEmpty {
      // A topic and an entity may have one name.
      item.set("tags", .list(entry.categories.map(\.name).uniqued().map { .string($0) }))
    }
    if let language = entry.language { item.set("language", .string(language)) }
    var bytes: [UInt8] = []
    try bytes.append(json: .dict(item))
    return bytes
  }

  private static func author(_ name: String, _ url: String?) -> Value {
    var author = ValueDictionary([("name", .string(name))])
    if let url { author.set("url", .string(url)) }
    return .dict(author)
  }
}
