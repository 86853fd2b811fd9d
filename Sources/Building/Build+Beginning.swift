import Newsroom

/// The look at a site's files, by which a build knows what it has to do.
extension Build {
  /// What a build knows when it has looked at its files.
  struct Begun {
    let tree: ContentTree
    /// Nil where they cannot be known.
    let inputs: InputStamp?
    let work: Work
  }

  /// What is to be done, if all published files are as the last build left them.
  enum Work {
    case nothing(FinishedBuild)
    case edit(StagedEdit, FinishedBuild)
    case whole
  }

  func begin(
    after last: FinishedBuild?, cache: BuildCache,
    progress: @escaping @Sendable (BuildProgress) -> Void
  ) async -> Begun {
    let start = FileIdentity.now()
    let tree = ContentTree(root: options.root)
    guard options.usesCache,
      let inputs = await InputStamp.read(tree, options, readAfter: start)
    else { return Begun(tree: tree, inputs: nil, work: .whole) }
    var work = Work.whole
    if let last {
      if last.covers(inputs.digest, at: options.visibility.now) {
        work = .nothing(last)
      } else if let edit = await edit(
        inputs, of: tree, after: last, cache: cache, progress: progress)
      {
        work = .edit(edit, last)
      }
    }
    return Begun(tree: tree, inputs: inputs, work: work)
  }
}
