import Foundation
import Newsroom

/// Creates folders and files below one folder, each folder once.
struct FolderTree {
  let root: String
  private var known: Set<String> = [""]

  init(root: String) throws(BuildFailure) {
    self.root = root
    do {
      try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    } catch {
      throw BuildFailure("cannot create \(root): \(error.localizedDescription)")
    }
  }

  /// Makes the folders that a file stands in.
  mutating func makeFolders(for path: String) throws(BuildFailure) {
    guard let slash = path.lastIndex(of: "/") else { return }
    let folder = String(path[..<slash])
    if known.contains(folder) { return }
    try makeFolders(for: folder)
    if mkdir("\(root)/\(folder)", 0o777) != 0 && errno != EEXIST {
      throw .system("create", "\(root)/\(folder)", errno)
    }
    known.insert(folder)
  }

  mutating func write(_ bytes: [UInt8], to path: String) throws(BuildFailure) {
    try makeFolders(for: path)
    let full = "\(root)/\(path)"
    let descriptor = open(full, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw .system("create", full, errno) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else {
        let number = errno
        close(descriptor)
        throw .system("write", full, number)
      }
      written += count
    }
    guard close(descriptor) == 0 else { throw .system("write", full, errno) }
  }
}
