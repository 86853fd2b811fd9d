import Diagnostics
import Digests
import Newsroom

/// What Pagefind left below `/pagefind/` of a published site, to be removed when the site wants it no
/// longer.
///
/// `.sitegen-pagefind` beside the manifest lists the files as a manifest does: one that somebody else
/// put there, or changed since, is left alone.
struct PagefindFiles {
  static let folderName = "pagefind"
  private static let listName = ".sitegen-pagefind"

  private let calls = FileCalls()
  private let output: Descriptor

  /// Nil where nothing is published.
  init?(_ options: BuildOptions) {
    let path = OutputSafety(output: options.output, root: options.root).output
    guard let folder = try? OutputLocation(path, calls).folder else { return nil }
    output = folder
  }

  /// Runs Pagefind, and notes which files it made.
  /// - Parameter range: where the site asks for it.
  func noted(at range: SourceRange, _ run: () -> Diagnostic?) -> Diagnostic? {
    guard isOwnFolder else {
      return .warning(
        "failed-pagefind", "pagefind was not run: '\(Self.folderName)' in the output is no folder",
        at: range, help: "move it away: nothing is written through a link")
    }
    let known = listed.records
    let before = files
    let others = before.filter { path, stamp in known[path]?.stamp != stamp }
    let diagnostic = run()
    let made = files.filter { others[$0.key] == nil }
    let records = made.mapValues { Manifest.Record(stamp: $0, digest: ContentDigest(of: [])) }
    if records.isEmpty {
      try? calls.removeTree(Self.listName, in: output)
    } else {
      note(Manifest(records: records))
    }
    return diagnostic
  }

  /// In one step: a list that is cut off, or gone, would leave the files for ever.
  private func note(_ list: Manifest) {
    let name = "\(Self.listName).new"
    try? calls.removeTree(name, in: output)
    do throws(CallFailure) {
      _ = try calls.create(name, in: output, list.bytes)
      try calls.rename(name, in: output, to: Self.listName, in: output)
    } catch {
      try? calls.removeFile(name, in: output)
    }
  }

  /// Pagefind itself would follow a symbolic link.
  private var isOwnFolder: Bool {
    guard let status = try? calls.status(Self.folderName, in: output) else { return true }
    return status.kind == .folder
  }

  /// Removes what was noted, and the folders that are empty then.
  func remove() {
    let listed = listed.records
    guard !listed.isEmpty else { return }
    if let folder = try? calls.openFolder(Self.folderName, in: output) {
      remove(listed, from: folder, at: Self.folderName)
      // One that holds anything stays.
      try? calls.removeFolder(Self.folderName, in: output)
    }
    try? calls.removeTree(Self.listName, in: output)
  }

  private func remove(
    _ listed: [OutputPath: Manifest.Record], from folder: Descriptor, at path: String
  ) {
    for name in (try? calls.names(in: folder)) ?? [] {
      let path = "\(path)/\(name)"
      guard let status = try? calls.status(name, in: folder) else { continue }
      if status.kind == .folder, let inner = try? calls.openFolder(name, in: folder) {
        remove(listed, from: inner, at: path)
        try? calls.removeFolder(name, in: folder)
      } else if listed[OutputPath(path)]?.stamp == status.stamp {
        try? calls.removeFile(name, in: folder)
      }
    }
  }

  private var listed: Manifest {
    (try? calls.read(Self.listName, in: output)).flatMap { Manifest($0) } ?? Manifest()
  }

  /// Every file in the folder, as it is now.
  private var files: [OutputPath: FileStamp] {
    var files: [OutputPath: FileStamp] = [:]
    if let folder = try? calls.openFolder(Self.folderName, in: output) {
      collect(folder, at: Self.folderName, into: &files)
    }
    return files
  }

  private func collect(
    _ folder: Descriptor, at path: String, into files: inout [OutputPath: FileStamp]
  ) {
    for name in (try? calls.names(in: folder)) ?? [] {
      let path = "\(path)/\(name)"
      guard let status = try? calls.status(name, in: folder) else { continue }
      if status.kind == .folder, let inner = try? calls.openFolder(name, in: folder) {
        collect(inner, at: path, into: &files)
      } else if status.kind == .file {
        files[OutputPath(path)] = status.stamp
      }
    }
  }
}
