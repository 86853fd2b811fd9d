import Diagnostics
import Newsroom

/// Checks the links that authors wrote as URLs of this site (`/archive/2026/`) against its routes.
struct LinkCheck {
  let site: Site
  let routes: RouteTable

  func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    each { check($0, suffix: $1, at: $2, into: &found) }
    return found
  }

  /// The routes that the links mean, whether the site has them or not.
  var linkedRoutes: [Route] {
    var routes: [Route] = []
    each { route, _, _ in routes.append(route) }
    return routes
  }

  /// - Parameter body: takes a link's route, what follows it, and where it was written.
  private func each(_ body: (Route, String, SourceRange?) -> Void) {
    for story in site.stories {
      each(of: story.body, body)
      for correction in story.corrections { each(of: correction, body) }
      each(of: story.picture, body)
    }
    for event in site.events { if let text = event.text { each(of: text, body) } }
    for entity in site.entities {
      each(of: entity.body, body)
      each(of: entity.picture, body)
    }
    for text in site.topics.compactMap(\.body) + site.authors.compactMap(\.body) {
      each(of: text, body)
    }
    for timeline in site.timelines { each(of: timeline.body, body) }
    for page in site.pages { each(of: page.body, body) }
    eachOfSettings(body)
  }

  private func each(of prose: LinkedProse, _ body: (Route, String, SourceRange?) -> Void) {
    for edit in prose.edits {
      switch edit.change {
      case .url(.route(let route), let suffix), .picture(.route(let route), let suffix):
        body(route, suffix, edit.source)
      default: continue
      }
    }
  }

  private func each(of picture: LinkedPicture?, _ body: (Route, String, SourceRange?) -> Void) {
    guard let picture, case .route(let route) = picture.target else { return }
    body(route, "", picture.picture.source.range)
  }

  private func eachOfSettings(_ body: (Route, String, SourceRange?) -> Void) {
    let links = (site.settings.navigation ?? []).map(\.url)
    for link in links + [site.settings.publisher?.logo].compactMap(\.self) {
      let url = link.value
      guard url.hasPrefix("/"), !url.hasPrefix("//") else { continue }
      let path = url.prefix { $0 != "?" && $0 != "#" }
      body(Route(PercentEncoding.decode(path)), String(url[path.endIndex...]), link.range)
    }
  }

  private func check(
    _ route: Route, suffix: String, at source: SourceRange?, into found: inout [Diagnostic]
  ) {
    guard let resolved = routes.resolve(route) else {
      found.append(
        .error(
          "broken-link", "link leads to '\(route.path)', and the site has no such page or file",
          at: source, help: Diagnostic.didYouMean(route.path, among: routes.paths)))
      return
    }
    guard let hash = suffix.firstIndex(of: "#"), let known = anchors(of: resolved) else { return }
    let anchor = PercentEncoding.decode(suffix[hash...].dropFirst())
    if anchor.isEmpty || anchor == "top" || known.contains(anchor) { return }
    found.append(
      .error(
        "broken-link", "link leads to '#\(anchor)', and no heading of '\(resolved.path)' has it",
        at: source, help: Diagnostic.didYouMean(anchor, among: known)))
  }

  /// The anchors of a page that an author wrote; nil for those that templates make.
  private func anchors(of route: Route) -> [String]? {
    switch routes.content(at: route) {
    case .story(let id): site.stories[id].body.source.markdown.anchors
    case .page(let id): site.pages[id].body.source.markdown.anchors
    default: nil
    }
  }
}
