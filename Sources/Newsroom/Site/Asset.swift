/// A file that is published as it is: from `static/`, or a picture beside a story.
package struct Asset: Sendable, Hashable {
  /// Path of the file, relative to the site's root.
  package let path: String
  package let route: Route
}
