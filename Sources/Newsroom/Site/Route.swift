import Foundation

/// Where a page is published, from the site's own root: `/stories/2026/06/a/` or `/404.html`.
///
/// It holds decoded text; `url(basePath:)` encodes it for a link.
package struct Route: Hashable, Comparable, Sendable {
  package let path: String

  /// - Parameter path: begins with a slash; a page of its own ends with one.
  package init(_ path: String) {
    self.path = path
  }

  package static let home = Route("/")

  /// A page below this one: `page/2/`.
  package func appending(_ part: String) -> Route {
    Route(path + part)
  }

  /// The file that a static server answers with, relative to the output folder.
  package var outputPath: String {
    let relative = path.drop { $0 == "/" }
    return path.hasSuffix("/") ? relative + Self.folderPage : String(relative)
  }

  /// What a link to the route says.
  /// - Parameter basePath: the site's place on its server, `""` or `/news`.
  package func url(basePath: String) -> String {
    PercentEncoding.path(basePath + path)
  }

  /// Two routes with one key cannot both be published: file systems and servers fold case and
  /// Unicode forms, and a folder's page is a file in it.
  package var collisionKey: String {
    // Most paths are slugs, which are their own key.
    let key =
      path.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
      ? path : path.lowercased().decomposedStringWithCanonicalMapping
    return key.hasSuffix("/\(Self.folderPage)") ? String(key.dropLast(Self.folderPage.count)) : key
  }

  private static let folderPage = "index.html"

  package static func < (left: Route, right: Route) -> Bool { left.path < right.path }
}
