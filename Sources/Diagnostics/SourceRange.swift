/// A stretch of one source file in UTF-8 offsets; lines and columns are computed only when printed.
@usableFromInline
package struct SourceRange: Sendable, Hashable {
  package let path: String
  /// Byte offsets into the file, upper bound excluded. Empty means a point.
  package let offsets: Range<Int>

  package init(path: String, offsets: Range<Int>) {
    self.path = path
    self.offsets = offsets
  }

  /// The file as a whole: something is wrong with it that has no place inside.
  package static func file(_ path: String) -> SourceRange {
    SourceRange(path: path, offsets: 0..<0)
  }
}
