import Diagnostics
import Foundation

/// Copies files of the default theme into a site's own `templates/`, to be changed there.
package struct ThemeCopy: Sendable {
  private let root: String

  /// - Parameter root: the site's root folder.
  package init(root: String) {
    self.root = root
  }

  /// A file of the default theme or of the site's own folder.
  package struct Entry: Sendable, Equatable {
    /// Relative to `templates/`.
    package let name: String
    package let origin: Origin
  }

  /// Where a file of the theme comes from.
  package enum Origin: Sendable, Equatable {
    /// The program.
    case theme
    /// The site, in the place of the program's, which is other than it.
    case changed
    /// The site, byte for byte as in the program.
    case copied
    /// The site alone.
    case site
  }

  /// Every file that the site is rendered with, by name.
  package func entries() -> [Entry] {
    let own = Dictionary(
      uniqueKeysWithValues: ThemeFiles(root: root).own.map { (ThemeFiles.name(of: $0), $0.bytes) })
    let embedded = DefaultTheme.files.map { file in
      let origin: Origin = own[file.name].map { $0 == file.bytes ? .copied : .changed } ?? .theme
      return Entry(name: file.name, origin: origin)
    }
    let names = Set(embedded.map(\.name))
    let more = own.keys.filter { !names.contains($0) }.map { Entry(name: $0, origin: .site) }
    return (embedded + more).sorted { $0.name < $1.name }
  }

  /// Writes the program's files of these names; none where one of them cannot be written.
  /// - Parameters:
  ///   - names: relative to `templates/`, which may stand before them; nil for all files.
  ///   - overwrites: a file of the site that is there is replaced.
  /// - Returns: the paths that were written, below the root.
  package func export(
    _ names: [String]?, overwrites: Bool
  ) throws(BuildFailure) -> [String] {
    var files: [DefaultTheme.File] = []
    for name in names ?? DefaultTheme.files.map(\.name).sorted() {
      files.append(try file(named: name))
    }
    let paths = files.map { "\(ThemeFiles.folder)/\($0.name)" }
    let taken = paths.filter { FileManager.default.fileExists(atPath: "\(root)/\($0)") }
    if let first = taken.first, !overwrites {
      let more = taken.count == 1 ? "" : " and \(taken.count - 1) more"
      throw BuildFailure(
        "\(first)\(more) would be overwritten",
        help: "--force replaces what is there with the theme's own")
    }
    for (file, path) in zip(files, paths) { try write(file.bytes, to: path) }
    return paths
  }

  private func file(named name: String) throws(BuildFailure) -> DefaultTheme.File {
    let prefix = "\(ThemeFiles.folder)/"
    let wanted = name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
    if let file = DefaultTheme.files.first(where: { $0.name == wanted }) { return file }
    throw BuildFailure(
      "the default theme has no file '\(wanted)'",
      help: Diagnostic.didYouMean(wanted, among: DefaultTheme.files.map(\.name))
        ?? "'sitegen templates list' shows them all")
  }

  private func write(_ bytes: [UInt8], to path: String) throws(BuildFailure) {
    let url = URL(fileURLWithPath: "\(root)/\(path)")
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw BuildFailure("cannot write \(path): \(error.localizedDescription)")
    }
  }
}
