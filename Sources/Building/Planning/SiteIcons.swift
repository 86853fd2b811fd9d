import Newsroom

/// The site's pictures for tabs, bookmarks and home screens: files at the top of `content/static/`
/// that have the names by which browsers know them.
package struct SiteIcons: Sendable, Equatable {
  /// The best that there is: a drawing, a picture, or the oldest format.
  package let favicon: Route?
  /// For the home screens of telephones.
  package let touchIcon: Route?

  private static let favicons = ["/favicon.svg", "/favicon.png", "/favicon.ico"]

  init(favicon: Route?, touchIcon: Route?) {
    self.favicon = favicon
    self.touchIcon = touchIcon
  }

  init(_ routes: RouteTable) {
    favicon = Self.favicons.map { Route($0) }.first { routes.contains($0) }
    let touchIcon = Route("/apple-touch-icon.png")
    self.touchIcon = routes.contains(touchIcon) ? touchIcon : nil
  }
}
