/// The bytes of one file that was read, under the name that diagnostics print.
package struct SourceFile: Sendable {
  /// Path relative to the site's root, with forward slashes.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
