import Archiving
import Foundation
import Synchronization

/// A file without a name that lives as long as one build: what is made early and used late stands in
/// it, because held in memory it would be as large as the site.
///
/// Threads keep bytes in it and read them side by side. What is kept is gathered, for most of it is
/// small. Where it cannot be written (the disk is full, the folder read-only) bytes are held as if
/// there were none.
package final class ScratchFile: ByteKeeper {
  private let folder: Descriptor?
  private let calls: FileCalls
  private let gatheredSize: Int
  private let state = Mutex(State())

  private struct State {
    var file: Descriptor?
    /// Of what is written; `gathered` comes behind it.
    var length = 0
    /// What is kept and not yet written.
    var gathered: [UInt8] = []
    /// It is not written any more.
    var isClosed = false
    var failure: CallFailure?
  }

  /// The file as messages name it.
  static let shownPath = "a scratch file in \(SiteLock.folder)"

  /// Fewer bytes are held, where they may be asked for again and again: to read them costs a call.
  private static let fewest = 256
  /// Bytes that are written at once.
  static let gatheredSize = 128 << 10

  /// - Parameters:
  ///   - root: of the site; the file stands in its `.sitegen/`.
  ///   - gatheredSize: only tests say another.
  convenience init(
    root: String, calls: FileCalls = FileCalls(), gatheredSize: Int = ScratchFile.gatheredSize
  ) {
    self.init(
      in: try? calls.openFolder(at: "\(root)/\(SiteLock.folder)"), calls: calls,
      gatheredSize: gatheredSize)
  }

  /// - Parameter folder: nil where nothing may be written: then all is held.
  init(
    in folder: Descriptor?, calls: FileCalls = FileCalls(),
    gatheredSize: Int = ScratchFile.gatheredSize
  ) {
    self.folder = folder
    self.calls = calls
    self.gatheredSize = gatheredSize
  }

  /// Why something that was kept could not be read; what was made of it since is wrong.
  var failure: CallFailure? { state.withLock(\.failure) }

  // MARK: Keeping

  package func keep(_ bytes: [UInt8]) -> StoredBytes {
    bytes.count < Self.fewest ? .held(bytes) : keepAll(bytes)
  }

  /// The same of bytes that are asked for once or twice, however few they are.
  func keepAll(_ bytes: [UInt8]) -> StoredBytes {
    let offset = state.withLock { state -> Int? in
      guard !state.isClosed, let file = file(&state) else { return nil }
      if state.gathered.count + bytes.count > gatheredSize {
        // What cannot be written stays gathered, for it is kept already.
        guard write(state.gathered, to: file, &state) else { return nil }
        state.gathered.removeAll(keepingCapacity: true)
      }
      if bytes.count > gatheredSize {
        return write(bytes, to: file, &state) ? state.length - bytes.count : nil
      }
      state.gathered += bytes
      return state.length + state.gathered.count - bytes.count
    }
    return offset.map { .kept(self, offset: $0, count: bytes.count) } ?? .held(bytes)
  }

  private func file(_ state: inout State) -> Descriptor? {
    if state.file == nil { state.file = folder.flatMap { try? calls.openNameless(in: $0) } }
    state.isClosed = state.file == nil
    return state.file
  }

  private func write(_ bytes: [UInt8], to file: Descriptor, _ state: inout State) -> Bool {
    let start = UInt64(state.length)
    let isWritten = bytes.withUnsafeBytes { bytes in
      do throws(CallFailure) {
        try calls.write(bytes, to: file, at: start)
        return true
      } catch {
        return false
      }
    }
    if isWritten { state.length += bytes.count } else { state.isClosed = true }
    return isWritten
  }

  // MARK: Reading

  package func bytes(at offset: Int, count: Int) -> [UInt8] {
    let (file, gathered) = state.withLock { state in
      let start = offset - state.length
      return (state.file, start < 0 ? nil : Array(state.gathered[start..<(start + count)]))
    }
    if let gathered { return gathered }
    guard let file else { return [] }
    do throws(CallFailure) {
      return try calls.read(count, from: file, at: offset)
    } catch {
      state.withLock { $0.failure = error }
      return []
    }
  }

  package func noteDamage() { state.withLock { $0.failure = CallFailure(EIO) } }
}
