import Digests

/// The bytes of a manifest that was not read for a few files alone, part by part, to be read once: those
/// of a large site are as many as its stories have.
final class ManifestParts: Sequence, IteratorProtocol {
  private let records: [OutputPath: Manifest.Record]
  private var rest: ArraySlice<OutputPath>
  private var position = Position.start
  private let growing = GrowingDigest()

  private enum Position {
    case start, files, end
  }

  private static let filesAPart = 2048

  init(_ manifest: Manifest) {
    records = manifest.records
    rest = manifest.sortedPaths[...]
  }

  func next() -> [UInt8]? {
    if position == .end { return nil }
    guard let part = nextPart() else {
      position = .end
      var end: [UInt8] = []
      Manifest.append(endOf: growing.value, to: &end)
      return end
    }
    growing.add(part)
    return part
  }

  /// Nil where only the digest is left.
  private func nextPart() -> [UInt8]? {
    if position == .start {
      position = .files
      return Array(Manifest.header.utf8)
    }
    if rest.isEmpty { return nil }
    var part: [UInt8] = []
    for path in rest.prefix(Self.filesAPart) {
      if let record = records[path] { Manifest.append(record, of: path, to: &part) }
    }
    rest = rest.dropFirst(Self.filesAPart)
    return part
  }
}
