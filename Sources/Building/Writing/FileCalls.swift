import CLibraryCalls
import Foundation

/// The system calls that publishing makes, all of them relative to an open folder, so that no
/// symbolic link on the way is followed. The one place where tests make any call fail.
struct FileCalls: Sendable {
  /// Asked before each call: a number makes the call fail with it, a write after half its bytes.
  var fault: (@Sendable () -> Int32?)?

  init(fault: (@Sendable () -> Int32?)? = nil) {
    self.fault = fault
  }

  @inline(__always)
  func call<Result: SignedInteger>(
    _ body: () -> Result
  ) throws(CallFailure) -> Result {
    if let fault, let number = fault() { throw CallFailure(number) }
    while true {
      let result = body()
      if result >= 0 { return result }
      let number = errno
      if number != EINTR { throw CallFailure(number) }
    }
  }

  // MARK: Folders

  /// Opens a folder by its absolute path; symbolic links are followed.
  func openFolder(at path: String) throws(CallFailure) -> Descriptor {
    Descriptor(try call { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) })
  }

  /// Opens a folder that is no symbolic link.
  func openFolder(_ name: String, in folder: Descriptor) throws(CallFailure) -> Descriptor {
    Descriptor(
      try call {
        openat(folder.number, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      })
  }

  /// Nil where there is nothing of this name.
  func openFolderIfAny(
    _ name: String, in folder: Descriptor
  ) throws(CallFailure) -> Descriptor? {
    do throws(CallFailure) {
      return try openFolder(name, in: folder)
    } catch  where error.number == ENOENT {
      return nil
    }
  }

  /// Makes the folder where it is missing.
  func openOrMakeFolder(
    _ name: String, in folder: Descriptor
  ) throws(CallFailure) -> Descriptor {
    if let opened = try openFolderIfAny(name, in: folder) { return opened }
    do throws(CallFailure) {
      try makeFolder(name, in: folder)
    } catch  where error.number == EEXIST {
      // Somebody was faster; if it is no folder, opening says so.
    }
    return try openFolder(name, in: folder)
  }

  /// Makes a folder and those that it stands in, where they are missing.
  func makeFolders(at path: String) throws(CallFailure) {
    var end = path.utf8.startIndex
    while end < path.utf8.endIndex {
      let next = path.utf8.index(after: end)
      end = path.utf8[next...].firstIndex(of: UInt8(ascii: "/")) ?? path.utf8.endIndex
      let folder = String(path[..<end])
      do throws(CallFailure) {
        _ = try call { mkdir(folder, 0o777) }
      } catch  where error.number == EEXIST {
        // Or it is a file: then opening says so.
      }
    }
  }

  func makeFolder(
    _ name: String, in folder: Descriptor, mode: mode_t = 0o777
  ) throws(CallFailure) {
    _ = try call { mkdirat(folder.number, name, mode) }
  }

  func setMode(_ mode: mode_t, of name: String, in folder: Descriptor) throws(CallFailure) {
    _ = try call { fchmodat(folder.number, name, mode, 0) }
  }

  /// What stands in a folder, `.` and `..` left out, in byte order.
  func names(in folder: Descriptor) throws(CallFailure) -> [String] {
    // A descriptor of its own: reading moves its position, and closing the stream closes it.
    let descriptor = try call { openat(folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard let stream = fdopendir(descriptor) else {
      let number = errno
      close(descriptor)
      throw CallFailure(number)
    }
    defer { closedir(stream) }
    var names: [OutputPath] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw CallFailure(errno) }
        return names.sorted().map(\.text)
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(cString: $0)
        }
      }
      if name != "." && name != ".." { names.append(OutputPath(name)) }
    }
  }

  // MARK: Names

  func rename(
    _ name: String, in folder: Descriptor, to newName: String,
    in newFolder: Descriptor
  ) throws(CallFailure) {
    _ = try call { renameat(folder.number, name, newFolder.number, newName) }
  }

  /// Renames what may only get a name that is free. A file system that cannot look renames all the
  /// same.
  /// - Throws: EEXIST where the name is taken.
  func renameNew(
    _ name: String, in folder: Descriptor, to newName: String,
    in newFolder: Descriptor
  ) throws(CallFailure) {
    do throws(CallFailure) {
      _ = try call { c_rename_new(folder.number, name, newFolder.number, newName) }
    } catch  where error.number == EINVAL || error.number == ENOSYS {
      try rename(name, in: folder, to: newName, in: newFolder)
    }
  }

  /// Makes two names change places at once.
  func exchange(
    _ name: String, in folder: Descriptor, with otherName: String,
    in otherFolder: Descriptor
  ) throws(CallFailure) {
    _ = try call { c_rename_exchange(folder.number, name, otherFolder.number, otherName) }
  }

  /// Gives a file a second name, which must be free; of a symbolic link, the link itself gets it.
  func link(
    _ name: String, in folder: Descriptor, to newName: String,
    in newFolder: Descriptor
  ) throws(CallFailure) {
    _ = try call { linkat(folder.number, name, newFolder.number, newName, 0) }
  }

  func removeFile(_ name: String, in folder: Descriptor) throws(CallFailure) {
    _ = try call { unlinkat(folder.number, name, 0) }
  }

  /// Fails with ENOTEMPTY where anything is left in it.
  func removeFolder(_ name: String, in folder: Descriptor) throws(CallFailure) {
    _ = try call { unlinkat(folder.number, name, AT_REMOVEDIR) }
  }
}
