import Newsroom

/// The site's own pictures that its pages show.
enum PictureUses {
  static func routes(in site: Site) -> Set<Route> {
    var routes: Set<Route> = []
    for picture in site.stories.map(\.picture) + site.entities.map(\.picture) {
      if case .route(let route)? = picture?.target { routes.insert(route) }
    }
    for prose in texts(of: site) {
      for case .picture(.route(let route), _) in prose.edits.map(\.change) { routes.insert(route) }
    }
    return routes
  }

  private static func texts(of site: Site) -> [LinkedProse] {
    site.stories.map(\.body) + site.entities.map(\.body) + site.topics.compactMap(\.body)
      + site.authors.compactMap(\.body) + site.timelines.map(\.body) + site.pages.map(\.body)
  }
}
