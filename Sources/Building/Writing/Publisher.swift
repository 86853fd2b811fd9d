import Archiving
import Diagnostics
import Digests
import Foundation
import Newsroom
import Synchronization

/// Publishes a site: takes its files from any number of threads, keeps them out of sight until all
/// are there, and then puts what changed into the output folder.
///
/// For each output of a build call one of the two, from any thread:
/// - `keeps(path, digest)`, where the fingerprint says that the output is what an earlier build
///   made, whose digest `stage` returned. True: nothing is to be done. False: the published file is
///   missing, was changed, or is of another build; render it and stage it.
/// - `stage(path, bytes)` with its bytes. They are written only where they are not published yet.
///
/// Then `publish(plan)`, once, from one thread; or `discard()` to leave everything as it was. A file
/// that was neither kept nor staged is no longer part of the site, and publishing removes it.
///
/// A build that is killed at any point leaves each published file whole, old or new, and the next
/// one completes it: `Manifest` says how.
package final class Publisher: Sendable {
  let calls: FileCalls
  let output: OutputLocation
  let staging: StagingFolder
  /// The output folder as messages show it.
  let shownPath: String
  /// What sitegen published there before.
  let previous: Manifest
  /// Of its bytes; nil where there was nothing.
  let previousDigest: ContentDigest?
  let mode: Mode
  /// Published files are compared by their bytes, not by size and time of change.
  private let verifies: Bool
  private let state = Mutex(State())
  private let replacementCount = Atomic(0)

  /// How files become visible.
  package enum Mode: Sendable {
    /// The changed files one by one; a new site at once.
    case inPlace
    /// All at once, by an exchange of folders.
    case atOnce
  }

  private struct State {
    var next = Manifest()
    var staged: [OutputPath] = []
    /// The names of files among them that are staged as replacements.
    var replacements: [OutputPath: String] = [:]
    /// Folders that were made below the staging root, by digests of their paths: there are as many as
    /// pages, and each path would take four times the room.
    var folders: Set<ContentDigest> = []
  }

  init(
    output: OutputLocation, staging: StagingFolder, shownPath: String, previous: Manifest,
    previousDigest: ContentDigest?, mode: Mode, verifies: Bool, calls: FileCalls
  ) {
    self.calls = calls
    self.output = output
    self.staging = staging
    self.shownPath = shownPath
    self.previous = previous
    self.previousDigest = previousDigest
    self.mode = mode
    self.verifies = verifies
    state.withLock { state in
      state.next.records.reserveCapacity(previous.records.count)
      state.next.order = previous.order
    }
  }

  // MARK: From any thread

  /// Takes the published file as it is, if it is still what `stage` wrote under this digest.
  package func keeps(_ path: String, digest: ContentDigest) -> Bool {
    let path = OutputPath(path)
    guard let record = previous.records[path], record.digest == digest, isIntact(path, record)
    else { return false }
    state.withLock { $0.next.records[path] = record }
    return true
  }

  /// Takes all published files as they are, for somebody has looked at them; what is staged after
  /// that takes their place.
  func keepAll() {
    state.withLock { $0.next = previous }
  }

  /// Takes a published file no longer as it is: it goes, unless it is staged.
  func drop(_ path: String) {
    state.withLock { $0.next.records[OutputPath(path)] = nil }
  }

  /// The bytes of a published file, where they are those that sitegen wrote.
  func published(_ path: String) -> [UInt8]? {
    guard let folder = output.folder, let record = previous.records[OutputPath(path)],
      let bytes = try? calls.read(path, in: folder), ContentDigest(of: bytes) == record.digest
    else { return nil }
    return bytes
  }

  /// Takes the bytes of an output.
  /// - Returns: their digest, by which a later build may keep the file.
  /// - Throws: where the file system will not store them.
  @discardableResult
  package func stage(_ path: String, _ bytes: [UInt8]) throws(BuildFailure) -> ContentDigest {
    let digest = ContentDigest(of: bytes)
    if !keeps(path, digest: digest) { try write(path, CollectionOfOne(bytes), digest) }
    return digest
  }

  /// The same of bytes that are read as they are written.
  /// - Parameter pieces: one after the other.
  @discardableResult
  func stage(_ path: String, _ pieces: [StoredBytes]) throws(BuildFailure) -> ContentDigest {
    let parts = GatheredBytes(pieces)
    if let whole = parts.whole { return try stage(path, whole) }
    let digest = ContentDigest(of: parts)
    if !keeps(path, digest: digest) { try write(path, parts, digest) }
    return digest
  }

  private func write(
    _ path: String, _ parts: some Sequence<[UInt8]>, _ digest: ContentDigest
  ) throws(BuildFailure) {
    let path = OutputPath(path)
    guard path.isSound, path.text != Manifest.name else {
      throw BuildFailure("cannot write \(shownPath)/\(path.text): no file may have this name")
    }
    do throws(CallFailure) {
      let replacement = replacementName(for: path)
      let stamp: FileStamp
      if let replacement {
        stamp = try calls.create(
          replacement, in: staging.replacements, parts, startsStoring: true)
      } else {
        if let folder = path.folder { try makeFolders(folder) }
        stamp = try calls.create(path.text, in: staging.root, parts)
      }
      state.withLock { state in
        state.next.records[path] = Manifest.Record(stamp: stamp, digest: digest)
        state.staged.append(path)
        if let replacement { state.replacements[path] = replacement }
      }
    } catch {
      throw .system("write", "\(shownPath)/\(path.text)", error.number)
    }
  }

  /// Nil where the file is to be staged in folders like those of the output.
  private func replacementName(for path: OutputPath) -> String? {
    guard mode == .inPlace, previous.records[path] != nil else { return nil }
    return String(replacementCount.add(1, ordering: .relaxed).newValue)
  }

  func makeFolders(_ folder: OutputPath) throws(CallFailure) {
    let digest = folder.digest
    if state.withLock({ $0.folders.contains(digest) }) { return }
    if let parent = folder.folder { try makeFolders(parent) }
    do throws(CallFailure) {
      try calls.makeFolder(folder.text, in: staging.root)
    } catch  where error.number == EEXIST {
      // Another thread was first.
    }
    _ = state.withLock { $0.folders.insert(digest) }
  }

  private func isIntact(_ path: OutputPath, _ record: Manifest.Record) -> Bool {
    guard let folder = output.folder else { return false }
    return record.fits(path.text, in: folder, verifies: verifies, calls)
  }

  // MARK: From one thread

  /// What publishing has to do.
  struct Plan: Sendable {
    /// What the output is to be.
    let next: Manifest
    /// What of it is new or changed; sorted.
    let staged: [OutputPath]
    /// The names of those that take the place of a published file, below the staging folder's
    /// `replacements`; the others are staged below its root.
    let replacements: [OutputPath: String]
    /// What is no longer part of it; sorted.
    let removed: [OutputPath]
    /// The bytes of `next`.
    let manifest: Deferred<[UInt8]>
  }

  /// Complete when all outputs are kept or staged. Cost: a look at each of them.
  var plan: Plan {
    var (next, staged, replacements) = state.withLock { ($0.next, $0.staged, $0.replacements) }
    staged.sort()
    // Of a first build all are new.
    if previous.records.isEmpty, staged.count == next.records.count { next.order = staged }
    let removed = previous.records.keys.filter { next.records[$0] == nil }
    return Plan(
      next: next, staged: staged, replacements: replacements, removed: removed.sorted(),
      manifest: Deferred { [next] in next.bytes })
  }

  /// Leaves the output as it is, and removes what was staged.
  package func discard() {
    staging.discard()
  }
}
