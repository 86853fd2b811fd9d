import Digests
import Newsroom
import Synchronization

/// What an earlier build published, looked at and not changed.
enum PublishedOutput {
  /// The digest of the manifest of an output folder; nil where there is none.
  static func manifestDigest(_ options: BuildOptions) -> ContentDigest? {
    manifest(options).flatMap { Manifest.digest(of: $0.bytes) }
  }

  /// Whether the manifest is the one with this digest, and all files that it names are as they were
  /// written.
  ///
  /// - Parameter look: can be called off while it goes on: the answer is false then.
  static func isIntact(
    _ options: BuildOptions, manifest known: ContentDigest, _ look: PublishedLook
  ) async -> Bool {
    guard let (bytes, folder) = manifest(options), Manifest.digest(of: bytes) == known,
      let lines = Manifest.lines(of: bytes)
    else { return false }
    let verifies = options.verifiesOutput
    let calls = FileCalls()
    let parts = await Batches.map(parts(of: lines), by: 1, yields: true) { part in
      !look.isCalledOff
        && Manifest.allLines(of: part) { path, record in
          record.fits(path.text, in: folder, verifies: verifies, calls)
        }
    }
    return parts.allSatisfy(\.self)
  }

  /// The lines in parts of some hundred, for each core to take some.
  private static func parts(of lines: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var rest = lines
    while !rest.isEmpty {
      let end = rest.dropFirst(32 << 10).firstIndex(of: UInt8(ascii: "\n"))
      let next = end.map { $0 + 1 } ?? rest.endIndex
      parts.append(rest[..<next])
      rest = rest[next...]
    }
    return parts
  }

  private static func manifest(
    _ options: BuildOptions
  ) -> (bytes: [UInt8], folder: Descriptor)? {
    let calls = FileCalls()
    let path = OutputSafety(output: options.output, root: options.root).output
    guard let location = try? OutputLocation(path, calls), let folder = location.folder,
      let bytes = try? calls.read(Manifest.name, in: folder)
    else { return nil }
    return (bytes, folder)
  }
}

/// A look at all published files, which is begun before it is known whether anybody needs it.
final class PublishedLook: Sendable {
  private let calledOff = Atomic(false)

  func callOff() { calledOff.store(true, ordering: .relaxed) }

  var isCalledOff: Bool { calledOff.load(ordering: .relaxed) }
}
