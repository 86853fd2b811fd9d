import Foundation

/// A locked file. The system frees it when its holder ends, however that comes about.
final class FileLock: Sendable {
  let file: Descriptor

  private init(file: Descriptor) {
    self.file = file
  }

  /// Closing alone would not do: a program that another thread is just starting has the file open
  /// too, and the lock with it, until it has become that program.
  deinit { release() }

  /// Nil where another holds it, in this process or in another.
  static func take(
    _ name: String, in folder: Descriptor, _ calls: FileCalls
  ) throws(CallFailure) -> FileLock? {
    while true {
      let file = Descriptor(
        try calls.call {
          openat(folder.number, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
        })
      let number = file.number
      do throws(CallFailure) {
        _ = try calls.call { flock(number, LOCK_EX | LOCK_NB) }
      } catch  where error.number == EWOULDBLOCK {
        return nil
      }
      // The holder before may have removed the file between the two calls; then the lock is one
      // that nobody else would meet.
      var status = stat()
      _ = try calls.call { fstat(number, &status) }
      guard status.st_nlink > 0 else { continue }
      // For a message only.
      let holder = Array("\(getpid())\n".utf8)
      _ = try? calls.call { ftruncate(number, 0) }
      _ = try? calls.call {
        holder.withUnsafeBytes { pwrite(number, $0.baseAddress, $0.count, 0) }
      }
      return FileLock(file: file)
    }
  }

  func release() {
    flock(file.number, LOCK_UN)
  }

  /// " (process 1234)" for a message, where the holder has left its number.
  static func holder(
    _ name: String, in folder: Descriptor, _ calls: FileCalls
  ) -> String {
    guard let bytes = try? calls.read(name, in: folder) else { return "" }
    let digits = String(decoding: bytes.prefix(20), as: UTF8.self).prefix { $0.isNumber }
    return digits.isEmpty ? "" : " (process \(digits))"
  }
}
