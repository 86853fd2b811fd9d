import Archiving
import Foundation

/// A file's bytes, mapped and not copied: what nobody looks at is not even read.
///
/// As with every mapping, who cuts the file short in place meanwhile ends the program. Builds do
/// not: they replace the cache by renaming, and only append to the documents.
final class MappedFile: ByteStore {
  // A number, for a pointer may not be passed between threads; nobody writes to what it points to.
  private let address: UInt
  let count: Int

  /// Nil where there is no regular file with something in it, or it may not be read.
  init?(_ name: String, in folder: Descriptor) {
    let number = openat(folder.number, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard number >= 0 else { return nil }
    let file = Descriptor(number)
    var status = stat()
    guard fstat(file.number, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let size = Int(exactly: status.st_size), size > 0,
      let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file.number, 0), start != MAP_FAILED
    else { return nil }
    address = UInt(bitPattern: start)
    count = size
  }

  deinit { munmap(UnsafeMutableRawPointer(bitPattern: address), count) }

  func bytes(at offset: Int, count: Int) -> [UInt8] {
    withBytes { bytes in
      bytes.part(at: UInt64(offset), count: UInt64(count)).map { Array($0) } ?? []
    }
  }

  /// - Parameter body: the bytes may not be kept beyond it.
  func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let bytes = UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
    return try withExtendedLifetime(self) { () throws(Failure) -> Result in try body(bytes) }
  }
}

extension UnsafeRawBufferPointer {
  /// Nil where the range does not lie in the bytes.
  func part(at offset: UInt64, count: UInt64) -> UnsafeRawBufferPointer? {
    guard let offset = Int(exactly: offset), let length = Int(exactly: count),
      offset <= self.count, length <= self.count - offset
    else { return nil }
    return UnsafeRawBufferPointer(rebasing: self[offset..<(offset + length)])
  }

  /// Nil where the bytes end before it.
  func number(at offset: Int) -> UInt64? {
    guard offset >= 0, offset <= count - 8 else { return nil }
    return UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
