import Foundation

extension FileCalls {
  /// The threads that remove many files: more than cores, for they wait most of the time.
  private static let removingThreads = 8

  /// Removes files of one folder, many of them at the same time: as it frees the space of each, a
  /// file system may wait for the disk. Those that it cannot remove stay.
  func removeFiles(_ names: [String], in folder: Descriptor) async {
    let threads = max(1, min(names.count / 8, Self.removingThreads))
    let group = DispatchGroup()
    for first in 0..<threads {
      // A queue of its own has a thread of its own, not one of those that tasks share, which are
      // not to wait.
      DispatchQueue(label: "sitegen.removal").async(group: group) {
        for position in stride(from: first, to: names.count, by: threads) {
          try? removeFile(names[position], in: folder)
        }
      }
    }
    await withCheckedContinuation { finished in
      group.notify(queue: .global()) { finished.resume() }
    }
  }

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
