import Newsroom

/// The picture that stands for a page where it is shared.
struct SharePicture {
  /// Absolute.
  let url: String
  /// What it shows.
  let alt: String?
  /// Where it is known.
  let size: PictureSize?
}

extension Presentation {
  /// A story's own picture, else the card that was drawn for it; an entity's own.
  func sharePicture(of content: PageContent) -> SharePicture? {
    switch content {
    case .story(let id): site.stories[id].picture.map(sharePicture) ?? socialCard(of: id)
    case .entity(let id, _): site.entities[id].picture.map(sharePicture)
    default: nil
    }
  }

  private func sharePicture(_ picture: LinkedPicture) -> SharePicture {
    SharePicture(
      url: absoluteURL(of: picture), alt: picture.picture.alt, size: size(of: picture.target))
  }

  /// The card of a story that has no picture of its own; nil where none was drawn.
  func socialCard(of story: Identifier<Story>) -> SharePicture? {
    cards[story].map { planned in
      SharePicture(
        url: absoluteURL(of: planned.route),
        alt: "\(planned.card.headline) | \(site.settings.title)",
        size: SocialCard.size)
    }
  }
}
