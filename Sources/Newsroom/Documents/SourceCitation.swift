import Chronology

/// A source that a story relies on. A reference, for one is passed on from a story to its events and
/// to the outlet that it comes from.
package final class SourceCitation: Sendable {
  package let title: String
  package let url: String?
  package let publisher: String?
  package let date: UncertainDate?

  init(title: String, url: String?, publisher: String?, date: UncertainDate?) {
    self.title = title
    self.url = url
    self.publisher = publisher
    self.date = date
  }

  /// Of its URL, without `www.`.
  var host: String? { url.map(URLText.host) }
}

extension SourceCitation: Hashable {
  package static func == (left: SourceCitation, right: SourceCitation) -> Bool {
    left === right
      || left.url == right.url && left.title == right.title && left.publisher == right.publisher
        && left.date == right.date
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(url)
    hasher.combine(title)
  }
}
