/// Some sorted output paths that stand below one folder, one level at a time.
struct OutputBranch {
  enum Entry {
    case file(name: String, path: OutputPath)
    case folder(name: String, OutputBranch)
  }

  let paths: ArraySlice<OutputPath>
  /// Bytes of the folder's own path, with the slash; all of `paths` begin with it.
  private let prefix: Int

  /// - Parameter paths: sorted, each once.
  init(sorted paths: [OutputPath]) {
    self.init(paths: paths[...], prefix: 0)
  }

  private init(paths: ArraySlice<OutputPath>, prefix: Int) {
    self.paths = paths
    self.prefix = prefix
  }

  /// The folder's path as messages show it; empty at the top.
  var folderPath: String {
    guard let path = paths.first?.text, prefix > 0 else { return "" }
    return String(decoding: path.utf8.prefix(prefix - 1), as: UTF8.self)
  }

  /// What stands in the folder, folders with all that is below them.
  var entries: [Entry] {
    var entries: [Entry] = []
    var start = paths.startIndex
    while start < paths.endIndex {
      let path = paths[start]
      let rest = path.text.utf8.dropFirst(prefix)
      guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else {
        entries.append(.file(name: String(path.text[rest.startIndex...]), path: path))
        start += 1
        continue
      }
      let name = rest[..<slash]
      let below = prefix + name.count + 1
      let folder = path.text.utf8.prefix(below)
      let end =
        paths[start...].firstIndex { !$0.text.utf8.prefix(below).elementsEqual(folder) }
        ?? paths.endIndex
      entries.append(
        .folder(
          name: String(path.text[name.startIndex..<name.endIndex]),
          OutputBranch(paths: paths[start..<end], prefix: below)))
      start = end
    }
    return entries
  }
}
