/// Where the files that are no documents are published.
enum AssetRoutes {
  /// Files of `static/` keep their path; those in a story's own folder stand beside its page. Files
  /// beside a story that is not published are not published either.
  static func assets(
    _ files: [ContentFile], stories: [Document<StoryFields>], settings: SiteSettings
  ) -> [Asset] {
    var bundles: [String: Route] = [:]
    for story in stories where story.file.path.hasSuffix("/index.md") {
      let day = story.fields.published.in(settings.timeZone).day
      bundles[story.file.folder] = settings.permalinks.story.route(slug: story.slug, day: day)
    }
    return files.compactMap { file in
      if file.kind == .asset {
        return Asset(path: file.path, route: Route("/" + file.relativePath))
      }
      var folder = file.folder
      while !folder.isEmpty {
        if let route = bundles[folder] {
          let name = file.path.dropFirst(folder.utf8.count + 1)
          return Asset(path: file.path, route: route.appending(String(name)))
        }
        folder = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
      }
      return nil
    }
  }
}
