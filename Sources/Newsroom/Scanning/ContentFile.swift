/// A file found below `content/`, not yet read.
package struct ContentFile: Sendable, Hashable {
  package let kind: ContentKind
  /// Path relative to the site's root, with forward slashes: `content/stories/2026/a.md`.
  package let path: String

  package init(kind: ContentKind, path: String) {
    self.kind = kind
    self.path = path
  }

  /// Path relative to the kind's folder: `2026/a.md`.
  package var relativePath: String {
    String(path.dropFirst(kind.path.utf8.count + 1))
  }

  /// Markdown is a document of its kind; anything else beside it is an attachment (a bundle's
  /// picture).
  package var isMarkdown: Bool { path.hasSuffix(".md") }

  /// The name that the file gives its document: `a` for `a.md` and for `a/index.md`.
  package var stem: String {
    let parts = relativePath.split(separator: "/")
    guard let last = parts.last else { return relativePath }
    if last == "index.md", parts.count > 1 { return String(parts[parts.count - 2]) }
    return last.hasSuffix(".md") ? String(last.dropLast(3)) : String(last)
  }

  /// The folder that the file stands in, relative to the site's root.
  package var folder: String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}
