import Newsroom
import Templating

/// A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
struct JSONFeed {
  let feed: Feed
  let written: FeedEntries

  var bytes: [UInt8] {
    var json = JSONBuilder()
    json.object { json in
      writeHeader(to: &json)
      json.list("items") { json in
        for entry in feed.entries {
          let key = FeedEntries.Key(story: entry.story.id, format: .json, content: entry.content)
          json.written(written.bytes(of: key) { Self.bytes(of: entry) })
        }
      }
    }
    return json.line()
  }

  private func writeHeader(to json: inout JSONBuilder) {
    json.member("version", "https://jsonfeed.org/version/1.1")
    json.member("title", feed.title)
    json.member("home_page_url", feed.pageURL)
    json.member("feed_url", feed.url)
    json.member("language", feed.site.settings.language)
    json.member("authors", [feed.publisher]) { Self.write(author: $1.name, $1.url, to: &$0) }
    json.member("description", optional: feed.description)
    json.member("icon", optional: feed.icon)
    json.member("favicon", optional: feed.favicon)
    json.member("hubs", feed.settings.hubs) { json, url in
      json.object {
        $0.member("type", "WebSub")
        $0.member("url", url)
      }
    }
  }

  private static func bytes(of entry: FeedEntry) -> [UInt8] {
    var json = JSONBuilder()
    json.object { json in
      json.member("id", entry.identifier)
      json.member("url", entry.url)
      json.member("title", entry.story.fields.title)
      json.member("date_published", entry.published.rfc3339)
      json.member("date_modified", entry.updated.rfc3339)
      json.member("external_url", optional: entry.continuation)
      json.member("summary", optional: entry.story.fields.summary)
      switch entry.content {
      case .full: json.member("content_html", String(decoding: entry.html, as: UTF8.self))
      case .summary: json.member("content_text", entry.excerpt)
      }
      json.member("image", optional: entry.image)
      json.member("authors", entry.authors) {
        write(author: $1.name, entry.presentation.absoluteURL(of: $1.route), to: &$0)
      }
      // A topic and an entity may have one name.
      json.member("tags", entry.categories.map(\.name).uniqued()) { $0.string($1) }
      json.member("language", optional: entry.language)
    }
    return json.bytes
  }

  private static func write(author name: String, _ url: String?, to json: inout JSONBuilder) {
    json.object {
      $0.member("name", name)
      $0.member("url", optional: url)
    }
  }
}
