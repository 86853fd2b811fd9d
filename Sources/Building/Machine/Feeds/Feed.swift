import Chronology
import Newsroom

/// A feed as the formats write it: what stands around its entries.
struct Feed {
  let subject: FeedSubject
  let format: FeedSettings.Format
  let presentation: Presentation

  var site: Site { presentation.site }
  var settings: FeedSettings { site.settings.feeds }

  /// "Nvidia | The Compute Record".
  var title: String { presentation.title(ofFeed: subject) }

  var description: String? { site.description(ofFeed: subject) }
  /// The page that readers see.
  var pageURL: String { presentation.absoluteURL(of: site.page(ofFeed: subject)) }

  /// The feed itself.
  var url: String {
    presentation.absoluteURL(of: site.page(ofFeed: subject).appending(format.fileName))
  }

  var entries: [FeedEntry] {
    let content = site.content(ofFeed: subject)
    return site.stories(ofFeed: subject).map {
      FeedEntry(story: site.stories[$0], presentation: presentation, content: content)
    }
  }

  /// When an entry last changed: the clock has no part in it.
  var updated: Moment {
    let changes = site.stories(ofFeed: subject).map { site.stories[$0].fields.lastChange }
    let last = changes.max { $0.secondsSinceEpoch < $1.secondsSinceEpoch }
    return presentation.dates.local(last ?? Moment(secondsSinceEpoch: 0))
  }

  /// A large square picture, as readers of feeds show it beside entries.
  var icon: String? { presentation.plan.icons.touchIcon.map(presentation.absoluteURL(of:)) }

  /// A small one, as they show it in a list of feeds.
  var favicon: String? { presentation.plan.icons.favicon.map(presentation.absoluteURL(of:)) }

  var publisher: SiteSettings.Publisher {
    site.settings.publisher ?? .init(name: site.settings.title, url: nil)
  }
}

extension Presentation {
  func title(ofFeed subject: FeedSubject) -> String {
    subject == .site
      ? site.settings.title : "\(site.title(ofFeed: subject)) | \(site.settings.title)"
  }
}

extension Moment {
  /// The date of RFC 822 with the year of four digits that RSS asks for:
  /// `Fri, 19 Jun 2026 08:00:00 +0200`.
  package var rfc822: String {
    let day = self.day
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let offset = self.offset.signedText.filter { $0 != ":" }
    return "\(names[day.weekday.rawValue - 1]), "
      + "\(String(day.day, digits: 2)) \(months[day.month - 1]) "
      + "\(String(day.year, digits: 4)) \(time.text) \(offset)"
  }
}
