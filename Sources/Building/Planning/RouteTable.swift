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

  /// Who has the route, or one that servers take for it; nil where it is free.
  func owner(of route: Route) -> Owner? {
    let source = keys[route.collisionKey].flatMap { sources[$0] }
    return source.map(Owner.init)
  }

  /// What a route comes from: a file, or sitegen itself.
  struct Owner {
    let source: String

    var phrase: String { source == "sitegen" ? "a page of sitegen's own" : source }
    var file: SourceRange? { source == "sitegen" ? nil : .file(source) }
  }

  package var paths: [String] { sources.keys.map(\.path) }

  private mutating func reportCollision(of route: Route, from source: String?, with taken: Route) {
    let first = Owner(source: sources[taken] ?? "sitegen")
    let range = source.map { SourceRange.file($0) } ?? .file(first.source)
    let isSame = route == taken
    diagnostics.append(
      .error(
        "duplicate-route",
        isSame
          ? "route '\(route.path)' is taken by \(source == nil ? "two pages" : first.phrase)"
          : "route '\(route.path)' differs from '\(taken.path)' of \(first.phrase) in case alone",
        at: range, notes: first.file.map { [.init("the other page", at: $0)] } ?? [],
        help: "give one of them another 'slug'"))
  }
}
