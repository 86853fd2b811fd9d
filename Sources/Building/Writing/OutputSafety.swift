import Foundation

/// Which folders a site may be written into.
struct OutputSafety {
  /// Absolute, without symbolic links as far as it exists.
  let output: String
  let root: String

  init(output: String, root: String) {
    self.output = Self.canonical(output)
    self.root = Self.canonical(root)
  }

  /// - Throws: where writing there would mix the site with what it is made from.
  func checkPlace() throws(BuildFailure) {
    if output == "/" || output == Self.canonical(NSHomeDirectory()) {
      throw refusal("it is the root of the file system or a home folder")
    }
    let cache = Self.canonical("\(root)/\(SiteLock.folder)")
    if output == cache || output.hasPrefix(cache + "/") {
      throw refusal("it is where sitegen remembers builds, which 'sitegen clean' removes")
    }
    for folder in ["content", "templates"] {
      let source = Self.canonical("\(root)/\(folder)")
      if output == source || output.hasPrefix(source + "/") {
        throw refusal("it is the site's \(folder) folder, or in it")
      }
      if source.hasPrefix(output + "/") { throw refusal("the site's \(folder) folder is in it") }
    }
  }

  /// - Parameter names: what stands in the output folder, where sitegen never wrote there.
  /// - Throws: where that is more than dotfiles.
  func checkContents(_ names: [String]) throws(BuildFailure) {
    if let foreign = names.first(where: { !$0.hasPrefix(".") }) {
      throw BuildFailure(
        "cannot write into \(output): it holds '\(foreign)', and sitegen never wrote there",
        help: "give an empty folder, or add --adopt: what is in it is not touched")
    }
  }

  private func refusal(_ reason: String) -> BuildFailure {
    BuildFailure("cannot write into \(output): \(reason)", help: "give a folder of its own")
  }

  /// The real path of what exists, with the rest appended.
  private static func canonical(_ path: String) -> String {
    var existing = URL(fileURLWithPath: path).standardizedFileURL.path
    var rest: [String] = []
    while existing != "/" {
      if let resolved = realpath(existing, nil) {
        defer { free(resolved) }
        return ([String(cString: resolved)] + rest).joined(separator: "/")
      }
      let url = URL(fileURLWithPath: existing)
      rest.insert(url.lastPathComponent, at: 0)
      existing = url.deletingLastPathComponent().path
    }
    return "/" + rest.joined(separator: "/")
  }
}
