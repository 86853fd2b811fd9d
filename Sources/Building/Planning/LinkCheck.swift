import Diagnostics
import Newsroom

/// Checks the links that authors wrote as URLs of this site (`/archive/2026/`) against its routes.
struct LinkCheck {
  let site: Site
  let routes: RouteTable

  func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for story in site.stories {
      check(story.body, into: &found)
      for correction in story.corrections { check(correction, into: &found) }
      check(story.picture, into: &found)
    }
    for event in site.events { if let text = event.text { check(text, into: &found) } }
    for entity in site.entities {
      check(entity.body, into: &found)
      check(entity.picture, into: &found)
    }
    for body in site.topics.compactMap(\.body) + site.authors.compactMap(\.body) {
      check(body, into: &found)
    }
    for timeline in site.timelines { check(timeline.body, into: &found) }
    for page in site.pages { check(page.body, into: &found) }
    checkSettings(into: &found)
    return found
  }

  private func check(_ prose: LinkedProse, into found: inout [Diagnostic]) {
    for edit in prose.edits {
      switch edit.change {
      case .url(.route(let route), let suffix), .picture(.route(let route), let suffix):
        check(route, suffix: suffix, at: edit.source, into: &found)
      default: continue
      }
    }
  }

  private func check(_ picture: LinkedPicture?, into found: inout [Diagnostic]) {
    guard let picture, case .route(let route) = picture.target else { return }
    check(route, suffix: "", at: picture.picture.source.range, into: &found)
  }

  /// The links of the settings.
  private func checkSettings(into found: inout [Diagnostic]) {
    let links = (site.settings.navigation ?? []).map(\.url)
    for link in links + [site.settings.publisher?.logo].compactMap(\.self) {
      let url = link.value
      guard url.hasPrefix("/"), !url.hasPrefix("//") else { continue }
      let path = url.prefix { $0 != "?" && $0 != "#" }
      check(
        Route(PercentEncoding.decode(path)), suffix: String(url[path.endIndex...]),
        at: link.range, into: &found)
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
