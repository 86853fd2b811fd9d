import Foundation

extension FileCalls {
  /// Opens a file for writing, and makes it where it is missing.
  func openForWriting(_ name: String, in folder: Descriptor) throws(CallFailure) -> Descriptor {
    Descriptor(
      try call {
        openat(folder.number, name, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
      })
  }

  func write(
    _ bytes: UnsafeRawBufferPointer, to file: Descriptor, at offset: UInt64
  ) throws(CallFailure) {
    var written = 0
    while written < bytes.count {
      guard let position = off_t(exactly: offset + UInt64(written)) else {
        throw CallFailure(EFBIG)
      }
      written += try call {
        pwrite(
          file.number, bytes.baseAddress.map { $0 + written }, bytes.count - written, position)
      }
    }
  }

  /// Reads so many bytes; fewer are a failure.
  func read(
    _ count: Int, from file: Descriptor, at offset: Int
  ) throws(CallFailure) -> [UInt8] {
    var failure: CallFailure?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
      do throws(CallFailure) {
        while read < count {
          let more = try call {
            pread(
              file.number, buffer.baseAddress.map { $0 + read }, count - read,
              off_t(offset + read))
          }
          if more == 0 { throw CallFailure(EIO) }
          read += more
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// A file that has no name and is gone when it is closed.
  func openNameless(in folder: Descriptor) throws(CallFailure) -> Descriptor {
    // Linux can make one at once (O_TMPFILE), but not on every file system.
    let name = "scratch"
    try removeTree(name, in: folder)
    let file = Descriptor(
      try call {
        openat(folder.number, name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      })
    try removeTree(name, in: folder)
    return file
  }

  /// Renames a file to where another, or anything else, stands.
  func replace(
    _ name: String, by newName: String, in folder: Descriptor
  ) throws(CallFailure) {
    do throws(CallFailure) {
      try rename(newName, in: folder, to: name, in: folder)
    } catch  where error.number == EISDIR || error.number == ENOTEMPTY {
      try removeTree(name, in: folder)
      try rename(newName, in: folder, to: name, in: folder)
    }
  }
}
