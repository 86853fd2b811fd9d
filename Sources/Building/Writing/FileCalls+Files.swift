import CLibraryCalls
import Foundation

extension FileCalls {
  /// Writes a file that must not exist yet.
  func create(
    _ name: String, in folder: Descriptor, _ bytes: [UInt8]
  ) throws(CallFailure) -> FileStamp {
    try create(name, in: folder, CollectionOfOne(bytes))
  }

  /// The same with bytes that come one part after the other.
  ///
  /// - Parameter startsStoring: its bytes are on their way to the disk when this returns. A rename
  ///   that a power cut does not undo may come to rest before bytes that are still in memory.
  func create(
    _ name: String, in folder: Descriptor, _ parts: some Sequence<[UInt8]>,
    startsStoring: Bool = false
  ) throws(CallFailure) -> FileStamp {
    let number = try call {
      openat(
        folder.number, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    }
    let result: Result<FileStamp, CallFailure>
    do throws(CallFailure) {
      for part in parts { try write(part, to: number) }
      if startsStoring { c_begin_writeback(number) }
      result = .success(try status(of: number).stamp)
    } catch {
      result = .failure(error)
    }
    // A file system may say only now that it could not store what was written.
    let isClosed = close(number) == 0 || errno == EINTR
    let reason = errno
    let stamp = try result.get()
    if let fault, let number = fault() { throw CallFailure(number) }
    guard isClosed else { throw CallFailure(reason) }
    return stamp
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws(CallFailure) {
    var written = 0
    while written < bytes.count {
      if let fault, let number = fault() {
        let half = (bytes.count - written) / 2
        _ = bytes.withUnsafeBytes { buffer in
          Foundation.write(descriptor, buffer.baseAddress.map { $0 + written }, half)
        }
        throw CallFailure(number)
      }
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw CallFailure(errno)
      }
      written += count
    }
  }

  /// All bytes of a regular file; a symbolic link fails with ELOOP.
  func read(_ name: String, in folder: Descriptor) throws(CallFailure) -> [UInt8] {
    let file = Descriptor(
      try call { openat(folder.number, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) })
    let size = try status(of: file.number).stamp.size
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < buffer.count {
        let got = Foundation.read(
          file.number, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    if let failure { throw CallFailure(failure) }
    return bytes
  }

  private func status(of descriptor: Int32) throws(CallFailure) -> FileStatus {
    var status = stat()
    _ = try call { fstat(descriptor, &status) }
    return FileStatus(status)
  }

  /// Of a symbolic link, its own.
  func status(_ name: String, in folder: Descriptor) throws(CallFailure) -> FileStatus {
    var status = stat()
    _ = try call { fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) }
    return FileStatus(status)
  }
}
