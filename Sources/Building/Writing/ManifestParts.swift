import Digests

/// The bytes of a manifest that was not read for a few files alone, part by part: those of a large site
/// are as many as its stories have.
struct ManifestParts: Sequence, IteratorProtocol {
  private let manifest: Manifest
  private var rest: ArraySlice<OutputPath>
  private var start: [UInt8]? = Array(Manifest.header.utf8)
  private var end: [UInt8]?

  private static let filesAPart = 2048

  init(_ manifest: Manifest) {
    self.manifest = manifest
    rest = manifest.sortedPaths[...]
    let digest = ContentDigest(of: self)
    var end: [UInt8] = []
    Manifest.append(endOf: digest, to: &end)
    self.end = end
  }

  mutating func next() -> [UInt8]? {
    if let start {
      self.start = nil
      return start
    }
    guard !rest.isEmpty else {
      defer { end = nil }
      return end
    }
    var part: [UInt8] = []
    for path in rest.prefix(Self.filesAPart) {
      if let record = manifest.records[path] { Manifest.append(record, of: path, to: &part) }
    }
    rest = rest.dropFirst(Self.filesAPart)
    return part
  }
}
