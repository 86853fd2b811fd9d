import Archiving
import Newsroom

/// The routes of a site, so far as it has to be known whether a further page of a list can be had.
struct TakenRoutes: Sendable {
  /// Of all routes, digests of the keys by which they collide; in order.
  private let keys: [UInt64]
  /// The routes of further pages that authors wrote links to.
  private let linked: [String]

  init(_ plan: RenderPlan) {
    keys = plan.routes.collisionKeys.map(SiteNames.name).sorted()
    let links = LinkCheck(site: plan.site, routes: plan.routes).linkedRoutes
    linked = Set(links.map(\.path)).filter { $0.contains(Self.furtherPages) }.sorted()
  }

  private static let furtherPages = "/page/"

  /// Whether a page can be had there: nothing is there, nor a file where its folder would be, and nobody
  /// has written a link to it, which would be reported.
  func accept(_ route: Route) -> Bool {
    let key = route.collisionKey
    if isTaken(key) { return false }
    var folder = Substring(key)
    while let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
      folder = folder[..<slash]
      if isTaken(String(folder)) { return false }
    }
    return !areLinked(to: route)
  }

  /// Whether an author wrote a link to a page, in any spelling that leads there.
  func areLinked(to route: Route) -> Bool {
    let path = route.path.lowercased()
    return linked.contains { $0.lowercased().hasPrefix(path.dropLast()) }
  }

  private func isTaken(_ key: String) -> Bool {
    let name = SiteNames.name(key)
    let place = keys.firstPlace { $0 >= name }
    return place < keys.count && keys[place] == name
  }
}

extension TakenRoutes: Archivable {
  func archive(into writer: inout ArchiveWriter) {
    writer.write(fixed: keys)
    linked.archive(into: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    keys = try reader.fixedNumbers()
    linked = try [String](from: &reader)
  }
}
