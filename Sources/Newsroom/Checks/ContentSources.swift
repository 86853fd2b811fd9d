import Diagnostics

/// How checks get at the files of a site beyond what was read of them.
package struct ContentSources: Sendable {
  /// A file by its path relative to the site's root; nil where it is gone.
  package let file: @Sendable (String) -> SourceFile?
  /// A file's size in bytes.
  package let size: @Sendable (String) -> Int?

  package init(
    file: @escaping @Sendable (String) -> SourceFile?, size: @escaping @Sendable (String) -> Int?
  ) {
    self.file = file
    self.size = size
  }
}
