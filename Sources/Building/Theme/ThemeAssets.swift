import Diagnostics
import Digests
import Foundation
import Newsroom

/// The theme's assets under names that change with their bytes, so that browsers may keep them for
/// ever.
package struct ThemeAssets: Sendable {
  /// A file of the theme and where it is published.
  package struct Asset: Sendable {
    package let route: Route
    package let bytes: [UInt8]
    /// For the `integrity` of an element that loads it: `sha384-…`.
    package let integrity: String
  }

  /// By the name that templates call them: `site.css`.
  package let assets: [String: Asset]

  package init(_ files: [SourceFile]) {
    let prefix = "\(ThemeFiles.folder)/assets/"
    assets = Dictionary(
      uniqueKeysWithValues: files.map { file in
        let name = String(file.path.dropFirst(prefix.utf8.count))
        let route = Routes.assets.appending(Self.fingerprinted(name, file.bytes))
        let digest = Data(SHA384(of: file.bytes).bytes).base64EncodedString()
        return (name, Asset(route: route, bytes: file.bytes, integrity: "sha384-\(digest)"))
      })
  }

  package var routes: [Route] { assets.values.map(\.route).sorted() }

  /// `site.1f3c….css` for `site.css`.
  private static func fingerprinted(_ name: String, _ bytes: [UInt8]) -> String {
    let digest = String(Fingerprint.of(bytes), radix: 16)
    let slash = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    guard let dot = name[slash...].lastIndex(of: "."), dot > slash else {
      return "\(name).\(digest)"
    }
    return "\(name[..<dot]).\(digest)\(name[dot...])"
  }
}

/// A number that tells contents apart; not meant to withstand an attacker.
enum Fingerprint {
  /// FNV-1a, 64 bits.
  static func of(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
