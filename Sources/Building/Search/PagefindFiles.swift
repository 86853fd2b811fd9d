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
  func noted(_ run: () -> Diagnostic?) -> Diagnostic? {
    let known = listed.records
    let before = files
    let others = before.filter { path, stamp in known[path]?.stamp != stamp }
    let diagnostic = run()
    let made = files.filter { others[$0.key] == nil }
    let records = made.mapValues { Manifest.Record(stamp: $0, digest: ContentDigest(of: [])) }
    try? calls.removeTree(Self.listName, in: output)
    if !records.isEmpty {
      _ = try? calls.create(Self.listName, in: output, Manifest(records: records).bytes)
    }
    return diagnostic
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
