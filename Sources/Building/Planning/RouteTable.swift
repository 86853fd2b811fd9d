import Diagnostics
import Newsroom

/// Every route that the site will have; a second use of one is an error that names both.
package struct RouteTable: Sendable {
  private var sources: [Route: String] = [:]
  private var keys: [String: Route] = [:]
  private var contents: [Route: PageContent] = [:]
  package private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - source: the file that the route comes from, nil for a page that sitegen makes itself.
  package mutating func add(_ route: Route, source: String?, content: PageContent? = nil) {
    let key = route.collisionKey
    if let taken = keys[key] {
      reportCollision(of: route, from: source, with: taken)
      return
    }
    keys[key] = route
    sources[route] = source ?? "sitegen"
    if let content { contents[route] = content }
  }

  package func contains(_ route: Route) -> Bool { sources[route] != nil }

  /// The route that a link means: itself, or, where its slash was forgotten, with it.
  package func resolve(_ route: Route) -> Route? {
    if contains(route) { return route }
    let withSlash = route.appending("/")
    return !route.path.hasSuffix("/") && contains(withSlash) ? withSlash : nil
  }

  package func content(at route: Route) -> PageContent? { contents[route] }

  package var paths: [String] { sources.keys.map(\.path) }

  private mutating func reportCollision(of route: Route, from source: String?, with taken: Route) {
    let first = sources[taken] ?? "sitegen"
    let firstPhrase = first == "sitegen" ? "a page of sitegen's own" : first
    let range = source.map { SourceRange.file($0) } ?? .file(first)
    let isSame = route == taken
    diagnostics.append(
      .error(
        "duplicate-route",
        isSame
          ? "route '\(route.path)' is taken by \(source == nil ? "two pages" : firstPhrase)"
          : "route '\(route.path)' differs from '\(taken.path)' of \(firstPhrase) in case alone",
        at: range, notes: first == "sitegen" ? [] : [.init("the other page", at: .file(first))],
        help: "give one of them another 'slug'"))
  }
}
