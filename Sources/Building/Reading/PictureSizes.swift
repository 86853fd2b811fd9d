import Diagnostics
import Newsroom

/// The sizes of a site's own pictures, by where they are published.
enum PictureSizes {
  private static let extensions = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"]

  /// Reads the beginning of each picture's file. A file that says no size has none here.
  static func read(_ assets: [Asset], root: String) async -> [Route: PictureSize] {
    let pictures = assets.filter { asset in
      extensions.contains { asset.path.lowercased().hasSuffix($0) }
    }
    let sizes = await Batches.map(pictures) { asset in
      let file = try? SourceFile.read(
        asset.path, root: root, limit: PictureSize.headerLength)
      return (asset.route, file.flatMap { PictureSize($0.bytes) })
    }
    return Dictionary(
      sizes.compactMap { route, size in size.map { (route, $0) } }, uniquingKeysWith: { $1 })
  }
}
