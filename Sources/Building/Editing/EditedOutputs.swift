import Newsroom

/// What an edit makes of the outputs of a site, and which it takes away.
struct EditedOutputs: Sendable {
  /// What is to be made: what was made from anything that is another, and what earlier edits made.
  private(set) var made: [(kind: EditedBuild.Output.Kind, plan: OutputPlan)] = []
  /// The paths of the sitemaps that may be others.
  private(set) var sitemaps: [String]
  /// Positions of the outputs of the last whole build that there are no longer.
  private(set) var removed: [Int] = []
  /// The paths of files that are to go, for they are published.
  private(set) var dropped: [String] = []
  /// How many pages there are more than in the last build.
  let pageCountChange: Int

  /// Nil where the plan is another by more than pages of lists.
  ///
  /// - Parameters:
  ///   - stale: the paths of those that were made from anything that is another.
  ///   - edited: what the builds since the last whole one left.
  init?(
    stale: [String], _ pages: RelistedPages, in snapshot: SiteSnapshot, since edited: EditedBuild?,
    _ cache: BuildCache
  ) {
    guard let positions = snapshot.outputs(at: stale),
      let removed = snapshot.outputs(at: pages.removed.map(\.outputPath))
    else { return nil }
    let absent = Set(removed)
    let wasRemoved = edited?.removed ?? []
    let known = positions + snapshot.forgottenOutputs + (edited?.shownPositions(in: cache) ?? [])
    var sitemaps = Set(edited?.sitemaps ?? [])
    for position in Set(known + wasRemoved).subtracting(absent).sorted() {
      guard let plan = snapshot.output(position) else { return nil }
      switch plan {
      case .file(let file):
        switch file.content {
        // They list the whole site, and are edited themselves.
        case .sitemap: sitemaps.insert(file.route.outputPath)
        case .search(.words), .search(.entries): break
        default: made.append((.shown(position), plan))
        }
      case .page: made.append((.shown(position), pages.plans[plan.route] ?? plan))
      }
    }
    made += pages.added.map { (.added, $0) }
    self.sitemaps = sitemaps.sorted()
    self.removed = removed
    let added = Set(pages.added.map(\.route.outputPath))
    let wasAdded = edited?.addedPaths ?? []
    let gone = absent.subtracting(wasRemoved).sorted().compactMap(snapshot.output)
    dropped = gone.map(\.route.outputPath) + wasAdded.filter { !added.contains($0) }
    pageCountChange = (added.count - removed.count) - (wasAdded.count - wasRemoved.count)
  }
}
