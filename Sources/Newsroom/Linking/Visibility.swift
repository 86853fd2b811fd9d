import Chronology

/// Which stories may be seen at a moment. What may not is absent from everything.
package struct Visibility: Sendable {
  package let now: Moment
  package var showsDrafts = false
  /// Shows stories before their time and after it.
  package var showsFuture = false

  package init(now: Moment, showsDrafts: Bool = false, showsFuture: Bool = false) {
    self.now = now
    self.showsDrafts = showsDrafts
    self.showsFuture = showsFuture
  }

  /// Why a story is not published.
  package enum Reason: Sendable, CaseIterable {
    case draft, embargoed, expired

    package var phrase: String {
      switch self {
      case .draft: "a draft"
      case .embargoed: "not published yet"
      case .expired: "expired"
      }
    }
  }

  /// Nil where the story is published.
  package func reasonToHide(_ story: StoryFields) -> Reason? {
    if story.isDraft && !showsDrafts { return .draft }
    if showsFuture { return nil }
    if story.visibleFrom.secondsSinceEpoch > now.secondsSinceEpoch { return .embargoed }
    if let expires = story.expires, expires.secondsSinceEpoch <= now.secondsSinceEpoch {
      return .expired
    }
    return nil
  }
}
