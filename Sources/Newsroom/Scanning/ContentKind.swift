/// What a file below `content/` is, told by the folder that it stands in.
package enum ContentKind: String, Sendable, CaseIterable {
  case story = "stories"
  case entity = "entities"
  case topic = "topics"
  case author = "authors"
  case timeline = "timelines"
  case page = "pages"
  case data = "data"
  case asset = "static"

  /// The folder's name below `content/`.
  package var folder: String { rawValue }

  /// The folder's path, relative to the site's root.
  package var path: String { "content/\(folder)" }
}
