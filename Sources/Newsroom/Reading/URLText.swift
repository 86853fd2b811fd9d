/// How a URL is shown to a reader.
package enum URLText {
  /// `example.org/a` for `https://example.org/a/`.
  package static func withoutScheme(_ url: String) -> String {
    var text = url.range(of: "://").map { url[$0.upperBound...] } ?? url[...]
    if text.hasSuffix("/") { text = text.dropLast() }
    return String(text)
  }

  /// `example.org` for `https://www.example.org/a`.
  package static func host(_ url: String) -> String {
    let host = withoutScheme(url).prefix { !"/?#".contains($0) }
    return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }
}
