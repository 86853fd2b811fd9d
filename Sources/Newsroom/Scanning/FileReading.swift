import Diagnostics
import Foundation

extension SourceFile {
  /// Reads a file of the site.
  ///
  /// - Parameters:
  ///   - path: path relative to `root`, as diagnostics show it.
  ///   - root: the site's root folder.
  ///   - limit: read no more than this many bytes.
  /// - Throws: `FileFailure` with the system's reason.
  package static func read(
    _ path: String, root: String, limit: Int = .max
  ) throws(FileFailure) -> SourceFile {
    try readIdentified(path, root: root, limit: limit).file
  }

  /// Reads a file, and says what it was when it was opened.
  package static func readIdentified(
    _ path: String, root: String, limit: Int = .max
  ) throws(FileFailure) -> (file: SourceFile, identity: FileIdentity) {
    let descriptor = open("\(root)/\(path)", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(path: path, number: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileFailure(path: path, number: errno) }
    var failure: Int32?
    let length = min(Int(status.st_size), limit)
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      while count < buffer.count {
        let got = Foundation.read(
          descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    if let failure { throw FileFailure(path: path, number: failure) }
    return (SourceFile(path: path, bytes: bytes), FileIdentity(status))
  }
}

/// A file that the system would not read, with its reason.
package struct FileFailure: Error {
  package let path: String
  package let number: Int32

  package init(path: String, number: Int32) {
    self.path = path
    self.number = number
  }

  package var isMissing: Bool { number == ENOENT }

  package var diagnostic: Diagnostic {
    .error("unreadable", "file cannot be read: \(systemMessage(number))", at: .file(path))
  }
}
