import FrontMatter

/// A file of `content/data/`, given to templates as `data.NAME`.
package struct DataFile: Sendable {
  /// The file's name without its extension.
  package let name: String
  package let root: YAMLNode?
}
