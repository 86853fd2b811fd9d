/// Where the site is published: `https://example.org/news/`.
package struct BaseURL: Sendable, Hashable {
  /// Scheme and host: `https://example.org`.
  package let origin: String
  /// The site's place on its server: empty, or `/news`, never with a slash at its end.
  package let path: String

  /// Nil where the text is no `http` or `https` URL with a host, or has a query or a fragment.
  package init?(_ text: String) {
    guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) })
    else { return nil }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    guard !host.isEmpty, text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }),
      !text.contains(where: { "?#\"<>\\".contains($0) })
    else { return nil }
    var path = rest.dropFirst(host.count)
    while path.hasSuffix("/") { path = path.dropLast() }
    self.origin = scheme + host.lowercased()
    self.path = PercentEncoding.path(PercentEncoding.decode(path))
  }

  /// What is assumed where neither site.yml nor the command line says it.
  package static let preview = BaseURL(origin: "http://localhost:8000", path: "")

  private init(origin: String, path: String) {
    self.origin = origin
    self.path = path
  }

  /// A page's URL from another site.
  package func absoluteURL(of route: Route) -> String {
    origin + route.url(basePath: path)
  }
}
