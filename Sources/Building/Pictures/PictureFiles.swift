import Diagnostics
import Newsroom

/// What the beginnings of a site's own pictures say, by where they are published.
struct PictureFiles: Sendable {
  let sizes: [Route: PictureSize]
  /// Those that smaller copies can be made of.
  let kinds: [Route: PictureKind]

  private static let extensions = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"]

  /// Reads the beginning of each picture's file. A file that says no size has none here.
  static func read(_ assets: [Asset], root: String) async -> PictureFiles {
    let pictures = assets.filter { asset in
      extensions.contains { asset.path.lowercased().hasSuffix($0) }
    }
    let found = await Batches.map(pictures) { asset in
      let file = try? SourceFile.read(
        asset.path, root: root, limit: PictureSize.headerLength)
      return (
        asset.route, file.flatMap { PictureSize($0.bytes) }, file.flatMap { PictureKind($0.bytes) }
      )
    }
    return PictureFiles(
      sizes: Dictionary(
        found.compactMap { route, size, _ in size.map { (route, $0) } }, uniquingKeysWith: { $1 }),
      kinds: Dictionary(
        found.compactMap { route, _, kind in kind.map { (route, $0) } }, uniquingKeysWith: { $1 }))
  }
}
