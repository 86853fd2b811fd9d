import Digests
import Newsroom

/// What an earlier build published, looked at and not changed.
enum PublishedOutput {
  /// The digest of the manifest of an output folder; nil where there is none.
  static func manifestDigest(_ options: BuildOptions) -> ContentDigest? {
    manifest(options).map { ContentDigest(of: $0.bytes) }
  }

  /// The same, of a folder whose files are all as they were written.
  static func intactManifestDigest(_ options: BuildOptions) async -> ContentDigest? {
    guard let (bytes, folder) = manifest(options), let manifest = Manifest(bytes) else {
      return nil
    }
    let verifies = options.verifiesOutput
    let calls = FileCalls()
    let isIntact = await Batches.map(Array(manifest.records)) { path, record in
      guard let status = try? calls.status(path.text, in: folder), status.kind == .file,
        status.stamp == record.stamp
      else { return false }
      guard verifies else { return true }
      let bytes = try? calls.read(path.text, in: folder)
      return bytes.map { ContentDigest(of: $0) } == record.digest
    }
    return isIntact.allSatisfy(\.self) ? ContentDigest(of: bytes) : nil
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
