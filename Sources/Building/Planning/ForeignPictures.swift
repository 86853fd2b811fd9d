import Newsroom

/// Pictures that the pages of a site show and that another site keeps.
enum ForeignPictures {
  static func areShown(on site: Site) -> Bool {
    site.stories.contains { isElsewhere($0.picture) || isShown(in: $0.body) }
      || site.entities.contains { isElsewhere($0.picture) || isShown(in: $0.body) }
      || site.pages.contains { isShown(in: $0.body) }
  }

  private static func isElsewhere(_ picture: LinkedPicture?) -> Bool {
    picture?.target == .elsewhere
  }

  private static func isShown(in text: LinkedProse) -> Bool {
    text.source.markdown.images.contains {
      $0.destination.contains("://") || $0.destination.hasPrefix("//")
    }
  }
}
