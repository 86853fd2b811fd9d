import Newsroom

/// The pages of its own that a site without `nav` is led through, beside its lists.
package struct NavigationPages: Sendable {
  /// A page as a link names it.
  package struct Page: Sendable {
    package let title: String
    package let route: Route
  }

  /// By path.
  package let pages: [Page]

  /// More would crowd the header, and nobody can tell which of them matter.
  private static let limit = 4

  init(pages: [Page]) { self.pages = pages }

  init(_ site: Site) {
    let pages = site.pages.filter { !$0.fields.isDraft && Self.isTopLevel($0) }
    self.pages =
      pages.count > Self.limit ? [] : pages.map { Page(title: $0.fields.title, route: $0.route) }
  }

  /// `about.md` and `about/index.md`, but not `legal/privacy.md`.
  private static func isTopLevel(_ page: StaticPage) -> Bool {
    let folders = page.path.split(separator: "/").dropFirst(2).dropLast()
    return folders.isEmpty || folders.count == 1 && page.path.hasSuffix("/index.md")
  }
}
