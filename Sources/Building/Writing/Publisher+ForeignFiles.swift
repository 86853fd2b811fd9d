import Diagnostics
import Foundation
import Newsroom

extension Publisher {
  /// What somebody else has put where the site is to be written. Nothing may be published then.
  func foreignFiles(_ plan: Plan) -> [Diagnostic] {
    guard let folder = output.folder else { return [] }
    let paths = mode == .atOnce ? plan.next.records.keys.sorted() : plan.staged
    var foreign: [String] = []
    search(OutputBranch(sorted: paths), in: folder, into: &foreign)
    return foreign.map { path in
      .error(
        "foreign-file", "file '\(shownPath)/\(path)' is in the way, and sitegen did not write it",
        at: nil, help: "move it away, or build into another folder")
    }
  }

  private func search(
    _ branch: OutputBranch, in folder: Descriptor, into foreign: inout [String]
  ) {
    for entry in branch.entries {
      switch entry {
      case .file(let name, let path):
        guard let status = try? calls.status(name, in: folder) else { continue }
        let isOurs =
          status.kind == .folder
          ? holdsOursOnly(name, in: folder, at: path) : previous.records[path] != nil
        if !isOurs { foreign.append(path.text) }
      case .folder(let name, let inner):
        do throws(CallFailure) {
          search(inner, in: try calls.openFolder(name, in: folder), into: &foreign)
        } catch {
          // A symbolic link is never followed: what is written must stand in the output.
          let isFree = error.number == ENOENT
          let path = inner.folderPath
          if !isFree && previous.records[OutputPath(path)] == nil { foreign.append(path) }
        }
      }
    }
  }

  /// Whether a folder that stands where a file is to be holds files of sitegen's only: then they
  /// are removed first.
  private func holdsOursOnly(
    _ name: String, in folder: Descriptor, at path: OutputPath
  ) -> Bool {
    guard let inner = try? calls.openFolder(name, in: folder),
      let names = try? calls.names(in: inner)
    else { return false }
    if names.isEmpty { return isLeftEmpty(path) }
    return names.allSatisfy { name in
      let path = OutputPath(name, in: path)
      guard let status = try? calls.status(name, in: inner) else { return true }
      return status.kind == .folder
        ? holdsOursOnly(name, in: inner, at: path) : previous.records[path] != nil
    }
  }

  /// Whether a folder with nothing in it is sitegen's: files of it stood there, and a build that died
  /// had removed them, or somebody has. Cost: a look at all files.
  func isLeftEmpty(_ folder: OutputPath) -> Bool {
    previous.records.keys.contains { $0.isBelow(folder) }
  }
}
