/// Where pages that are no stories are published.
enum PageRoutes {
  /// The folder that a page's file stands in goes before its slug: `pages/legal/privacy.md` is
  /// `/legal/privacy/`.
  static func route(of page: Document<PageFields>, settings: SiteSettings) -> Route {
    var folders = page.file.relativePath.split(separator: "/").dropLast()
    // The folder of `about/index.md` is its slug already.
    if page.file.path.hasSuffix("/index.md") { folders = folders.dropLast() }
    let slug = (folders.map { Slug.make(from: String($0)) } + [page.slug]).joined(separator: "/")
    return settings.permalinks.page.route(slug: slug)
  }
}
