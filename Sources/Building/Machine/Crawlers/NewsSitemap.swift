import Newsroom

/// A sitemap of the newest stories with what Google News asks for
/// (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
struct NewsSitemap {
  let file: NewsSitemapPlan.File
  let presentation: Presentation

  var bytes: [UInt8] {
    var xml = XMLText(isDocument: true)
    xml.open(
      "urlset",
      [
        ("xmlns", Sitemap.namespace),
        ("xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9"),
      ])
    xml.lineBreak()
    for id in file.stories {
      let story = presentation.site.stories[id]
      xml.open("url")
      xml.element("loc", presentation.absoluteURL(of: story.route))
      if !file.isQuiet { append(story, to: &xml) }
      xml.close("url")
    }
    xml.close("urlset")
    return xml.bytes
  }

  private func append(_ story: Story, to xml: inout XMLText) {
    let settings = presentation.site.settings
    xml.open("news:news")
    xml.open("news:publication")
    xml.element("news:name", settings.crawlers.newsName ?? settings.title)
    xml.element("news:language", Self.language(story.fields.language ?? settings.language))
    xml.close("news:publication")
    xml.element(
      "news:publication_date", presentation.dates.local(story.fields.published).isoText)
    xml.element("news:title", story.fields.title)
    xml.close("news:news")
  }

  /// A language's ISO 639 code, and for Chinese the two that Google knows.
  static func language(_ tag: String) -> String {
    let parts = tag.lowercased().split(separator: "-")
    guard let primary = parts.first else { return "en" }
    guard primary == "zh" else { return String(primary) }
    let isTraditional = parts.dropFirst().contains { ["hant", "tw", "hk", "mo"].contains($0) }
    return isTraditional ? "zh-tw" : "zh-cn"
  }
}
