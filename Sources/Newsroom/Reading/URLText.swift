/// How a URL is shown to a reader.
package enum URLText {
  /// `example.org/a` for `https://example.org/a/`.
  package static func withoutScheme(_ url: String) -> String {
    var text = rest(of: url)
    if text.utf8.last == UInt8(ascii: "/") { text = text.dropLast() }
    return String(text)
  }

  /// `example.org` for `https://www.example.org/a`.
  package static func host(_ url: String) -> String {
    let text = rest(of: url)
    let end = text.utf8.firstIndex { byte in
      byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
    }
    let host = text[..<(end ?? text.endIndex)]
    return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }

  /// What follows the first `://`; on bytes, for a site has tens of thousands of sources.
  private static func rest(of url: String) -> Substring {
    var rest = url.utf8[...]
    while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      rest = rest[colon...].dropFirst()
      if rest.starts(with: "//".utf8) { return url[rest.dropFirst(2).startIndex...] }
    }
    return url[...]
  }
}
