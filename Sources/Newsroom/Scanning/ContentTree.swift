import Diagnostics

/// Every file below `content/`, sorted by path, and what could not be listed.
package struct ContentTree: Sendable {
  package let files: [ContentFile]
  package let diagnostics: [Diagnostic]

  /// Where the site's settings stand, relative to its root.
  package static let settingsPath = "content/site.yml"

  /// Lists `content/` below a root folder.
  ///
  /// Files and folders whose names begin with a dot are passed over, but for those below `static/`
  /// (`.well-known`). A symbolic link is followed only where it leads to a place inside `content/`.
  package init(root: String) {
    var listing = FolderListing(root: root, folder: "content")
    var files: [ContentFile] = []
    // Sorted within each kind and by kinds, which is as if all were sorted, and less to do.
    for kind in ContentKind.allCases.sorted(by: { $0.folder < $1.folder }) {
      for path in listing.files(below: kind.path, includesHidden: kind == .asset).sorted() {
        files.append(ContentFile(kind: kind, path: path))
      }
    }
    self.files = files
    self.diagnostics = listing.diagnostics
  }

  /// The files that are read: Markdown, and data.
  package var documents: [ContentFile] {
    files.filter { file in
      switch file.kind {
      case .data: true
      case .asset: false
      default: file.isMarkdown
      }
    }
  }

  /// The files that are published as they are: those of `static/`, and those beside a story.
  package var attachments: [ContentFile] {
    files.filter { $0.kind == .asset || ($0.kind != .data && !$0.isMarkdown) }
  }
}
