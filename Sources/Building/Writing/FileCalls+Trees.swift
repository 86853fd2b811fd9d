import Foundation

extension FileCalls {
  /// Removes a file, or a folder with all that is in it; symbolic links are removed, not followed.
  func removeTree(_ name: String, in folder: Descriptor) throws(CallFailure) {
    do throws(CallFailure) {
      try removeFile(name, in: folder)
      return
    } catch  where error.number == ENOENT {
      return
    } catch  where error.number == EISDIR || error.number == EPERM {
      // EPERM is what POSIX has for it.
    }
    do throws(CallFailure) {
      // An empty one goes without being opened, for which there may be no descriptor left.
      try removeFolder(name, in: folder)
    } catch  where error.number == ENOTEMPTY || error.number == EEXIST {
      let inner = try openFolder(name, in: folder)
      for entry in try names(in: inner) { try removeTree(entry, in: inner) }
      try removeFolder(name, in: folder)
    }
  }
}
