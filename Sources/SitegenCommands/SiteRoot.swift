import ArgumentParser
import Foundation

/// The root folder of a site, as it was given on the command line.
enum SiteRoot {
  /// Without a slash at its end.
  /// - Throws: where there is no `content/` in it.
  static func path(of root: String) throws -> String {
    let root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
    guard FileManager.default.fileExists(atPath: "\(root)/content") else {
      throw ValidationError("there is no content folder in '\(root)'; give the site's with --root")
    }
    return root
  }
}
