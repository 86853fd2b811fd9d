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
