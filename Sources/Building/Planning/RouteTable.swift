import Diagnostics
import Newsroom

/// Every route that the site will have; a second use of one is an error that names both.
package struct RouteTable: Sendable {
  /// By the keys of their routes.
  private var entries: [String: Entry] = [:]
  package private(set) var diagnostics: [Diagnostic] = []

  /// What stands at a route.
  private struct Entry {
    let route: Route
    let source: String
    let content: PageContent?
  }

  /// - Parameter count: about how many routes will be added.
  init(reserving count: Int = 0) { entries.reserveCapacity(count) }

  /// - Parameters:
  ///   - source: the file that the route comes from, nil for a page that sitegen makes itself.
  package mutating func add(_ route: Route, source: String?, content: PageContent? = nil) {
    let entry = Entry(route: route, source: source ?? Self.own, content: content)
    if let taken = entries.updateValue(entry, forKey: route.collisionKey) {
      entries[route.collisionKey] = taken
      reportCollision(of: route, from: source, with: taken.route)
    }
  }

  /// Reports routes whose folder would have to stand where another route's file does: `/a/` and `/a`.
  /// To be asked when all have been added.
  ///
  /// - Parameter routes: of pages and files, best in some order: one look for each folder that is
  ///   not the folder of the route before it.
  mutating func reportFoldersThatAreFiles(of routes: some Sequence<Route>) {
    var last = ""
    for route in routes {
      let path = route.collisionKey
      defer { last = path }
      var end = path.utf8.endIndex
      while let slash = path.utf8[..<end].lastIndex(of: UInt8(ascii: "/")),
        slash > path.utf8.startIndex, !last.utf8.starts(with: path.utf8[...slash])
      {
        end = slash
        guard let file = entries[String(path[..<slash])] else { continue }
        reportFolder(of: route, that: file)
      }
    }
  }

  private mutating func reportFolder(of route: Route, that file: Entry) {
    let folder = entry(at: route).map { Owner(source: $0.source) }
    let other = Owner(source: file.source)
    diagnostics.append(
      .error(
        "duplicate-route",
        "route '\(route.path)' needs a folder where the file '\(file.route.path)' stands",
        at: folder?.file ?? other.file ?? .file(ContentTree.settingsPath),
        notes: folder?.file == nil ? [] : other.file.map { [.init("the file", at: $0)] } ?? [],
        help: "give one of them another name"))
  }

  /// The source of a page that sitegen makes itself.
  private static let own = "sitegen"

  private func entry(at route: Route) -> Entry? {
    entries[route.collisionKey].flatMap { $0.route == route ? $0 : nil }
  }

  package func contains(_ route: Route) -> Bool { entry(at: route) != nil }

  /// The route that a link means: itself, or, where its slash was forgotten, with it.
  package func resolve(_ route: Route) -> Route? {
    if contains(route) { return route }
    let withSlash = route.appending("/")
    return !route.path.hasSuffix("/") && contains(withSlash) ? withSlash : nil
  }

  package func content(at route: Route) -> PageContent? { entry(at: route)?.content }

  /// Who has the route, or one that servers take for it; nil where it is free.
  func owner(of route: Route) -> Owner? {
    entries[route.collisionKey].map { Owner(source: $0.source) }
  }

  /// What a route comes from: a file, or sitegen itself.
  struct Owner {
    let source: String

    var phrase: String { source == RouteTable.own ? "a page of sitegen's own" : source }
    var file: SourceRange? { source == RouteTable.own ? nil : .file(source) }
  }

  var collisionKeys: some Collection<String> { entries.keys }

  package var paths: [String] { entries.values.map(\.route.path) }

  private mutating func reportCollision(of route: Route, from source: String?, with taken: Route) {
    let first = Owner(source: entry(at: taken)?.source ?? Self.own)
    let range = source.map { SourceRange.file($0) } ?? .file(first.source)
    let problem =
      if route == taken {
        "is taken by \(source == nil ? "two pages" : first.phrase)"
      } else if route.outputPath == taken.outputPath {
        "is the file of '\(taken.path)' of \(first.phrase)"
      } else {
        "differs from '\(spelling(of: taken, beside: route))' of \(first.phrase) in case alone"
      }
    diagnostics.append(
      .error(
        "duplicate-route", "route '\(route.path)' \(problem)",
        at: range, notes: first.file.map { [.init("the other page", at: $0)] } ?? [],
        help: "give one of them another 'slug'"))
  }

  /// A folder's page as its file, beside a route that is a file.
  private func spelling(of route: Route, beside other: Route) -> String {
    other.path.hasSuffix("/") ? route.path : "/" + route.outputPath
  }
}
