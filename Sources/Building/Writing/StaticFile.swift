import Archiving
import Diagnostics
import Foundation
import Newsroom
import Synchronization

/// A file that is copied as it is, read part by part and more than once: a film may be larger than the
/// memory.
final class StaticFile: ByteStore {
  private let path: String
  private let file: Descriptor
  /// What it was when it was opened.
  private let identity: FileIdentity
  private let calls = FileCalls()
  private let failure = Mutex<CallFailure?>(nil)

  private static let pieceSize = 256 << 10

  /// - Parameter path: relative to the site's root.
  init(_ path: String, root: String) throws(FileFailure) {
    let number = open("\(root)/\(path)", O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw FileFailure(path: path, number: errno) }
    file = Descriptor(number)
    self.path = path
    guard let identity = Self.identity(of: file) else {
      throw FileFailure(path: path, number: errno)
    }
    self.identity = identity
  }

  private static func identity(of file: Descriptor) -> FileIdentity? {
    var status = stat()
    return fstat(file.number, &status) == 0 ? FileIdentity(status) : nil
  }

  /// One after the other they are its bytes.
  var pieces: [StoredBytes] {
    stride(from: 0, to: identity.size, by: Self.pieceSize).map { start in
      .kept(self, offset: start, count: min(Self.pieceSize, identity.size - start))
    }
  }

  func bytes(at offset: Int, count: Int) -> [UInt8] {
    do throws(CallFailure) {
      return try calls.read(count, from: file, at: offset)
    } catch {
      failure.withLock { $0 = $0 ?? error }
      return []
    }
  }

  /// What went wrong while its pieces were read, if anything did: what was made of them is wrong then.
  var diagnostic: Diagnostic? {
    let now = Self.identity(of: file)
    if now?.size != identity.size || now?.modified != identity.modified {
      return .error(
        "unreadable", "file was changed while it was read", at: .file(path), help: "build again")
    }
    return failure.withLock(\.self).map { FileFailure(path: path, number: $0.number).diagnostic }
  }
}
