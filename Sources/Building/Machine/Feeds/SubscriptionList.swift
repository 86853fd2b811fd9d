import Newsroom

/// Every feed in one OPML 2.0 file (http://opml.org/spec2.opml), to be subscribed to at once.
struct SubscriptionList {
  let presentation: Presentation

  var bytes: [UInt8] {
    var xml = XMLText(isDocument: true)
    let settings = presentation.site.settings
    xml.open("opml", [("version", "2.0")])
    xml.lineBreak()
    xml.open("head")
    xml.element("title", settings.title)
    xml.element("dateModified", updated)
    xml.element("ownerName", settings.publisher?.name ?? settings.title)
    xml.close("head")
    xml.open("body")
    xml.lineBreak()
    for group in presentation.feedGroups {
      if group.subjects == [.site] {
        append(.site, to: &xml)
        continue
      }
      xml.open("outline", [("text", group.title)])
      xml.lineBreak()
      for subject in group.subjects { append(subject, to: &xml) }
      xml.close("outline")
    }
    xml.close("body")
    xml.close("opml")
    return xml.bytes
  }

  private var updated: String {
    let format = FeedSettings.Format.rss
    return Feed(subject: .site, format: format, presentation: presentation).updated.rfc822
  }

  /// One line a subject, in the format that readers are offered first: two would be two
  /// subscriptions to the same.
  private func append(_ subject: FeedSubject, to xml: inout XMLText) {
    guard let format = presentation.site.settings.feeds.formats.first else { return }
    let feed = Feed(subject: subject, format: format, presentation: presentation)
    let name = presentation.site.title(ofFeed: subject)
    xml.empty(
      "outline",
      [
        ("type", "rss"), ("text", name), ("title", feed.title), ("xmlUrl", feed.url),
        ("htmlUrl", feed.pageURL),
      ])
  }
}
