import Newsroom

/// What a social card says beside the site's name.
struct SocialCard: Sendable, Hashable {
  let headline: String
  /// The story's topic and kind.
  let kicker: String?
  let isRightToLeft: Bool

  /// The size that social networks ask for, in pixels.
  static let size = PictureSize(width: 1200, height: 630)
}

/// A story's card and where it is published.
package struct PlannedCard: Sendable {
  let story: Identifier<Story>
  /// The story's file.
  let path: String
  let route: Route
  let card: SocialCard
}

/// The cards of the stories that have no picture of their own.
struct CardPlan: Sendable {
  /// In the order of the stories.
  let cards: [PlannedCard]

  static let none = CardPlan(cards: [])

  private init(cards: [PlannedCard]) {
    self.cards = cards
  }

  init(_ site: Site, labels: Labels) {
    guard site.settings.socialCards.isEnabled else {
      self = .none
      return
    }
    self.init(
      cards: site.stories.compactMap { story in
        if story.picture != nil { return nil }
        let kicker =
          [story.topics.first.map { site.topics[$0].title }, labels.kind(story.fields.kind)]
          .compactMap(\.self).joined(separator: " · ")
        return PlannedCard(
          story: story.id, path: story.path, route: story.route.appending("social-card.png"),
          card: SocialCard(
            headline: story.fields.title, kicker: kicker.isEmpty ? nil : kicker,
            isRightToLeft: WritingDirection.isRightToLeft(
              story.fields.language ?? site.settings.language)))
      })
  }
}
