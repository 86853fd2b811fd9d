import Diagnostics
import Foundation

/// Walks one folder of a site and collects what cannot be read on the way.
package struct FolderListing {
  package private(set) var diagnostics: [Diagnostic] = []
  private let root: String
  /// The real path of the folder that symbolic links must stay in.
  private let boundary: String?

  /// - Parameter folder: path relative to `root`; links that lead out of it are refused.
  package init(root: String, folder: String) {
    self.root = root
    self.boundary = Self.realPath("\(root)/\(folder)")
  }

  /// The paths of all files below a folder, relative to the root, in no particular order.
  package mutating func files(below folder: String, includesHidden: Bool = false) -> [String] {
    if let target = Self.realPath("\(root)/\(folder)"), target != boundary, !isInside(target) {
      reportLinkOutside(folder)
      return []
    }
    var found: [String] = []
    var pending = [folder]
    var visited: Set<String> = []
    while let current = pending.popLast() {
      guard let stream = opendir("\(root)/\(current)") else {
        // A kind's folder that is not there is simply not used.
        if errno != ENOENT { report(current) }
        continue
      }
      defer { closedir(stream) }
      while true {
        errno = 0
        guard let entry = readdir(stream) else {
          // What could not be listed is not gone.
          if errno != 0 { report(current) }
          break
        }
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name == "." || name == ".." || (name.hasPrefix(".") && !includesHidden) { continue }
        let path = "\(current)/\(name)"
        switch kind(of: path, entry: entry.pointee) {
        case .file: found.append(path)
        case .folder: pending.append(path)
        case .linkToFolder(let target):
          // Each folder once, so that a circle of links ends.
          if visited.insert(target).inserted { pending.append(path) }
        case .refused: continue
        }
      }
    }
    return found
  }

  private enum Kind {
    case file, folder, refused
    case linkToFolder(String)
  }

  private mutating func kind(of path: String, entry: dirent) -> Kind {
    switch Int(entry.d_type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK), Int(DT_UNKNOWN): return kindByStatus(of: path)
    default:
      diagnostics.append(
        .warning("special-file", "file is neither a file nor a folder", at: .file(path)))
      return .refused
    }
  }

  private mutating func kindByStatus(of path: String) -> Kind {
    var status = stat()
    guard let target = Self.realPath("\(root)/\(path)"), stat(target, &status) == 0 else {
      report(path)
      return .refused
    }
    guard isInside(target) else {
      reportLinkOutside(path)
      return .refused
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { return .file }
    if let place = Self.realPath("\(root)/\(parent(of: path))"),
      (place + "/").hasPrefix(target + "/")
    {
      diagnostics.append(
        .warning(
          "link-circle", "symbolic link leads to a folder that it stands in", at: .file(path)))
      return .refused
    }
    return .linkToFolder(target)
  }

  private func parent(of path: String) -> Substring {
    path.lastIndex(of: "/").map { path[..<$0] } ?? ""
  }

  private func isInside(_ target: String) -> Bool {
    boundary.map { target.hasPrefix($0 + "/") } ?? false
  }

  private mutating func reportLinkOutside(_ path: String) {
    diagnostics.append(
      .warning(
        "link-outside", "symbolic link leads out of the content folder", at: .file(path),
        help: "copy what it points to into the content folder"))
  }

  private mutating func report(_ path: String) {
    diagnostics.append(
      .error("unreadable", "\(path) cannot be read: \(systemMessage(errno))", at: .file(path)))
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

/// What the system says of an error number: "Permission denied".
package func systemMessage(_ number: Int32) -> String {
  String(cString: strerror(number))
}
