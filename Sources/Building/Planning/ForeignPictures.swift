import Newsroom

/// Pictures that the pages of a site show and that another site keeps.
enum ForeignPictures {
  static func areShown(on site: Site) -> Bool {
    func isElsewhere(_ url: String) -> Bool { url.contains("://") || url.hasPrefix("//") }
    let leads = site.stories.lazy.map(\.picture) + site.entities.lazy.map(\.picture)
    if leads.contains(where: { $0?.target == .elsewhere }) { return true }
    let texts = site.stories.lazy.map(\.body) + site.entities.lazy.map(\.body)
    return (texts + site.pages.lazy.map(\.body)).contains { text in
      text.source.markdown.images.contains { isElsewhere($0.destination) }
    }
  }
}
