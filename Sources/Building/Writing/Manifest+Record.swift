import Digests

extension Manifest.Record {
  /// Whether a file is as sitegen wrote it.
  ///
  /// - Parameter verifies: its bytes are; otherwise it is known by its size and time of change.
  func fits(
    _ name: String, in folder: Descriptor, verifies: Bool, _ calls: FileCalls
  ) -> Bool {
    guard let status = try? calls.status(name, in: folder), status.kind == .file else {
      return false
    }
    guard verifies else { return status.stamp == stamp }
    guard status.stamp.size == stamp.size, let bytes = try? calls.read(name, in: folder) else {
      return false
    }
    return ContentDigest(of: bytes) == digest
  }
}
