import Archiving
import Foundation
import Synchronization

/// A file without a name that lives as long as one build: what is made early and used late stands in
/// it, because held in memory it would be as large as the site.
///
/// Threads keep bytes in it and read them side by side. Where it cannot be written (the disk is
/// full, the folder read-only) bytes are held as if there were none.
package final class ScratchFile: ByteKeeper {
  private let folder: Descriptor?
  private let calls: FileCalls
  private let state = Mutex(State())

  private struct State {
    var file: Descriptor?
    var length = 0
    /// It is not written any more.
    var isClosed = false
    var failure: CallFailure?
  }

  /// The file as messages name it.
  static let shownPath = "a scratch file in \(SiteLock.folder)"

  /// Fewer bytes are held: a place in the file is as large.
  private static let fewest = 256

  /// - Parameter root: of the site; the file stands in its `.sitegen/`.
  convenience init(root: String, calls: FileCalls = FileCalls()) {
    self.init(in: try? calls.openFolder(at: "\(root)/\(SiteLock.folder)"), calls: calls)
  }

  /// - Parameter folder: nil where nothing may be written: then all is held.
  init(in folder: Descriptor?, calls: FileCalls = FileCalls()) {
    self.folder = folder
    self.calls = calls
  }

  /// Why something that was kept could not be read; what was made of it since is wrong.
  var failure: CallFailure? { state.withLock(\.failure) }

  package func keep(_ bytes: [UInt8]) -> StoredBytes {
    guard bytes.count >= Self.fewest, let (file, offset) = reserve(bytes.count) else {
      return .held(bytes)
    }
    guard bytes.withUnsafeBytes({ write($0, to: file, at: offset) }) else {
      state.withLock { $0.isClosed = true }
      return .held(bytes)
    }
    return .kept(self, offset: offset, count: bytes.count)
  }

  private func write(_ bytes: UnsafeRawBufferPointer, to file: Descriptor, at offset: Int) -> Bool {
    do throws(CallFailure) {
      try calls.write(bytes, to: file, at: UInt64(offset))
      return true
    } catch {
      return false
    }
  }

  package func bytes(at offset: Int, count: Int) -> [UInt8] {
    guard let file = state.withLock(\.file) else { return [] }
    do throws(CallFailure) {
      return try calls.read(count, from: file, at: offset)
    } catch {
      state.withLock { $0.failure = error }
      return []
    }
  }

  package func noteDamage() { state.withLock { $0.failure = CallFailure(EIO) } }

  private func reserve(_ count: Int) -> (file: Descriptor, offset: Int)? {
    state.withLock { state in
      if state.isClosed { return nil }
      if state.file == nil { state.file = folder.flatMap { try? calls.openNameless(in: $0) } }
      guard let file = state.file else {
        state.isClosed = true
        return nil
      }
      defer { state.length += count }
      return (file, state.length)
    }
  }
}
