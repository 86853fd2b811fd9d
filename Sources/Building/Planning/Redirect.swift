import Diagnostics
import FrontMatter
import Newsroom

/// An old URL and the page that it leads to now.
package struct Redirect: Sendable {
  package let from: Route
  package let to: Route
  /// What the page is called.
  package let title: String

  /// A page can stand there: it is a folder's or an HTML file's. Other old URLs (`/a.php`) are left
  /// to the host's own rules.
  package var hasPage: Bool {
    from.path.hasSuffix("/") || from.path.hasSuffix(".html") || from.path.hasSuffix(".htm")
  }
}

/// Finds the redirects that authors asked for, and what is wrong with them.
struct RedirectPlanner {
  private let site: Site
  private let routes: RouteTable
  private(set) var redirects: [Redirect] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Who has an old URL already, by the key of its route.
  private var taken: [String: SourceRange] = [:]

  /// - Parameter routes: all others, which win over an old URL.
  init(_ site: Site, routes: RouteTable) {
    self.site = site
    self.routes = routes
    for story in site.stories {
      add(story.fields.aliases, to: story.route, title: story.fields.title, path: story.path)
    }
    for entity in site.entities {
      add(entity.fields.formerURLs, to: entity.route, title: entity.name, path: entity.path)
    }
    for page in site.pages {
      add(page.fields.aliases, to: page.route, title: page.fields.title, path: page.path)
    }
  }

  private mutating func add(
    _ aliases: [Located<String>], to route: Route, title: String, path: String
  ) {
    for alias in aliases {
      guard let from = Self.route(of: alias.value) else {
        diagnostics.append(
          .error(
            "invalid-url", "old URL '\(alias.value)' is no path of this site", at: alias.range,
            help: "write it from the site's root, such as /2019/old-name/"))
        continue
      }
      if from.collisionKey == route.collisionKey {
        report(alias, "is the page's own address", at: alias.range, other: nil)
      } else if let owner = routes.owner(of: from) {
        report(alias, "is taken by \(owner.phrase)", at: alias.range, other: owner.file)
      } else if let other = taken[from.collisionKey] {
        diagnostics.append(
          .error(
            "duplicate-route", "old URL '\(alias.value)' is given twice", at: alias.range,
            notes: [.init("the other one", at: other)]))
      } else {
        taken[from.collisionKey] = alias.range
        redirects.append(Redirect(from: from, to: route, title: title))
      }
    }
  }

  private mutating func report(
    _ alias: Located<String>, _ problem: String, at range: SourceRange, other: SourceRange?
  ) {
    diagnostics.append(
      .error(
        "duplicate-route", "old URL '\(alias.value)' \(problem)", at: range,
        notes: other.map { [.init("the other page", at: $0)] } ?? [],
        help: "take it out: nobody can be led on from there"))
  }

  /// The route of an old URL, which is written as a path. One without a slash at its end and without
  /// a file's extension is a folder's, which servers complete.
  private static func route(of path: String) -> Route? {
    guard path.hasPrefix("/"), !path.hasPrefix("//"),
      !path.contains(where: { "?#\\".contains($0) })
    else { return nil }
    let decoded = PercentEncoding.decode(path)
    let parts = decoded.split(separator: "/", omittingEmptySubsequences: true)
    let isPlain = decoded.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    guard isPlain, !parts.isEmpty, !parts.contains(where: { $0 == "." || $0 == ".." }),
      parts.allSatisfy({ $0.utf8.count <= Slug.maximumLength + 50 })
    else { return nil }
    let route = "/" + parts.joined(separator: "/")
    let isFile = parts.last?.dropFirst().contains(".") == true && !decoded.hasSuffix("/")
    return Route(isFile ? route : route + "/")
  }
}
