import Newsroom

/// The pages that a build changed, as search engines know them: what is told to IndexNow.
///
/// Only canonical pages count. A page that is gone is one of them, so that it is forgotten.
struct ChangedURLs {
  /// Absolute, stories first, the newest before all others; what is gone last.
  let urls: [String]

  init(_ plan: RenderPlan, _ changes: Publisher.Plan) {
    let base = plan.site.settings.baseURL
    let written = Set(changes.staged.map(\.text))
    let changed = plan.pages.filter {
      written.contains($0.route.outputPath) && plan.site.isCanonical($0.content)
    }
    let gone = changes.removed.compactMap { Self.route(ofPage: $0.text) }
    urls = (changed.map(\.route) + gone).map(base.absoluteURL(of:))
  }

  /// The route of a page that was published at a path; nil for files of other kinds.
  private static func route(ofPage path: String) -> Route? {
    guard path == "index.html" || path.hasSuffix("/index.html") else { return nil }
    return Route("/" + path.dropLast("index.html".count))
  }
}
