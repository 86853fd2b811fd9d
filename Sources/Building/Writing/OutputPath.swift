import Digests

/// Where a file stands, relative to the output folder.
///
/// Compared by its bytes, as the file system does: a String would take two spellings of "é" for
/// one. In this order what stands in one folder stands together.
struct OutputPath: Hashable, Comparable, Sendable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  /// - Parameter folder: nil for the output folder itself.
  init(_ name: String, in folder: OutputPath?) {
    self.init(folder.map { "\($0.text)/\(name)" } ?? name)
  }

  static func == (left: OutputPath, right: OutputPath) -> Bool {
    left.text.utf8.count == right.text.utf8.count && order(left, right) == 0
  }

  static func < (left: OutputPath, right: OutputPath) -> Bool { order(left, right) < 0 }

  func hash(into hasher: inout Hasher) {
    withBytes(of: text) { hasher.combine(bytes: $0) }
  }

  private static func order(_ left: OutputPath, _ right: OutputPath) -> Int {
    left.withBytes(of: left.text) { first in
      right.withBytes(of: right.text) { first.order(to: $0) }
    }
  }

  @inline(__always)
  private func withBytes<Result>(
    of text: String, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    let result = text.utf8.withContiguousStorageIfAvailable { body(UnsafeRawBufferPointer($0)) }
    if let result { return result }
    var copy = text
    return copy.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }

  var digest: ContentDigest { withBytes(of: text) { ContentDigest(of: $0) } }

  /// The folder that the file stands in; nil for one at the top.
  var folder: OutputPath? {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { OutputPath(String(text[..<$0])) }
  }

  /// The last part of it.
  var name: String {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(text[text.utf8.index(after: $0)...]) }
      ?? text
  }

  /// Whether it stands in a folder, or in one that is in it.
  func isBelow(_ folder: OutputPath) -> Bool {
    text.utf8.count > folder.text.utf8.count
      && text.utf8.starts(with: folder.text.utf8)
      && text.utf8.dropFirst(folder.text.utf8.count).first == UInt8(ascii: "/")
  }

  /// Relative, below the folder, in its shortest form: so that a manifest that somebody wrote by
  /// hand leads nowhere else.
  var isSound: Bool {
    withBytes(of: text) { bytes in
      let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
      // Of the part that is looked at: its length, and whether all of it is dots.
      var (length, isDots) = (0, true)
      for byte in bytes {
        if byte == 0 { return false }
        if byte == slash {
          if length == 0 || isDots && length < 3 { return false }
          (length, isDots) = (0, true)
        } else {
          length += 1
          isDots = isDots && byte == dot
        }
      }
      return length > 0 && !(isDots && length < 3)
    }
  }
}
