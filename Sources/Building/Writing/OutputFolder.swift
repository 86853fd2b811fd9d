import Diagnostics
import Foundation
import Newsroom

/// The folder that a site is published in: files are staged beside it and renamed into place only
/// when all of them are there.
struct OutputFolder {
  private let path: String
  private let shownPath: String
  private let previous: Manifest
  private var staging: FolderTree
  private var staged: Set<String> = []

  /// - Throws: where the folder is not fit to be written into, or the staging folder cannot be made.
  init(_ options: BuildOptions) throws(BuildFailure) {
    let safety = OutputSafety(output: options.output, root: options.root)
    path = safety.output
    shownPath = options.output
    let manifest = try? SourceFile.read(Manifest.name, root: path)
    let known = manifest.flatMap { Manifest($0.bytes) }
    try safety.check(hasManifest: known != nil, isAdopted: options.adoptsOutput)
    previous = known ?? Manifest(paths: [])
    let folder = URL(fileURLWithPath: self.path)
    let stagingPath = folder.deletingLastPathComponent()
      .appendingPathComponent(".\(folder.lastPathComponent).staging-\(getpid())").path
    staging = try FolderTree(root: stagingPath)
  }

  /// Writes a file beside the output; readers do not see it yet.
  mutating func stage(_ file: OutputFile) throws(BuildFailure) {
    try staging.write(file.bytes, to: file.path)
    staged.insert(file.path)
  }

  /// Files of somebody else where the site is to be written.
  func foreignFiles() -> [Diagnostic] {
    staged.subtracting(previous.paths).sorted().compactMap { file in
      var status = stat()
      guard lstat("\(path)/\(file)", &status) == 0 else { return nil }
      return .error(
        "foreign-file", "file '\(shownPath)/\(file)' is in the way, and sitegen did not write it",
        at: nil, help: "move it away, or build into another folder")
    }
  }

  /// Renames all that was staged into place, removes what is no longer part of the site, and writes
  /// the manifest last.
  mutating func publish() throws(BuildFailure) {
    // A manifest of old and new comes first: a build that is cut off here leaves no file that the
    // next one would take for somebody else's.
    var output = try FolderTree(root: path)
    try replaceManifest(Manifest(paths: previous.paths.union(staged)))
    for file in staged.sorted() {
      try output.makeFolders(for: file)
      guard rename("\(staging.root)/\(file)", "\(path)/\(file)") == 0 else {
        throw .system("publish", "\(shownPath)/\(file)", errno)
      }
    }
    for file in previous.paths.subtracting(staged).sorted() { remove(file) }
    try replaceManifest(Manifest(paths: staged))
    discard()
  }

  /// Removes the staging folder.
  func discard() {
    try? FileManager.default.removeItem(atPath: staging.root)
  }

  private mutating func replaceManifest(_ manifest: Manifest) throws(BuildFailure) {
    unlink("\(staging.root)/\(Manifest.name)")
    try staging.write(manifest.bytes, to: Manifest.name)
    guard rename("\(staging.root)/\(Manifest.name)", "\(path)/\(Manifest.name)") == 0 else {
      throw .system("publish", "\(shownPath)/\(Manifest.name)", errno)
    }
  }

  /// Removes a file that sitegen wrote, and the folders that it leaves empty.
  private func remove(_ file: String) {
    unlink("\(path)/\(file)")
    var folder = file[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      // Fails, as it should, where anything is left inside.
      if rmdir("\(path)/\(folder)") != 0 { break }
    }
  }
}
