import Archiving
import CLibraryCalls
import Digests
import Mentions
import Synchronization

/// The file `.sitegen/documents`: archives of content files, one after the other.
///
/// It is only appended to, so that an edit costs what was edited, and one that was interrupted
/// leaves all that the cache refers to as it was. Each archive has its digest in the cache, so it
/// does not matter which build a byte is of.
final class DocumentFile: Sendable {
  static let name = "documents"
  private static let newName = "documents.new"

  private let folder: Descriptor
  private let calls: FileCalls
  /// What earlier builds left; nil where there is nothing to be used.
  private let old: MappedFile?
  /// Archives are appended to a new file, which takes the old one's place.
  let isReplaced: Bool
  private let output: Mutex<Output>

  private struct Output {
    var file: Descriptor?
    var length: UInt64
    var failure: CallFailure?
  }

  /// - Parameter length: of the file, as far as the cache refers to it; what follows is what an
  ///   interrupted build left.
  init(in folder: Descriptor, length: UInt64, inUse: UInt64, calls: FileCalls) {
    self.folder = folder
    self.calls = calls
    let old = length > 0 ? MappedFile(Self.name, in: folder) : nil
    // A file that is shorter was cut off, and is read as far as it goes.
    isReplaced = old.map { UInt64($0.count) < length } ?? true || length / 2 > inUse + 1 << 20
    self.old = old
    output = Mutex(Output(file: nil, length: isReplaced ? 0 : length))
  }

  /// What a place holds, long texts left in the file; nil where the file was changed.
  func read<Value: Archivable>(
    _ place: DocumentPlace, of path: String, as type: Value.Type = Value.self
  ) -> Value? {
    withBytes(of: place) { bytes in
      var reader = ArchiveReader(
        bytes, subject: path, keptBy: old.map { ($0, offset: Int(place.offset)) })
      guard let value = try? Value(from: &reader), reader.isAtEnd else { return nil }
      return value
    }
  }

  private func withBytes<Result>(
    of place: DocumentPlace, _ body: (UnsafeRawBufferPointer) -> Result?
  ) -> Result? {
    old?.withBytes { bytes in
      guard let part = bytes.part(at: place.offset, count: place.count),
        ContentDigest(of: part) == place.digest
      else { return nil }
      return body(part)
    }
  }

  /// Where any of these bytes stand in what earlier builds left; nil for more than `limit` places, and
  /// where nothing was left.
  /// Cost: one pass for each of them, at the speed of memory.
  func places(of wanted: [[UInt8]], limit: Int) async -> [UInt64]? {
    guard let old else { return nil }
    let length = 1 << 20
    let starts = Array(stride(from: 0, to: old.count, by: length))
    let found = await Batches.map(starts, by: 1) { start in
      wanted.flatMap { bytes in
        // What begins in one stretch may end in the next.
        let end = min(start + length + bytes.count - 1, old.count)
        return old.withBytes { Self.places(of: bytes, in: $0, start..<end, limit: limit) }
      }
    }
    let places = found.flatMap(\.self)
    return places.count > limit ? nil : places
  }

  /// Whether any of these names may be found in what is archived at a place.
  func holds(any names: [NameOutline], at place: DocumentPlace) -> Bool {
    old?.withBytes { bytes in
      guard let archive = bytes.part(at: place.offset, count: place.count) else { return false }
      return names.contains { $0.mayStand(in: archive) }
    } ?? false
  }

  private static func places(
    of wanted: [UInt8], in bytes: UnsafeRawBufferPointer, _ range: Range<Int>, limit: Int
  ) -> [UInt64] {
    var places: [UInt64] = []
    var start = range.lowerBound
    while start < range.upperBound, places.count <= limit, let base = bytes.baseAddress,
      let found = c_find(base + start, range.upperBound - start, wanted, wanted.count)
    {
      let place = found - base
      places.append(UInt64(place))
      start = place + 1
    }
    return places
  }

  /// Appends an archive; nil where the file cannot be written. Threads write side by side.
  func append(_ bytes: [UInt8]) -> DocumentPlace? {
    bytes.withUnsafeBytes { append($0, digest: ContentDigest(of: $0)) }
  }

  /// What an old place holds, copied to where the archives of this build stand.
  func keep(_ place: DocumentPlace) -> DocumentPlace? {
    guard isReplaced else { return place }
    return withBytes(of: place) { append($0, digest: place.digest) }
  }

  private func append(
    _ bytes: UnsafeRawBufferPointer, digest: ContentDigest
  ) -> DocumentPlace? {
    let reserved = output.withLock { output -> (file: Descriptor, offset: UInt64)? in
      if output.file == nil && output.failure == nil {
        do throws(CallFailure) {
          output.file = try open()
        } catch {
          output.failure = error
        }
      }
      guard output.failure == nil, let file = output.file else { return nil }
      defer { output.length += UInt64(bytes.count) }
      return (file, output.length)
    }
    guard let reserved else { return nil }
    do throws(CallFailure) {
      try calls.write(bytes, to: reserved.file, at: reserved.offset)
    } catch {
      output.withLock { $0.failure = error }
      return nil
    }
    return DocumentPlace(
      offset: reserved.offset, count: UInt64(bytes.count), digest: digest)
  }

  private func open() throws(CallFailure) -> Descriptor {
    if isReplaced { try calls.removeTree(Self.newName, in: folder) }
    return try calls.openForWriting(isReplaced ? Self.newName : Self.name, in: folder)
  }

  /// Puts a new file into the old one's place.
  /// - Returns: the length of the file.
  /// - Throws: where any write failed.
  func finish() throws(CallFailure) -> UInt64 {
    let output = output.withLock { $0 }
    if let failure = output.failure { throw failure }
    if isReplaced && output.file != nil {
      try calls.replace(Self.name, by: Self.newName, in: folder)
    }
    return output.length
  }

  /// Removes what a build that cannot save its cache has begun.
  func discard() {
    guard isReplaced, output.withLock({ $0.file != nil }) else { return }
    try? calls.removeTree(Self.newName, in: folder)
  }
}
