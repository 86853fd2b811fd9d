import Foundation

/// By which a file that nobody touched is known without reading it.
struct FileStamp: Hashable, Sendable {
  let size: Int
  /// Time of the last change, in nanoseconds since 1970.
  let modified: Int64
}

/// What the file system says of a name.
struct FileStatus: Sendable {
  enum Kind: Sendable {
    case file, folder, other
  }

  let kind: Kind
  let stamp: FileStamp
  let mode: mode_t
  /// Its number in its file system: two names of one file have the same.
  let inode: UInt64
  let owner: uid_t
  let group: gid_t

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    // Wraps where a file system makes up a time beyond the year 2262: still the same stamp.
    let nanoseconds = Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    stamp = FileStamp(size: Int(status.st_size), modified: nanoseconds)
    mode = status.st_mode & 0o7777
    inode = UInt64(status.st_ino)
    owner = status.st_uid
    group = status.st_gid
  }
}
