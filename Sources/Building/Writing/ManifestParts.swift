import Digests

/// The bytes of a manifest that was not read for a few files alone, part by part: those of a large site
/// are as many as its stories have.
struct ManifestParts: Sequence {
  private let records: [OutputPath: Manifest.Record]
  private let paths: [OutputPath]

  private static let filesAPart = 2048

  init(_ manifest: Manifest) {
    records = manifest.records
    paths = manifest.sortedPaths
  }

  func makeIterator() -> SealedParts {
    let starts = stride(from: 0, to: paths.count, by: Self.filesAPart)
    return SealedParts(
      sequence(state: (header: true, starts: starts.makeIterator())) { rest in
        if rest.header {
          rest.header = false
          return Array(Manifest.header.utf8)
        }
        return rest.starts.next().map(lines)
      },
      seal: Manifest.ending)
  }

  /// Those of the files from a position on.
  private func lines(from start: Int) -> [UInt8] {
    var lines: [UInt8] = []
    for path in paths[start...].prefix(Self.filesAPart) {
      if let record = records[path] { Manifest.append(record, of: path, to: &lines) }
    }
    return lines
  }
}
