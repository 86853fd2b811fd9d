import Archiving
import Foundation

/// By which a file is known to be as it was without being opened.
///
/// The time of the last change of its inode is one of them: it tells of a change whose author put
/// the file's own time back.
package struct FileIdentity: Hashable, Sendable {
  package let size: Int
  /// Nanoseconds since 1970.
  package let modified: Int64
  package let changed: Int64
  package let inode: UInt64

  package init(size: Int, modified: Int64, changed: Int64, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  package init(_ status: stat) {
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    self.init(
      size: Int(status.st_size), modified: Self.nanoseconds(modified),
      changed: Self.nanoseconds(changed), inode: UInt64(status.st_ino))
  }

  /// Of what a path leads to; nil where there is nothing.
  ///
  /// - Parameter folder: the descriptor of the folder that a relative path starts from; by default
  ///   the current one.
  package init?(at path: String, in folder: Int32 = AT_FDCWD) {
    var status = stat()
    guard fstatat(folder, path, &status, 0) == 0 else { return nil }
    self.init(status)
  }

  /// Whether the file could be changed after it was read without its times telling: it was changed
  /// no longer before than its file system's clock ticks.
  ///
  /// - Parameter start: nanoseconds since 1970, before the file was read.
  package func isRacy(readAfter start: Int64) -> Bool {
    // A file's own time may be set to one that is still to come, which tells nothing.
    let last = modified > start ? changed : max(modified, changed)
    // Times in whole seconds are those of a file system that knows no finer ones: of FAT, two.
    let tick: Int64 = last % 1_000_000_000 == 0 ? 2_000_000_000 : 50_000_000
    return last > start - tick
  }

  /// The time of the system's clock.
  package static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  /// Wraps where a file system makes up a time beyond the year 2262: still the same identity.
  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

extension FileIdentity: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    size.archive(into: &writer)
    writer.write(fixed: UInt64(bitPattern: modified))
    writer.write(fixed: UInt64(bitPattern: changed))
    writer.write(inode)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      size: Int(from: &reader), modified: Int64(bitPattern: reader.fixed()),
      changed: Int64(bitPattern: reader.fixed()), inode: reader.number())
  }
}
