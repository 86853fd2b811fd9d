import CDefaultTheme
import Diagnostics

/// The theme that is part of the program.
package enum DefaultTheme {
  /// A file of the theme.
  package struct File: Sendable {
    /// Relative to `templates/`.
    package let name: String
    package let bytes: [UInt8]
  }

  /// The file that stands at `templates/…` where a site has none of its own there.
  package static func source(at path: String) -> SourceFile? {
    files.first { path == "\(ThemeFiles.folder)/\($0.name)" }
      .map { SourceFile(path: path, bytes: $0.bytes) }
  }

  package static let files: [File] = (0..<c_default_theme_count).map { index in
    let file = c_default_theme_file(index)
    return File(
      name: String(cString: file.name),
      bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
  }
}
