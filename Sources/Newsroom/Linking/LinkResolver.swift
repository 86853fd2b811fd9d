import Diagnostics

/// Finds what a destination in Markdown leads to.
struct LinkResolver {
  let index: DocumentIndex

  /// Where a link leads, and what follows the path: `?query#fragment`, as the author wrote it.
  struct Resolution {
    let target: LinkTarget
    let suffix: String
  }

  /// Why a destination leads nowhere.
  struct Failure: Error {
    let message: String
    var help: String?
  }

  /// - Parameter file: the file that the link stands in.
  func resolve(_ destination: String, in file: ContentFile) throws(Failure) -> Resolution {
    if destination.hasPrefix("#") {
      try checkFragment(of: destination[...], at: file.path)
      return Resolution(target: .here, suffix: destination)
    }
    if destination.isEmpty { throw Failure(message: "link leads nowhere") }
    if Self.leavesSite(destination) {
      return Resolution(target: .elsewhere, suffix: "")
    }
    let pathEnd =
      destination.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
      ?? destination.endIndex
    let path = PercentEncoding.decode(destination[..<pathEnd])
    let suffix = destination[pathEnd...]
    if path.hasPrefix("/") && !path.hasSuffix(".md") {
      return Resolution(target: .route(Route(path)), suffix: String(suffix))
    }
    let contentPath =
      path.hasPrefix("/") ? Self.join("content", path) : Self.join(file.folder, path)
    guard let contentPath else { throw Failure(message: "link '\(path)' leads out of content/") }
    return Resolution(
      target: try target(at: contentPath, written: path, suffix: suffix), suffix: String(suffix))
  }

  /// `[[target]]` or `[[target#anchor]]`.
  func resolve(slug: String, anchor: String?) throws(Failure) -> Resolution {
    let suffix = anchor.map { "#" + $0 } ?? ""
    if let entity = index.entity(slug: slug) {
      try checkFragment(of: suffix[...], at: index.path(of: entity))
      return Resolution(target: .entity(entity), suffix: suffix)
    }
    let stories = index.stories(slug: slug)
    guard let story = stories.first else {
      throw Failure(
        message: "'[[\(slug)]]' names no entity and no story",
        help: index.nearestSlug(to: slug).map { "did you mean '\($0)'?" })
    }
    guard stories.count == 1 else {
      throw Failure(
        message: "'[[\(slug)]]' names \(stories.count) stories",
        help: "link to the file of the one that is meant")
    }
    try checkFragment(of: suffix[...], at: index.path(of: story))
    return Resolution(target: .story(story), suffix: suffix)
  }

  private func target(
    at contentPath: String, written path: String, suffix: Substring
  ) throws(Failure) -> LinkTarget {
    if let target = index.document(at: contentPath) {
      try checkFragment(of: suffix, at: contentPath)
      return target
    }
    if let route = index.asset(at: contentPath) { return .route(route) }
    if let reason = index.reasonHidden(at: contentPath) {
      throw Failure(message: "link leads to '\(path)', which is \(reason.phrase)")
    }
    let kind = path.hasSuffix(".md") ? "story or page" : "file"
    let help =
      index.nearestPath(to: contentPath).map { "did you mean '/\($0.dropFirst(8))'?" }
    throw Failure(message: "link leads to '\(path)', and there is no such \(kind)", help: help)
  }

  private func checkFragment(of suffix: Substring, at path: String) throws(Failure) {
    guard let hash = suffix.firstIndex(of: "#") else { return }
    let written = suffix[hash...].dropFirst()
    let anchor = PercentEncoding.decode(written)
    // An empty fragment and `#top` are the top of any page.
    if anchor.isEmpty || anchor == "top" { return }
    if index.hasAnchor(anchor, at: path) || index.hasAnchor(String(written), at: path) { return }
    throw Failure(
      message: "link leads to '#\(anchor)', and no heading there has that anchor",
      help: Diagnostic.didYouMean(anchor, among: index.anchors(at: path)))
  }

  /// Whether a destination has a host or a scheme of its own.
  static func leavesSite(_ destination: String) -> Bool {
    destination.utf8.starts(with: "//".utf8) || hasScheme(destination)
  }

  /// `mailto:`, `https:` and the like, as RFC 3986 writes a scheme.
  private static func hasScheme(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = bytes.first, isLetter(first) else { return false }
      for byte in bytes.dropFirst() where !isLetter(byte) && !(0x30...0x39).contains(byte) {
        switch byte {
        case UInt8(ascii: ":"): return true
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): continue
        default: return false
        }
      }
      return false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// A relative path below a folder, with `.` and `..` taken out; nil where it leads out of the
  /// content folder.
  private static func join(_ folder: String, _ path: String) -> String? {
    var parts = folder.split(separator: "/")
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        if parts.count <= 1 { return nil }
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
